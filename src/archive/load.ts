/** Reads what an archive says about itself; every file falls back to the shipped one. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { fault } from '../problems/fault.ts';
import { tellIssues } from '../problems/zodWording.ts';
import type { Problem } from '../problems/problem.ts';
import { splitFile } from '../problems/splitFile.ts';
import { parseYaml, type LocatedYaml } from '../problems/yaml.ts';
import { compareText } from '../text/compare.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { makeArchive, type Archive } from './archive.ts';
import { namedTwice, provincesWithoutTile } from './registries.ts';
import { proseFrontMatter, site, topicsFile, zonesFile, type ProseInput } from './schema.ts';

/** The archive that comes with the generator. */
export const SHIPPED = fileURLToPath(new URL('../../content/', import.meta.url));

/** Place of a fault that concerns a whole file. */
const BEGINNING = { line: 1, column: 1, field: '' };

/** What an archive says about itself, and what is wrong with it. */
export interface LoadedArchive {
  archive: Archive;
  problems: Problem[];
}

/** A settings file, read and validated. */
export interface Settings<T> {
  /** Absent where the file is not valid. */
  data?: T;
  located: LocatedYaml;
  /** Path as told in problems. */
  shown: string;
}

/**
 * Loads `site.yaml`, `zones.yaml`, `topics.yaml` and `pages/*.md`.
 * @param contentDir the archive's folder, as the user named it; a file missing there is taken from the shipped archive
 * @returns the archive, and every problem of these files; with problems the archive is only fit for reporting more
 */
export async function loadArchive(contentDir: string): Promise<LoadedArchive> {
  const problems: Problem[] = await missingFolder(contentDir);
  const [siteFile, zones, topics, prose] = await Promise.all([
    readSettings(contentDir, 'site.yaml', site, problems),
    readSettings(contentDir, 'zones.yaml', zonesFile, problems),
    readSettings(contentDir, 'topics.yaml', topicsFile, problems),
    readProse(contentDir, problems),
  ]);
  problems.push(
    ...namedTwice('zones', zones),
    ...namedTwice('topics', topics),
    ...provincesWithoutTile(zones),
  );
  const archive = makeArchive({
    site: siteFile.data ?? site.parse({ title: '—', baseUrl: 'https://example.org' }),
    zones: zones.data?.zones ?? [],
    provinceGrid: zones.data?.province_grid ?? [],
    topics: topics.data?.topics ?? [],
    prose,
  });
  return { archive, problems };
}

async function missingFolder(contentDir: string): Promise<Problem[]> {
  const isFolder = await stat(contentDir).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return [];
  return [{ ...fault('content-missing'), file: contentDir, ...BEGINNING }];
}

async function readSettings<S extends z.ZodType>(
  contentDir: string,
  name: string,
  schema: S,
  problems: Problem[],
): Promise<Settings<z.output<S>>> {
  const { text, shown } = await readOrShipped(contentDir, name, problems);
  const located = parseYaml(text);
  const fields = 'shape' in schema ? Object.keys(schema.shape as object) : [];
  const data = validate(located, schema, fields, (problem) => problems.push({ file: shown, ...problem }));
  return { located, shown, ...(data === undefined ? {} : { data }) };
}

/** Validates located YAML, reporting its own faults or the schema's. */
function validate<S extends z.ZodType>(
  located: LocatedYaml,
  schema: S,
  fields: string[],
  report: (problem: Omit<Problem, 'file'>) => void,
): z.output<S> | undefined {
  for (const told of located.faults) report({ field: '', ...told });
  if (located.faults.length > 0) return undefined;
  const result = schema.safeParse(located.value ?? {});
  if (result.success) return result.data;
  for (const { path, ...told } of tellIssues(result.error.issues, { '': fields })) {
    report({ ...told, ...located.placeOf(path), field: path.map(String).join('.') });
  }
  return undefined;
}

async function readOrShipped(
  contentDir: string,
  name: string,
  problems: Problem[],
): Promise<{ text: string; shown: string }> {
  const own = await readText(join(contentDir, name), problems);
  if (own !== undefined) return { text: own, shown: join(contentDir, name) };
  return { text: await readFile(join(SHIPPED, name), 'utf8'), shown: join(SHIPPED, name) };
}

/** @returns undefined where there is no such file; '' after reporting a file that is not UTF-8 */
async function readText(path: string, problems: Problem[]): Promise<string | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  problems.push({ ...fault('file-encoding', { guess: '' }), file: path, ...BEGINNING });
  return '';
}

/** Pages of the archive's own folder win over shipped ones of the same name. */
async function readProse(contentDir: string, problems: Problem[]): Promise<ProseInput[]> {
  const byName = new Map<string, ProseInput>();
  for (const folder of new Set([join(SHIPPED, 'pages'), join(contentDir, 'pages')])) {
    const files = (await readdir(folder).catch(() => []))
      .filter((file) => file.endsWith('.md'))
      .sort(compareText);
    for (const file of files) {
      const page = proseOf(
        file,
        join(folder, file),
        (await readText(join(folder, file), problems)) ?? '',
        problems,
      );
      if (page) byName.set(page.name, page);
    }
  }
  return [...byName.values()].sort((a, b) => compareText(a.name, b.name));
}

function proseOf(file: string, shown: string, text: string, problems: Problem[]): ProseInput | undefined {
  const report = (problem: Omit<Problem, 'file'>) => void problems.push({ file: shown, ...problem });
  const split = splitFile(text);
  if (!split) {
    report({ ...fault('page-front-matter-missing'), ...BEGINNING });
    return undefined;
  }
  const data = validate(
    parseYaml(split.yaml, 2),
    proseFrontMatter,
    Object.keys(proseFrontMatter.shape),
    report,
  );
  return data && { name: file.slice(0, -3), body: split.body, ...data };
}

/** Reads what an archive says about itself; every file falls back to the shipped one. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { tellIssue } from '../articles/issues.ts';
import type { Problem } from '../articles/problem.ts';
import { splitFile } from '../articles/split.ts';
import { parseYaml, type LocatedYaml } from '../articles/yaml.ts';
import { compareText } from '../text/compare.ts';
import { makeArchive, normalizeName, type Archive } from './archive.ts';
import { proseFrontMatter, site, topicsFile, zonesFile, type ProseInput, type Zone } from './schema.ts';

/** The archive that comes with the generator. */
export const SHIPPED = fileURLToPath(new URL('../../content/', import.meta.url));

export interface LoadedArchive {
  archive: Archive;
  problems: Problem[];
}

/**
 * Loads `site.yaml`, `zones.yaml`, `topics.yaml` and `pages/*.md`.
 * @param contentDir the archive's folder, as the user named it; a file missing there is taken from the shipped archive
 * @returns the archive, and every problem of these files; with problems the archive is only fit for reporting more
 */
export async function loadArchive(contentDir: string): Promise<LoadedArchive> {
  const problems: Problem[] = [];
  const [siteFile, zones, topics, prose] = await Promise.all([
    readSettings(contentDir, 'site.yaml', site, problems),
    readSettings(contentDir, 'zones.yaml', zonesFile, problems),
    readSettings(contentDir, 'topics.yaml', topicsFile, problems),
    readProse(contentDir, problems),
  ]);
  problems.push(...namedTwice(zones), ...namedTwice(topics));
  const archive = makeArchive({
    site: siteFile.data ?? site.parse({ title: '—', baseUrl: 'https://example.org' }),
    zones: zones.data?.zones ?? [],
    provinceGrid: zones.data?.province_grid ?? [],
    topics: topics.data?.topics ?? [],
    prose,
  });
  return { archive, problems };
}

interface Settings<T> {
  data?: T;
  located: LocatedYaml;
  shown: string;
}

async function readSettings<S extends z.ZodType>(contentDir: string, name: string, schema: S, problems: Problem[]): Promise<Settings<z.output<S>>> {
  const { text, shown } = await readOrShipped(contentDir, name);
  const located = parseYaml(text);
  const problem = (rest: Omit<Problem, 'file' | 'severity'>): Problem => ({ severity: 'error', file: shown, ...rest });
  problems.push(...located.faults.map((fault) => problem({ code: 'yaml', field: '', ...fault })));
  if (located.faults.length > 0) return { located, shown };
  const result = schema.safeParse(located.value ?? {});
  if (result.success) return { data: result.data, located, shown };
  const fields = 'shape' in schema ? Object.keys(schema.shape as object) : [];
  for (const { path, ...told } of result.error.issues.flatMap((issue) => tellIssue(issue, fields))) {
    problems.push(problem({ ...told, ...located.placeOf(path), field: path.map(String).join('.') }));
  }
  return { located, shown };
}

async function readOrShipped(contentDir: string, name: string): Promise<{ text: string; shown: string }> {
  const shown = join(contentDir, name);
  try {
    return { text: await readFile(shown, 'utf8'), shown };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { text: await readFile(join(SHIPPED, name), 'utf8'), shown: join(SHIPPED, name) };
  }
}

/** Pages of the archive's own folder win over shipped ones of the same name. */
async function readProse(contentDir: string, problems: Problem[]): Promise<ProseInput[]> {
  const byName = new Map<string, ProseInput>();
  for (const folder of new Set([join(SHIPPED, 'pages'), join(contentDir, 'pages')])) {
    const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.md')).sort(compareText);
    for (const file of files) {
      const page = proseOf(file, join(folder, file), await readFile(join(folder, file), 'utf8'), problems);
      if (page) byName.set(page.name, page);
    }
  }
  return [...byName.values()].sort((a, b) => compareText(a.name, b.name));
}

function proseOf(file: string, shown: string, text: string, problems: Problem[]): ProseInput | undefined {
  const split = splitFile(text);
  const located = parseYaml(split?.yaml ?? '', 2);
  const result = proseFrontMatter.safeParse(located.value ?? {});
  if (split && result.success) return { name: file.slice(0, -3), body: split.body, ...result.data };
  const place = located.faults[0] ?? { line: 1, column: 1 };
  problems.push({ code: 'prose', severity: 'error', file: shown, ...place, field: '', message: '页面信息不完整', hint: '文件开头写 ---、title: 页面标题、---，下面写正文' });
  return undefined;
}

/** Two entries of one id, or one safe name claimed by two zones. */
function namedTwice(settings: Settings<{ zones: Zone[] } | { topics: { id: string; name: string }[] }>): Problem[] {
  const { data, located, shown } = settings;
  if (!data) return [];
  const [list, entries] = 'zones' in data ? (['zones', data.zones] as const) : (['topics', data.topics] as const);
  const owner = new Map<string, number>();
  const problems: Problem[] = [];
  entries.forEach((entry, index) => {
    const names = new Set([entry.id, entry.name, ...('aliases' in entry ? [...entry.aliases, entry.officialName ?? ''] : [])].filter(Boolean).map(normalizeName));
    for (const name of names) {
      const first = owner.get(name);
      if (first === undefined) owner.set(name, index);
      else {
        problems.push({
          code: 'name-twice', severity: 'error', file: shown, ...located.placeOf([list, index]), field: `${list}.${index}`,
          message: `“${name}”已经是${entries[first]!.name}的编号或名称`, hint: '换一个编号或名称；不能单独认定的名称写进 weakAliases',
        });
      }
    }
  });
  return problems;
}

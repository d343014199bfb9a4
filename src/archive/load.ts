/** Reads what an archive says about itself; what it has not written is neutral, registries are lent. */
import type { Dirent } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { conflictFaults } from '../problems/conflictFault.ts';
import { characterFaults } from '../problems/characterFault.ts';
import { nameFaults, strayFault, TakenNames } from '../problems/fileNames.ts';
import { encodingFault } from '../problems/encodingFault.ts';
import { entityFaults } from '../problems/entityFaults.ts';
import { fault, type Fault } from '../problems/fault.ts';
import { paperMarks } from '../problems/paperName.ts';
import { tellIssues } from '../problems/zodWording.ts';
import { isError, type Problem } from '../problems/problem.ts';
import { renderPage } from '../markdown/render.ts';
import { readFences } from '../problems/mend/readFences.ts';
import { readYaml } from '../problems/mend/readYaml.ts';
import { isFields, withShapes } from '../problems/mend/shape.ts';
import { parseYaml, type LocatedYaml } from '../problems/yaml.ts';
import { compareText } from '../text/compare.ts';
import { ownEntry } from '../text/ownEntry.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { LEDGER, readLedger, type LedgerEvent } from '../ledger/format.ts';
import { makeArchive, namesIn, type Archive } from './archive.ts';
import { PAGE_FIELDS, SETTINGS_FIELDS, SYNONYMS, type SettingsFile } from './fieldNames.ts';
import { IMPORT_RULES, importRules, unknownZones, type ImportRules } from './importRules.ts';
import { resolveMenu } from './menu.ts';
import { NEUTRAL_FILES, NEUTRAL_PAGES, neutralPage } from './neutral.ts';
import { FOLDERS, misplacedIn } from './faults/misplaced.ts';
import { soundSettings } from './soundSettings.ts';
import { lineWithoutHead } from './faults/registryHead.ts';
import { reshapedSettings } from './faults/settingsShape.ts';
import { noticesOf } from './faults/notices.ts';
import { OWN_TEXTS, ownTextsOf, textFields } from './ownTexts.ts';
import { readTheme } from './theme.ts';
import { authorsTwice } from './people.ts';
import { Readings } from './readings.ts';
import { misspeltFields, namedTwice, provincesWithoutTile, tilesTwice } from './faults/registries.ts';
import { authorsFile, proseFrontMatter, site, topicsFile, zonesFile, type ProseInput } from './schema.ts';
import type { TextSettings } from '../strings/index.ts';

/** The archive that comes with the generator. */
export const SHIPPED = fileURLToPath(new URL('../../content/', import.meta.url));

/** Place of a fault that concerns a whole file. */
const BEGINNING = { line: 1, column: 1, field: '' };

/** What an archive says about itself, and what is wrong with it. */
export interface LoadedArchive {
  archive: Archive;
  problems: Problem[];
  /** What it has not written yet, or has from an older version: warnings. */
  notices: Problem[];
}

/** A settings file, read and validated. */
export interface Settings<T> {
  /** Absent where the file is not valid. */
  data?: T;
  located: LocatedYaml;
  /** Path as reported in problems. */
  shown: string;
  /** False where the archive has no such file. */
  own: boolean;
}

/**
 * Loads `site.yaml`, `zones.yaml`, `topics.yaml`, `authors.yaml`, `synonyms.yaml`, `strings.yaml`, `theme.css` and
 * `pages/*.md`.
 * @param contentDir the archive's folder, as the user named it; a registry missing there is the shipped one, other files are neutral
 * @param before for a caller that loads the same archive again and again
 * @returns the archive, and every problem of these files; with problems the archive is only fit for reporting more
 */
export async function loadArchive(contentDir: string, before = new Readings()): Promise<LoadedArchive> {
  const problems: Problem[] = await missingFolder(contentDir);
  const isThere = problems.length === 0;
  problems.push(...(await noFolders(contentDir)));
  const [siteFile, zones, topics, authors, theme] = await Promise.all([
    readSettings(contentDir, 'site.yaml', site, problems, before),
    readSettings(contentDir, 'zones.yaml', zonesFile, problems, before),
    readSettings(contentDir, 'topics.yaml', topicsFile, problems, before),
    readSettings(contentDir, 'authors.yaml', authorsFile, problems, before),
    readTheme(contentDir, problems),
  ]);
  problems.push(
    // A field that is told for itself is not told again.
    ...[...namedTwice('zones', zones), ...namedTwice('topics', topics), ...authorsTwice(authors)].filter(
      ({ file, field }) => !problems.some((one) => one.file === file && one.field === field),
    ),
    ...provincesWithoutTile(zones),
    ...tilesTwice(zones),
    ...(zones.own ? misspeltFields(zones) : []),
  );
  const settings = siteFile.data ?? soundSettings(siteFile.located.value);
  const { ownTexts, problems: textProblems } = await readOwnTexts(contentDir, problems);
  const prose = await readProse(contentDir, settings, problems, before);
  const { menu, problems: menuProblems } = resolveMenu(
    settings.menu,
    // A page that could not be read is told alone, and is there.
    [...prose, ...unreadPages(contentDir, problems, prose)],
    siteFile.shown,
    siteFile.located,
  );
  problems.push(...textProblems, ...menuProblems);
  const registries = {
    zones: zones.data?.zones ?? [],
    topics: topics.data?.topics ?? [],
    authors: authors.data?.authors ?? [],
  };
  const ledger = await readLedgerFile(contentDir, problems);
  const archive = makeArchive(
    {
      site: { ...settings, ownTexts, menus: menu, ...(theme && { theme }) },
      ...registries,
      provinceGrid: zones.data?.province_grid ?? [],
      prose,
      borrowed: { zones: !zones.own, topics: !topics.own },
      ...(ledger && { ledger }),
    },
    before.of('names', [zones.data, topics.data, authors.data], () => namesIn(registries)),
  );
  const rules = await readImportRules(contentDir, zones.data && archive.zoneNames, problems);
  if (rules) archive.importRules = rules;
  const synonyms = await readSynonyms(contentDir, problems);
  if (synonyms.length > 0) archive.synonyms = synonyms;
  const about = await isFile(join(contentDir, 'pages/about.md'));
  const written = { site: siteFile.own, zones: zones.own, topics: topics.own, about };
  const baseUrlPlace = siteFile.located.placeOf(['baseUrl']);
  const notices = isThere
    ? noticesOf(contentDir, written, siteFile.data, baseUrlPlace, await misplacedIn(contentDir))
    : [];
  return { archive, problems, notices };
}

/** Pages that are there and could not be read: stand-ins, so that menus that name them are not told too. */
function unreadPages(
  contentDir: string,
  problems: readonly Problem[],
  prose: readonly ProseInput[],
): ProseInput[] {
  const folder = join(contentDir, 'pages');
  const names = problems
    .filter(({ file, severity }) => severity === 'error' && dirname(file) === folder)
    .map(({ file }) => basename(file, '.md').normalize('NFC'));
  return [...new Set(names)]
    .filter((name) => !prose.some((page) => page.name === name))
    .map((name) => ({ name, file: `pages/${name}.md`, html: '', paragraphs: [], links: [], title: name }));
}

async function readOwnTexts(contentDir: string, problems: Problem[]) {
  const file = join(contentDir, OWN_TEXTS);
  const text = (await readText(file, problems)) ?? '';
  const located = readYaml(text, textFields());
  const { ownTexts, problems: found } = ownTextsOf(located, file);
  return { ownTexts, problems: [...found, ...entitiesIn(located, file)] };
}

/** Characters of a settings file that are written as HTML does. */
const entitiesIn = ({ value, placeOf }: LocatedYaml, file: string): Problem[] =>
  entityFaults(value).map(({ path, ...told }) => ({
    ...told,
    file,
    ...placeOf(path),
    field: path.map(String).join('.'),
  }));

/**
 * @param zoneNames of the registry, where it is sound
 * @returns undefined where the archive has no such file, or a faulty one
 */
async function readImportRules(
  contentDir: string,
  zoneNames: Archive['zoneNames'] | undefined,
  problems: Problem[],
): Promise<ImportRules | undefined> {
  const file = join(contentDir, IMPORT_RULES);
  const text = await readText(file, problems);
  if (typeof text !== 'string') return undefined;
  const located = readYaml(text, SETTINGS_FIELDS[IMPORT_RULES]);
  const { top, nested } = SETTINGS_FIELDS[IMPORT_RULES];
  const rules = validate(located, importRules, { '': top, ...nested }, (problem) =>
    problems.push({ file, ...problem }),
  );
  problems.push(...entitiesIn(located, file));
  // Of a registry that could not be read nobody knows the names.
  if (zoneNames) problems.push(...unknownZones(rules, located, file, zoneNames));
  return rules;
}

/** Groups of synonyms; an archive without the file loads nothing for it. */
async function readSynonyms(contentDir: string, problems: Problem[]): Promise<string[][]> {
  const file = join(contentDir, SYNONYMS);
  const text = await readText(file, problems);
  if (typeof text !== 'string') return [];
  const { synonymsOf } = await import('./synonyms.ts');
  const { groups, problems: found } = synonymsOf(text, file);
  problems.push(...found);
  return groups;
}

/** @returns undefined where the archive has no such file */
async function readLedgerFile(
  contentDir: string,
  problems: Problem[],
): Promise<readonly LedgerEvent[] | undefined> {
  const file = join(contentDir, LEDGER);
  const text = await readText(file, problems);
  if (typeof text !== 'string') return undefined;
  const { events, faults } = readLedger(text);
  for (const told of faults) problems.push({ ...told, file, column: 1, field: '' });
  return events;
}

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

async function missingFolder(contentDir: string): Promise<Problem[]> {
  const isFolder = await stat(contentDir).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return [];
  return [{ ...fault('content-missing'), file: contentDir, ...BEGINNING }];
}

/** Files that stand where the archive has its folders. */
async function noFolders(contentDir: string): Promise<Problem[]> {
  const told = FOLDERS.map(async (name): Promise<Problem[]> => {
    const file = join(contentDir, name);
    return (await isFile(file)) ? [{ ...fault('folder-no-folder', { name }), file, ...BEGINNING }] : [];
  });
  return (await Promise.all(told)).flat();
}

async function readSettings<S extends z.ZodType>(
  contentDir: string,
  name: SettingsFile,
  schema: S,
  problems: Problem[],
  before: Readings,
): Promise<Settings<z.output<S>>> {
  const { text, shown, own } = await readOrLent(contentDir, name, problems);
  // Told already, and nothing is known of it.
  if (text === undefined) return { located: parseYaml(''), shown, own };
  const { settings, found } = before.of(name, [text, shown, own], () =>
    settingsOf(name, schema, { text, shown, own }),
  );
  problems.push(...(await withEntries(name, text, settings, found, schema)));
  return settings;
}

/** Registries whose entries can be told with the line to write. */
const HEADS: Partial<Record<SettingsFile, string>> = {
  'zones.yaml': 'zones',
  'topics.yaml': 'topics',
  'authors.yaml': 'authors',
};

/** The faults of a registry, those of its entries in better words; the module that finds them loads a dictionary. */
async function withEntries(
  name: SettingsFile,
  text: string,
  { data, located, shown }: Settings<unknown>,
  found: Problem[],
  schema: z.ZodType,
): Promise<Problem[]> {
  const head = HEADS[name];
  if (head === undefined || data !== undefined) return found;
  const { reshaped } = await import('./faults/registryShape.ts');
  const isSound = (value: unknown) => schema.safeParse(value).success;
  const right = reshaped(text, parseYaml(text).value, { head, names: SETTINGS_FIELDS[name], isSound });
  if (right !== undefined) {
    const inCharacters = found.filter(({ code }) => code.startsWith('character-'));
    return [...inCharacters, { ...fault('registry-shape', { text: right }), file: shown, ...BEGINNING }];
  }
  if (!located.readable || (head === 'authors' && !isWithoutHead(located.value, head))) return found;
  const { besides, entryFaults } = await import('./faults/entryFaults.ts');
  const isMisspelt = (path: readonly PropertyKey[]) =>
    found.some(({ code, field }) => code === 'field-misspelt' && field.startsWith(`${path.join('.')}.`));
  const told = entryFaults(head, located, text.split('\n')).filter(({ path }) => !isMisspelt(path));
  return [
    ...besides(found, told),
    ...told.map(({ path, ...one }) => ({
      ...one,
      file: shown,
      ...located.placeOf(path),
      field: path.map(String).join('.'),
    })),
  ];
}

/** Authors have no ids: of them only the head may be missing. */
const isWithoutHead = (value: unknown, head: string) =>
  Array.isArray(value) || (isFields(value) && !Object.hasOwn(value, head));

/** What a settings file says, and what is wrong with it. */
function settingsOf<S extends z.ZodType>(
  name: SettingsFile,
  schema: S,
  { text, shown, own }: { text: string; shown: string; own: boolean },
): { settings: Settings<z.output<S>>; found: Problem[] } {
  const found: Problem[] = own
    ? characterFaults(text).map((told) => ({ ...told, file: shown, field: '' }))
    : [];
  const head = HEADS[name];
  const start = head === undefined ? undefined : lineWithoutHead(text, head);
  // With the head above them, its entries are read, and their faults told, as those of any registry.
  const read =
    start === undefined
      ? readYaml(text, SETTINGS_FIELDS[name])
      : readYaml(`${head}:\n${text}`, SETTINGS_FIELDS[name], 0);
  const shapes = name === 'site.yaml' ? reshapedSettings(read.value) : [];
  const located = { ...read, value: withShapes(read.value, shapes) };
  const { top, nested } = SETTINGS_FIELDS[name];
  const fields = { '': top, ...nested };
  const report = (problem: Omit<Problem, 'file'>) => void found.push({ file: shown, ...problem });
  const reportAt = ({ path, ...told }: Fault & { path: PropertyKey[] }) =>
    report({ ...told, ...located.placeOf(path), field: path.map(String).join('.') });
  if (head !== undefined && start !== undefined)
    report({ ...fault('registry-head', { head }), ...BEGINNING, line: start });
  for (const { field, told } of shapes) reportAt({ ...told, path: [field] });
  if (own) for (const told of [...entityFaults(located.value), ...papersIn(located.value)]) reportAt(told);
  const data = validate(located, schema, fields, report);
  return { settings: { located, shown, own, ...(data === undefined ? {} : { data }) }, found };
}

/** Names of papers in site.yaml that stand between marks. */
function papersIn(value: unknown): (Fault & { path: PropertyKey[] })[] {
  const { publication, publishingDays } = (value ?? {}) as {
    publication?: unknown;
    publishingDays?: unknown;
  };
  const days = Array.isArray(publishingDays) ? (publishingDays as ({ publication?: unknown } | null)[]) : [];
  return [
    ...paperMarks(publication).map((told) => ({ ...told, path: ['publication'] })),
    ...days.flatMap((one, index) =>
      paperMarks(one?.publication).map((told) => ({
        ...told,
        path: ['publishingDays', index, 'publication'],
      })),
    ),
  ];
}

/** Validates located YAML, reporting its own faults or the schema's. */
function validate<S extends z.ZodType>(
  located: LocatedYaml,
  schema: S,
  fields: Record<string, readonly string[]>,
  report: (problem: Omit<Problem, 'file'>) => void,
): z.output<S> | undefined {
  for (const told of located.faults) report({ field: '', ...told });
  if (!located.readable) return undefined;
  const result = schema.safeParse(located.value ?? {});
  if (result.success) return result.data;
  for (const { path, ...told } of tellIssues(result.error.issues, fields, located.value)) {
    report({ ...told, ...located.placeOf(path), field: path.map(String).join('.') });
  }
  return undefined;
}

async function readOrLent(
  contentDir: string,
  name: string,
  problems: Problem[],
): Promise<{ text: string | undefined; shown: string; own: boolean }> {
  const own = await readText(join(contentDir, name), problems);
  if (own !== undefined) return { text: own ?? undefined, shown: join(contentDir, name), own: true };
  const neutral = ownEntry(NEUTRAL_FILES, name);
  if (neutral !== undefined) return { text: neutral, shown: join(contentDir, name), own: false };
  return { text: await readFile(join(SHIPPED, name), 'utf8'), shown: join(SHIPPED, name), own: false };
}

/** @returns undefined where there is no such file; null after reporting one that is none, or not UTF-8 */
async function readText(path: string, problems: Problem[]): Promise<string | null | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!found) return undefined;
  // A pipe would be waited for without end.
  if (!found.isFile()) {
    problems.push({ ...fault('settings-no-file'), file: path, ...BEGINNING });
    return null;
  }
  const bytes = await readFile(path);
  const text = decodeUtf8(bytes);
  // UTF-16 without its mark may be valid UTF-8, with nothing between the letters.
  // A mark of byte order, which Windows writes before UTF-8, is no part of the text.
  if (text !== undefined && !text.includes('\0')) {
    // Told alone: both ways of writing would be told again, as YAML or Markdown.
    const conflicts = conflictFaults(text);
    problems.push(...conflicts.map((told) => ({ ...told, file: path, field: '' })));
    return conflicts.length > 0 ? null : text.replace(/^\uFEFF/, '');
  }
  problems.push({ ...BEGINNING, ...encodingFault(bytes), file: path });
  return null;
}

/** Pages of the archive, and neutral ones in its language for those that every site has. */
async function readProse(
  contentDir: string,
  settings: TextSettings & { baseUrl: string },
  problems: Problem[],
  before: Readings,
): Promise<ProseInput[]> {
  const folder = join(contentDir, 'pages');
  const base = decodeURI(new URL(settings.baseUrl).pathname.replace(/\/?$/, '/'));
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  problems.push(...strays(folder, entries));
  const files = entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.md') && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(compareText);
  const pages: (ProseInput | undefined)[] = [];
  const read = (file: string, shown: string, text: string) =>
    before.of(`pages/${file}`, [shown, text, base], () => proseOf(file, shown, text, base));
  for (const name of NEUTRAL_PAGES) {
    if (files.includes(`${name}.md`)) continue;
    const { text, shown } = await neutralPage(name, settings);
    // Nothing in it is the archive's to mend.
    const { page: neutral } = read(`${name}.md`, shown, text);
    pages.push(neutral && { ...neutral, links: [] });
  }
  for (const file of files) {
    const path = join(folder, file);
    const text = await readText(path, problems);
    if (typeof text !== 'string') continue;
    const { page, found } = read(file, path, text);
    problems.push(...found);
    pages.push(page);
  }
  return pages.filter((page) => page !== undefined).sort((a, b) => compareText(a.name, b.name));
}

/** What lies in the folder of pages and becomes none. */
function strays(folder: string, entries: Dirent[]): Problem[] {
  const taken = new TakenNames(entries.flatMap(({ name }) => (name.endsWith('.md') ? name : [])));
  return entries.flatMap((entry): Problem[] => {
    const { name } = entry;
    if (name.startsWith('.') && entry.isDirectory()) return [];
    const told = entry.isDirectory() ? fault('page-folder') : strayFault(name, taken);
    return told ? [{ ...told, file: join(folder, name), ...BEGINNING }] : [];
  });
}

function proseOf(
  file: string,
  shown: string,
  text: string,
  base: string,
): { page?: ProseInput; found: Problem[] } {
  const found: Problem[] = [];
  const report = (problem: Omit<Problem, 'file'>) => void found.push({ file: shown, ...problem });
  const fenced = readFences(text, PAGE_FIELDS, () => fault('page-front-matter-missing'));
  for (const told of fenced.faults) report({ ...told, column: 1, field: '' });
  const { split } = fenced;
  if (!split) return { found };
  const read = readYaml(split.yaml, PAGE_FIELDS, 2);
  const placeOf = (path: PropertyKey[]) => fenced.placeOf(read.placeOf(path));
  const faults = read.faults.map((told) => ({ ...told, ...fenced.placeOf(told) }));
  for (const { path, ...told } of entityFaults(read.value))
    report({ ...told, ...placeOf(path), field: path.join('.') });
  const data = validate(
    { ...read, faults, placeOf },
    proseFrontMatter,
    { '': Object.keys(proseFrontMatter.shape) },
    report,
  );
  for (const told of characterFaults(text))
    report({ ...told, field: told.line < split.bodyLine ? '' : '正文' });
  for (const told of nameFaults(`pages/${file}`)) report({ ...told, ...BEGINNING });
  const { html, faults: inBody, links, images, paragraphs } = renderPage(split.body);
  const inText = { line: split.bodyLine, column: 1, field: '正文' };
  if (paragraphs.length === 0 && images.length === 0 && !inBody.some(isError))
    report({ ...fault('page-empty'), ...inText });
  for (const src of images)
    if (!src.startsWith('/') || src.startsWith('//'))
      report({ ...fault('page-picture', { src, base, name: basename(src) }), ...lineOf(split, src) });
  for (const told of inBody) report({ ...told, line: told.line + split.bodyLine - 1, field: '正文' });
  // A page with a fault of its own is still one that menus may name.
  const page = {
    // macOS hands out names decomposed; an address is composed.
    name: file.slice(0, -3).normalize('NFC'),
    file: `pages/${file}`,
    html,
    paragraphs,
    links: [...links, ...images.filter((src) => src.startsWith('/'))],
    ...(data ?? { title: file }),
  };
  return { page, found };
}

/** Where a text stands in a body; the body's beginning where it cannot be found. */
function lineOf({ body, bodyLine }: { body: string; bodyLine: number }, text: string) {
  const lines = body.split('\n');
  const line = Math.max(
    0,
    lines.findIndex((one) => one.includes(text)),
  );
  return { line: bodyLine + line, column: lines[line]!.indexOf(text) + 1 || 1, field: '正文' };
}

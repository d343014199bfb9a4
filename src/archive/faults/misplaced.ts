/** What lies at the top of an archive's folder and is read by nobody, though it was meant to be. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { findFiles } from '../../files/contentFiles.ts';
import { fault, type Fault } from '../../problems/fault.ts';

/** Names of an archive's files. */
const FILES = [
  'site.yaml',
  'zones.yaml',
  'topics.yaml',
  'authors.yaml',
  'synonyms.yaml',
  'strings.yaml',
  'ledger.yaml',
  'import.yaml',
  'theme.css',
];
/** Folders of an archive. */
export const FOLDERS = ['articles', 'pages', 'public'];

/** What people call them, beside what they misspell. */
const CALLED: Readonly<Record<string, string>> = {
  文章: 'articles',
  稿件: 'articles',
  新闻: 'articles',
  posts: 'articles',
  post: 'articles',
  news: 'articles',
  页面: 'pages',
  网页: 'pages',
  static: 'public',
  公共: 'public',
  公开: 'public',
  设置: 'site.yaml',
  config: 'site.yaml',
  settings: 'site.yaml',
  园区: 'zones.yaml',
  高新区: 'zones.yaml',
  专题: 'topics.yaml',
  作者: 'authors.yaml',
  style: 'theme.css',
};

/** Edits at which a name still counts as misspelt; fewer of a short one. */
const MISSPELT = 2;
/** Endings under which a settings file may have been saved; Windows hides the last of several. */
const SAVED_AS = /(?:\.(?:ya?ml|css|csv|tsv|json|toml|txt))+$/i;
const TABLE = /\.(?:csv|tsv|json|toml)$/i;
/** Folders of programs and of documentation that stand beside an archive. */
const NOT_OURS = /^(?:\.|node_modules$|dist$|_?site$)/i;

/** A file or folder that is passed over, and what to do with it. */
export interface Misplaced extends Fault {
  name: string;
}

/**
 * Finds them: files and folders under a misspelt name, and articles in a folder that is not looked into.
 * @throws the system's error where the folder cannot be read
 */
export async function misplacedIn(contentDir: string): Promise<Misplaced[]> {
  const entries = await readdir(contentDir, { withFileTypes: true });
  const taken = new Set(entries.map(({ name }) => name));
  return entries.flatMap((entry): Misplaced[] => {
    const { name } = entry;
    if (NOT_OURS.test(name) || FILES.includes(name) || FOLDERS.includes(name)) return [];
    const right = entry.isDirectory() ? folderMeant(name, taken) : fileMeant(name, taken);
    if (right !== undefined)
      return [{ name, ...fault(taken.has(right) ? 'settings-name-both' : 'settings-name', { name, right }) }];
    const told = entry.isDirectory() ? folderFault(contentDir, name) : fileFault(contentDir, name);
    return told ? [{ name, ...told }] : [];
  });
}

const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();

const folderMeant = (name: string, taken: ReadonlySet<string>) => meant(plain(name), FOLDERS, taken);

/** `zone.yml`, `Zones.yaml`, `zones.yaml.txt`, `zones`. */
function fileMeant(name: string, taken: ReadonlySet<string>): string | undefined {
  const stem = plain(name).replace(SAVED_AS, '');
  const exact = FILES.find((file) => file.replace(SAVED_AS, '') === stem);
  // A table may be what the registry was made from.
  if (exact !== undefined && taken.has(exact) && TABLE.test(name)) return undefined;
  return stem === plain(name) ? exact : meant(stem, FILES, taken);
}

/** The name that a misspelt one means; one that only says the same means it as long as there is none. */
function meant(stem: string, names: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const called = Object.hasOwn(CALLED, stem) ? CALLED[stem]! : undefined;
  if (called !== undefined) return names.includes(called) && !taken.has(called) ? called : undefined;
  const [near] = names
    .map((name) => ({ name, start: name[0], edits: distance(stem, name.replace(SAVED_AS, '')) }))
    .sort((a, b) => a.edits - b.edits);
  const most = near?.start === stem[0] ? MISSPELT : 1;
  return near && near.edits <= Math.min(most, stem.length / 3) ? near.name : undefined;
}

function fileFault(contentDir: string, name: string): Fault | undefined {
  return isArticle(join(contentDir, name)) ? fault('file-misplaced', { name }) : undefined;
}

function folderFault(contentDir: string, name: string): Fault | undefined {
  const folder = join(contentDir, name);
  const isOurs = findFiles(folder).files.some(({ path }) => isArticle(join(folder, path)));
  const right = /^\d{4}$/.test(name) ? `articles/${name}/` : 'articles/';
  return isOurs ? fault('folder-unknown', { name, right }) : undefined;
}

/** Whether a file begins as articles and pages do. */
function isArticle(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file) && /^\uFEFF?-{3}[ \t]*\r?\n/.test(readFileSync(file, 'utf8'));
}

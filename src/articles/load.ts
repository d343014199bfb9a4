/** Finds, reads and validates every article of an archive. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { glob } from 'tinyglobby';
import type { Archive } from '../archive/archive.ts';
import { findFiles } from '../files/contentFiles.ts';
import { compareText } from '../text/compare.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { clashes, deadLinks, missingImages, type Claims, type Unplaced } from './across.ts';
import { strayFault, TakenNames } from '../problems/fileNames.ts';
import { claimsOf, locate } from './locate.ts';
import { parseArticle, type ParsedArticle } from './parse.ts';
import { pendingPaths } from './pendingSet.ts';
import { compareProblems, type Problem } from '../problems/problem.ts';
import type { ArticleRecord } from './record.ts';

/** All articles of an archive, and all that is wrong with them. */
export interface LoadedArticles {
  /** Valid articles, drafts included, sorted by id. */
  records: ArticleRecord[];
  /** Every problem of all files, sorted by file and place. */
  problems: Problem[];
}

/** What is known of a file once it is parsed, without its text. */
export type Parsed = Omit<ParsedArticle, 'body'>;

/** Folder of the articles below that of the archive. */
const ARTICLES = 'articles';

/** Reads and parses a file, by its path below the content folder. */
export type ParseFile = (file: string) => Promise<Parsed>;

/**
 * Lists article files, sorted by path whatever order the file system lists them in.
 * Files of a set that is only half written are left out.
 * @returns paths below the content folder. Example: `articles/2023/04/kunshan.md`
 */
export function listArticles(contentDir: string): string[] {
  return findArticles(contentDir).files;
}

/**
 * The same, with what cannot be taken for an article.
 * @throws the system's error where a folder cannot be read
 */
export function findArticles(contentDir: string): { files: string[]; problems: Problem[] } {
  const folder = join(contentDir, ARTICLES);
  if (!existsSync(folder)) return { files: [], problems: [] };
  const { files, problems } = findFiles(folder, { within: contentDir });
  const pending = pendingPaths(contentDir);
  return {
    files: files
      .map(({ path }) => `${ARTICLES}/${path}`)
      .filter((file) => isArticleFile(file) && !pending.has(file)),
    problems,
  };
}

/** Whether a path below the content folder is that of an article; hidden files and folders are none. */
export function isArticleFile(file: string): boolean {
  return file.startsWith(`${ARTICLES}/`) && file.endsWith('.md') && !file.includes('/.');
}

/**
 * Loads all articles.
 * @param parseFile for a caller that caches, tells of progress, or keeps bodies; called for all files that are not held
 * @param held answers for a file at once, when it is known what parsing it would give
 * @param listed the article files, sorted, when a caller has listed the folder already
 */
export async function loadArticles(
  contentDir: string,
  archive: Archive,
  parseFile: ParseFile = fileParser(contentDir, archive),
  held: (file: string) => Parsed | undefined = () => undefined,
  listed?: string[],
): Promise<LoadedArticles> {
  const limit = pLimit(16);
  const { files, problems: unlisted } = listed ? { files: listed, problems: [] } : findArticles(contentDir);
  const parsed = await Promise.all(files.map((file) => held(file) ?? parseFile(file)));
  const records = parsed.flatMap(({ record }) => record ?? []);
  const unsound = files.filter((_, index) => !parsed[index]!.record);
  const claims = [
    ...records,
    ...(await Promise.all(unsound.map((file) => limit(() => readClaims(contentDir, file))))),
  ];
  claims.sort((a, b) => compareText(a.file, b.file));
  const across = [
    ...clashes(claims),
    ...(await deadLinks(contentDir, claims)),
    ...(await missingImages(contentDir, claims)),
  ];
  const problems = [
    ...unlisted,
    ...parsed.flatMap((one) => one.problems),
    ...(await strays(contentDir)),
    ...(await placeFaults(contentDir, across)),
  ];
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  return {
    records: (broken.size === 0
      ? records
      : records.filter(({ file }) => !broken.has(join(contentDir, file)))
    ).sort((a, b) => compareText(a.id, b.id)),
    problems: problems.sort(compareProblems),
  };
}

/** Files among the articles that would be articles if they were named so. Folders of programs begin with a dot. */
async function strays(contentDir: string): Promise<Problem[]> {
  const files = await glob(['articles/**'], { cwd: contentDir, dot: true, ignore: ['articles/**/.*/**'] });
  const astray = files.filter((file) => strayFault(file));
  // A large archive without one is neither sorted nor remembered.
  if (astray.length === 0) return [];
  const taken = new TakenNames(files.filter((file) => file.endsWith('.md')));
  // In one order, whatever order the system lists them in: of two files for one name the first has it.
  return astray.sort(compareText).flatMap((file): Problem[] => {
    const told = strayFault(file, taken);
    return told ? [{ ...told, file: join(contentDir, file), line: 1, column: 1, field: '' }] : [];
  });
}

/** Some files at a time; the bodies of an archive do not fit into memory. */
function fileParser(contentDir: string, archive: Archive): ParseFile {
  const limit = pLimit(16);
  return (file) =>
    limit(async () => {
      const path = join(contentDir, file);
      const { body: _body, ...parsed } = parseArticle(await readFile(path), { file, shown: path }, archive);
      return parsed;
    });
}

async function readClaims(contentDir: string, file: string): Promise<Claims> {
  const text = decodeUtf8(await readFile(join(contentDir, file)));
  return claimsOf(text ?? '', file);
}

/** Finds the lines of faults that only show beside other files. */
export function placeFaults(contentDir: string, faults: readonly Unplaced[]): Promise<Problem[]> {
  const limit = pLimit(16);
  return Promise.all(faults.map((one) => limit(() => placed(contentDir, one))));
}

/** Reads a file once more. */
async function placed(contentDir: string, { file, at, ...problem }: Unplaced): Promise<Problem> {
  const shown = join(contentDir, file);
  return { ...problem, file: shown, ...locate(await readFile(shown, 'utf8'), at) };
}

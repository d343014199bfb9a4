/** Finds, reads and validates every article of an archive. */
import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { glob } from 'tinyglobby';
import type { Archive } from '../archive/archive.ts';
import { compareText } from '../text/compare.ts';
import { article as articleUrl } from '../urls.ts';
import { parseArticle, type ParsedArticle } from './parse.ts';
import { compareProblems, type Problem } from './problem.ts';
import type { ArticleRecord } from './record.ts';

export interface LoadedArticles {
  /** Valid articles, drafts included, sorted by id. */
  records: ArticleRecord[];
  /** Every problem of all files, sorted by file and place. */
  problems: Problem[];
}

/** What is called for each file; a caller with a cache answers from it, and may keep the parsed body. */
export type ParseFile = (file: string, parse: () => Promise<ParsedArticle>) => Promise<Omit<ParsedArticle, 'body'>>;

/**
 * Lists article files, sorted by path whatever order the file system lists them in.
 * @returns paths below the content folder. Example: `articles/2023/04/kunshan.md`
 */
export async function listArticles(contentDir: string): Promise<string[]> {
  const files = await glob('articles/**/*.md', { cwd: contentDir, dot: false });
  return files.sort(compareText);
}

/**
 * Loads all articles.
 * @param parseFile wraps the parsing of a file, for caching and progress; parses by default
 */
export async function loadArticles(contentDir: string, archive: Archive, parseFile: ParseFile = (_file, parse) => parse()): Promise<LoadedArticles> {
  const limit = pLimit(16);
  const files = await listArticles(contentDir);
  const parsed = await Promise.all(
    files.map((file) => limit(() => parseFile(file, async () => parseArticle(await readFile(join(contentDir, file)), { file, shown: join(contentDir, file) }, archive)))),
  );
  const records = parsed.flatMap(({ record }) => record ?? []);
  const problems = [...parsed.flatMap((one) => one.problems), ...clashes(contentDir, records), ...(await missingImages(contentDir, records))];
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  return {
    records: records.filter(({ file }) => !broken.has(join(contentDir, file))).sort((a, b) => compareText(a.id, b.id)),
    problems: problems.sort(compareProblems),
  };
}

/** Articles and redirects that claim the same address. File systems that fold case could not hold both. */
function clashes(contentDir: string, records: ArticleRecord[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const claim = (address: string, { file }: ArticleRecord, field: string, message: (other: string) => string, hint: string) => {
    const key = decodeURI(address).normalize('NFC').toLowerCase().replace(/\/(?:index\.html)?$/, '');
    const other = owners.get(key);
    if (other === undefined) owners.set(key, file);
    else problems.push({ code: field ? 'redirect-twice' : 'id-twice', severity: 'error', file: join(contentDir, file), line: 1, column: 1, field, message: message(other), hint });
  };
  for (const record of records) claim(articleUrl(record.id), record, '', (other) => `与 ${other} 的地址重复`, '给其中一个文件改名');
  for (const record of records) {
    for (const from of record.redirectFrom) {
      claim(from, record, 'redirectFrom', (other) => `旧地址 ${from} 已被 ${other} 使用`, '只在一篇文章里写这个旧地址');
    }
  }
  return problems;
}

async function missingImages(contentDir: string, records: ArticleRecord[]): Promise<Problem[]> {
  const wanted = records.flatMap((record) => [...record.images.flatMap(({ src }) => src ?? []), ...(record.bodyImages ?? [])].map((src) => ({ record, src })));
  const found = await Promise.all(wanted.map(({ record, src }) => access(join(contentDir, dirname(record.file), src)).then(() => true, () => false)));
  return wanted
    .filter((_, index) => !found[index])
    .map(({ record, src }) => ({
      code: 'image-missing', severity: 'error', file: join(contentDir, record.file), line: 1, column: 1, field: 'images',
      message: `找不到图片 ${src}`, hint: '把图片放在文章旁边的同名位置，或改正 src；没有图片只有说明的，删去 src',
    }));
}

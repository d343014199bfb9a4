import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { isSystemError } from '../../problems/systemError.ts';
import { digestOf, parseArticle, type ParsedArticle } from '../../articles/parse.ts';

/**
 * Reads and parses an article. At once: handing each small file to Node's thread pool costs more than reading it.
 * @param file path below the content folder
 * @param known digest of a content that need not be parsed
 * @returns undefined when the content is the one that is known
 * @throws the system's error with its path; for a fault of the program, one that names the file
 */
export function readArticle(
  contentDir: string,
  file: string,
  archive: Archive,
  known?: string,
): ParsedArticle | undefined {
  const shown = join(contentDir, file);
  const bytes = readFileSync(shown);
  if (known !== undefined && digestOf(bytes) === known) return undefined;
  try {
    return parseArticle(bytes, { file, shown }, archive);
  } catch (error) {
    throw isSystemError(error) ? error : naming(shown, error);
  }
}

/** Which file it was must not be searched for among a hundred thousand. */
function naming(file: string, error: unknown): Error {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const named = new Error(`${file} 读到一半出错：${message}`, { cause: error });
  if (stack !== undefined) named.stack = stack;
  return named;
}

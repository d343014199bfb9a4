import { renderBody } from '../markdown/render.ts';
import type { Claims, Unplaced } from './across.ts';
import { readFrontMatter } from './frontMatter.ts';
import { idOf } from './parse.ts';
import type { Problem } from '../problems/problem.ts';
import { redirect } from '../problems/siteAddress.ts';

/** What a file claims that has problems of its own: as much as can be made out. */
export function claimsOf(text: string, file: string): Claims {
  const { split, raw } = readFrontMatter(text, () => undefined);
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
  const addresses = list(raw['redirectFrom']).map((from) => redirect.safeParse(from));
  const images = list(raw['images']).map((image) => (image as { src?: unknown } | null | undefined)?.src);
  const body = split && renderBody(split.body);
  const scan = (raw['source'] as { scan?: unknown } | null | undefined)?.scan;
  return {
    id: idOf(file),
    file,
    redirectFrom: addresses.flatMap(({ data }) => data ?? []),
    images: images.map((src) => (typeof src === 'string' ? { src: src.trim() } : {})),
    ...(typeof scan === 'string' && { source: { scan: scan.trim() } }),
    bodyImages: body?.images ?? [],
    bodyLinks: body?.links ?? [],
  };
}

/**
 * Finds the line of something in an article's file.
 * @param text content of the file, valid in itself
 * @param at a path into the front-matter, or a text of the body
 * @returns line and column, 1-based, and the name of the field; the file's beginning where it cannot be found
 */
export function locate(text: string, at: Unplaced['at']): Pick<Problem, 'line' | 'column' | 'field'> {
  const start = { line: 1, column: 1, field: '' };
  if (!at) return start;
  const { split, placeOf } = readFrontMatter(text, () => undefined);
  if ('path' in at) return placeOf(at.path);
  const lines = split?.body.split('\n') ?? [];
  const line = lines.findIndex((one) => one.includes(at.text) || one.includes(encodeURI(at.text)));
  const found = lines[line];
  if (!split || found === undefined) return { ...start, field: '正文' };
  return {
    line: split.bodyLine + line,
    column: Math.max(found.indexOf(at.text), found.indexOf(encodeURI(at.text))) + 1,
    field: '正文',
  };
}

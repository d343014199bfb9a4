/** Old addresses of a site, read from the pages that lead on from them: what was published is what counts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../text/compare.ts';
import type { Moved } from './hosts/index.ts';

/** A page that only leads on is smaller than any other. */
const LARGEST = 2000;

/**
 * @param files of the site with their sizes
 * @param base path under which it is served, percent-encoded
 */
export function movedPages(site: string, files: Iterable<readonly [string, number]>, base: string): Moved[] {
  const moved: Moved[] = [];
  for (const [file, bytes] of files) {
    if (bytes > LARGEST || !file.endsWith('.html')) continue;
    const page = readFileSync(join(site, file), 'utf8');
    const to = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(page)?.[1];
    if (to === undefined) continue;
    const from = base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
    moved.push({ from, to: to.replaceAll(/&(?:amp|#x26);/g, '&'), status: to.endsWith('.html') ? 301 : 302 });
  }
  return moved.sort((a, b) => compareText(a.from, b.from));
}

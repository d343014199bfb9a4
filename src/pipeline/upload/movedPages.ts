/** Old addresses of a site, read from the pages that lead on from them: what was published is what counts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WITHDRAWN } from '../../feeds/data/files.ts';
import { compareText } from '../../text/compare.ts';
import { feedOf, fileOf, type SitePath } from '../../urls.ts';
import type { Moved } from './hosts/index.ts';

/** A page that only leads on is smaller than any other. */
const LARGEST = 2000;

/** A page of a list that is linked before it exists, and leads to the list meanwhile. */
const LIST_PAGE = /\/page\/\d+\/$/;

/** Addresses of withdrawn articles, with the base path and encoded. @param site folder of the published site */
export function gonePages(site: string): string[] {
  const path = join(site, WITHDRAWN);
  if (!existsSync(path)) return [];
  const rows = JSON.parse(readFileSync(path, 'utf8')) as { url: string }[];
  return rows.map(({ url }) => new URL(url).pathname);
}

/**
 * Pages that only lead on, and the feeds beside them: whoever subscribed to an author under another spelling goes on
 * reading. A feed itself cannot lead on; only the server can.
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
    const lead = {
      from,
      to: to.replaceAll(/&(?:amp|#x26);/g, '&'),
      status: LIST_PAGE.test(from) ? 302 : 301,
    } as const;
    moved.push(lead, ...movedFeed(site, lead, base));
  }
  return moved.sort((a, b) => compareText(a.from, b.from));
}

/** The feed of a list that has moved as a whole, where the list it has become has one and the old address none. */
function movedFeed(site: string, { from, to, status }: Moved, base: string): Moved[] {
  if (status !== 301 || !from.endsWith('/') || !to.endsWith('/')) return [];
  const [old, now] = [from, to].map((list) => feedOf(`/${list.slice(base.length)}` as SitePath));
  const isThere = (feed: SitePath) => existsSync(join(site, fileOf(feed)));
  return isThere(now!) && !isThere(old!)
    ? [{ from: base + old!.slice(1), to: base + now!.slice(1), status }]
    : [];
}

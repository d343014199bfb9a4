/** What an archive has not written yet, or has from an older version: no fault, but its keeper should know. */
import { join } from 'node:path';
import { fault, type Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { isExampleAddress } from '../neutral.ts';
import type { Misplaced } from './misplaced.ts';
import type { Site } from '../schema.ts';

/**
 * The format of the archive's files that this version writes and reads.
 * Raised when a file must be changed by hand, or means something else than before; MIGRATIONS says what to do.
 */
export const FORMAT_VERSION = 2;

/** What to look at when coming from an older format, by the version that brought it. */
const MIGRATIONS: Record<number, string> = {
  2: '条目的叫法改由 site.yaml 的 vocabulary 决定，不写就叫“园区”；没有写的 site.yaml 和 pages/about.md 不再借用自带档案的，改用中性的',
};

/** Files of the archive that are there. */
export interface Written {
  site: boolean;
  zones: boolean;
  topics: boolean;
  about: boolean;
}

/**
 * Tells what is missing or old.
 * @param site its settings; absent where they have faults, for then nothing is known of what they say
 * @param baseUrlPlace where `site.yaml` states the address
 */
export function noticesOf(
  contentDir: string,
  written: Written,
  site: Pick<Site, 'baseUrl' | 'formatVersion'> | undefined,
  baseUrlPlace: { line: number; column: number },
  misplaced: readonly Misplaced[] = [],
): Problem[] {
  const notice = (file: string, told: Fault, place = { line: 1, column: 1, field: '' }): Problem => ({
    ...told,
    file: join(contentDir, file),
    ...place,
  });
  const found: Problem[] = [];
  if (!written.site) found.push(notice('site.yaml', fault('site-missing')));
  else if (site && isExampleAddress(site.baseUrl)) {
    const place = { ...baseUrlPlace, field: 'baseUrl' };
    found.push(notice('site.yaml', fault('base-url-example', { url: site.baseUrl }), place));
  }
  if (!written.zones) found.push(notice('zones.yaml', fault('zones-file-missing')));
  if (!written.topics) found.push(notice('topics.yaml', fault('topics-file-missing')));
  if (!written.about) found.push(notice('pages/about.md', fault('about-missing')));
  for (const { name, ...told } of misplaced) found.push(notice(name, told));
  const told = written.site && site ? toldOfFormat(site.formatVersion ?? 1) : undefined;
  if (told) found.push(notice('site.yaml', told));
  return found;
}

/** @param from format of the archive; one that states none is of the first */
function toldOfFormat(from: number): Fault | undefined {
  if (from > FORMAT_VERSION) return fault('format-newer', { from, known: FORMAT_VERSION });
  const changes = Object.entries(MIGRATIONS).filter(([to]) => Number(to) > from);
  if (changes.length === 0) return undefined;
  const words = changes.map(([, told]) => told).join('；');
  return fault('format-older', { from, known: FORMAT_VERSION, changes: words });
}

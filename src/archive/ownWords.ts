/** What messages call the things of an archive. */
import { inWords } from '../problems/fault.ts';
import { USUAL_WORDS, type OwnWords } from '../problems/kind.ts';
import type { Problem } from '../problems/problem.ts';
import { messageWords } from '../strings/index.ts';
import type { Archive } from './archive.ts';

/** Words of an archive for messages, and a zone of its registry for examples. */
export function ownWords({ site, zones }: Pick<Archive, 'site' | 'zones'>): OwnWords {
  return { zoneWord: messageWords(site).zone, zoneExample: zones[0]?.name ?? USUAL_WORDS.zoneExample };
}

/** Tells problems in an archive's own words. */
export function inOwnWords(
  archive: Pick<Archive, 'site' | 'zones'>,
  problems: readonly Problem[],
): Problem[] {
  const words = ownWords(archive);
  return problems.map((problem) => inWords(problem, words));
}

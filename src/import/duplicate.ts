/** Articles that the archive holds already: the same text again, edited by hand, or read differently by OCR. */
import { likenessOfBits, simhash, simhashBits, type SimhashBits } from '../text/simhash.ts';

/** An article to compare with. */
export interface Held {
  /** Path below the content folder. */
  file: string;
  title: string;
  /** `lettersOf(title)` */
  headline: string;
  date: string;
  hash: SimhashBits;
  /** True for a digest in the archive's own words: it shares headline and date with the printed article. */
  digest: boolean;
  /** True for an article of this very call: a headline in common is no sign then. */
  thisCall?: boolean;
  /** Plain text of the body; read only when the hashes are near. */
  text: () => string;
}

export interface Match {
  held: Held;
  /** 0 to 1: share of character pairs that the texts have in common (Dice). */
  similarity: number;
  /** `same`: this article; `edited`: this article, changed by hand; `near`: another one with nearly the same text. */
  kind: 'same' | 'edited' | 'near';
}

/** SimHashes farther apart than this belong to unrelated texts. */
const NEAR_HASH = 0.35;
const SAME = 0.995;
const NEAR = 0.8;
/** Shorter headlines (简讯, 更正) are no sign of the same article. */
const TELLING_HEADLINE = 6;

/**
 * Finds the article of the archive that a new one repeats.
 * @param title headline as printed; @param text plain text of the body
 */
export function findMatch(title: string, date: string, text: string, archive: Iterable<Held>): Match | undefined {
  const hash = simhashBits(simhash(text));
  const headline = lettersOf(title);
  let best: Match | undefined;
  for (const held of archive) {
    const sameHeadline = headline.length >= TELLING_HEADLINE && held.headline === headline;
    if (!sameHeadline && likenessOfBits(hash, held.hash) < NEAR_HASH) continue;
    const similarity = similarityOf(text, held.text());
    const kind = kindOf(similarity, sameHeadline, !held.digest && !held.thisCall && held.date === date, held.headline === headline);
    if (kind && (!best || similarity > best.similarity)) best = { held, similarity, kind };
  }
  return best;
}

function kindOf(similarity: number, sameHeadline: boolean, sameIssue: boolean, alikeHeadline: boolean): Match['kind'] | undefined {
  if (similarity >= SAME && alikeHeadline) return 'same';
  if (sameHeadline && sameIssue) return 'edited';
  if (similarity < NEAR) return undefined;
  return alikeHeadline ? 'edited' : 'near';
}

/** Likeness of two texts, punctuation and white space aside. @returns 0 to 1 */
export function similarityOf(a: string, b: string): number {
  const [left, right] = [lettersOf(a), lettersOf(b)];
  if (left === right) return 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < left.length; at++) pairs.set(left.slice(at, at + 2), (pairs.get(left.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at + 1 < right.length; at++) {
    const count = pairs.get(right.slice(at, at + 2)) ?? 0;
    if (count > 0) {
      shared++;
      pairs.set(right.slice(at, at + 2), count - 1);
    }
  }
  const total = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
}

/** A text for comparison: letters and figures only. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Articles that the archive holds already: the same text again, edited by hand, or read differently by OCR. */
import { compareText } from '../../text/compare.ts';
import { bitsApart, type SimhashBits } from '../../text/simhash.ts';

/** What articles are compared by. */
export interface Compared {
  /** `lettersOf` the title as printed. */
  headline: string;
  date: string;
  /** Of the plain text of the body. */
  hash: SimhashBits;
  /** Character pairs of the body (`pairsOf`); made only when the hashes are near. */
  pairs: () => Uint32Array;
}

/** An article to compare with. */
export interface Held extends Compared {
  /** Path below the content folder. */
  file: string;
  /** True for a digest in the archive's own words: it shares headline and date with the printed article. */
  digest: boolean;
  /** True for an article of this very call: a headline in common is no sign then. */
  thisCall?: boolean;
}

/** An article of the archive that a new one is like. */
export interface Match {
  held: Held;
  /** 0 to 1: share of character pairs that the texts have in common (Dice). */
  similarity: number;
  /** `same`: this article; `edited`: this article, changed by hand; `near`: another one with nearly the same text. */
  kind: 'same' | 'edited' | 'near';
}

/** SimHashes that differ in more of their 64 bits belong to unrelated texts. */
const NEAR_HASH = 17;
const SAME = 0.995;
const NEAR = 0.8;
/** Shorter headlines (简讯, 更正) are no sign of the same article. */
const TELLING_HEADLINE = 6;
/**
 * A copy that a person cut or rewrote in part keeps at least this share of the shorter text's pairs. Two articles of one
 * day under one headline (快讯、图片新闻的统一标题) share fewer, and the second must not be lost.
 */
const KEPT = 0.4;
/** A text shorter than this share of the printed one was cleared and written anew by a person. */
const CLEARED = 0.5;

/** Articles to compare with: those of the archive and those of this call. */
export interface HeldIndex {
  add: (held: Held) => void;
  remove: (file: string) => void;
  /** Finds the article that a new one repeats. */
  match: (article: Compared) => Match | undefined;
}

/** @param archive what the archive holds */
export function heldIndex(archive: Iterable<Held>): HeldIndex {
  let all = new HeldHashes(archive);
  return {
    add: (held) => all.add(held),
    remove: (file) => {
      const at = all.held.findIndex((held) => held.file === file);
      all = new HeldHashes(all.held.filter((_, index) => index !== at));
    },
    match: (article) => bestMatch(candidates(article, all), article),
  };
}

const FIRST_ROOM = 1024;

/** Articles with their hashes side by side: every new article is compared with all of them. */
class HeldHashes {
  readonly held: Held[] = [];
  readonly byHeadline = new Map<string, number[]>();
  bits = new Int32Array(FIRST_ROOM * 2);

  constructor(archive: Iterable<Held>) {
    for (const held of archive) this.add(held);
  }

  add(held: Held): void {
    const at = this.held.push(held) * 2 - 2;
    if (at >= this.bits.length) {
      const larger = new Int32Array(this.bits.length * 2);
      larger.set(this.bits);
      this.bits = larger;
    }
    this.bits.set(held.hash, at);
    const alike = this.byHeadline.get(held.headline);
    if (alike) alike.push(at / 2);
    else this.byHeadline.set(held.headline, [at / 2]);
  }
}

interface Candidate {
  held: Held;
  /** Bits in which the hashes differ. */
  apart: number;
}

/** Articles with a near hash or the same telling headline, the nearest first. */
function candidates(
  { headline, hash: [high, low] }: Compared,
  { held, bits, byHeadline }: HeldHashes,
): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < held.length; index++) {
    const apart = bitsApart(high, low, bits[index * 2]!, bits[index * 2 + 1]!);
    if (apart <= NEAR_HASH) found.push({ held: held[index]!, apart });
  }
  if (headline.length >= TELLING_HEADLINE)
    for (const index of byHeadline.get(headline) ?? []) {
      const apart = bitsApart(high, low, bits[index * 2]!, bits[index * 2 + 1]!);
      if (apart > NEAR_HASH) found.push({ held: held[index]!, apart });
    }
  return found.sort((a, b) => a.apart - b.apart || compareText(a.held.file, b.held.file));
}

function bestMatch(found: Candidate[], { headline, date, pairs }: Compared): Match | undefined {
  let best: Match | undefined;
  for (const { held } of found) {
    const [own, theirs] = [pairs(), held.pairs()];
    const alike = held.headline === headline;
    const least = alike ? 0 : Math.floor((NEAR / 2) * (own.length + theirs.length));
    const shared = sharedOf(own, theirs, least);
    const similarity = dice(own, theirs, shared);
    const kind = kindOf(
      similarity,
      alike && headline.length >= TELLING_HEADLINE,
      !held.digest &&
        !held.thisCall &&
        held.date === date &&
        keptOrCleared(shared, own.length, theirs.length),
      alike,
    );
    if (kind && (!best || kind === 'same' || similarity > best.similarity)) best = { held, similarity, kind };
    if (best?.kind === 'same') return best;
  }
  return best;
}

/** Whether a held text is a person's version of the printed one. @param shared pairs in common */
function keptOrCleared(shared: number, printed: number, held: number): boolean {
  return held < CLEARED * printed || shared >= KEPT * Math.min(printed, held);
}

function kindOf(
  similarity: number,
  sameHeadline: boolean,
  editedCopy: boolean,
  alikeHeadline: boolean,
): Match['kind'] | undefined {
  if (similarity >= SAME && alikeHeadline) return 'same';
  if (sameHeadline && editedCopy) return 'edited';
  if (similarity < NEAR) return undefined;
  return alikeHeadline ? 'edited' : 'near';
}

/** Likeness of two texts, punctuation and white space aside. @returns 0 to 1 */
export function similarityOf(a: string, b: string): number {
  return dice(pairsOf(a), pairsOf(b));
}

/** The pairs of neighbouring letters of a text, sorted; a single letter is a pair with nothing. */
export function pairsOf(text: string): Uint32Array {
  const letters = lettersOf(text);
  const pairs = new Uint32Array(letters.length);
  for (let at = 0; at < letters.length; at++)
    pairs[at] =
      ((letters.charCodeAt(at) << 16) | (at + 1 < letters.length ? letters.charCodeAt(at + 1) : 0)) >>> 0;
  return pairs.sort();
}

/** Dice's coefficient of two sorted lists. */
function dice(a: Uint32Array, b: Uint32Array, shared = sharedOf(a, b)): number {
  const total = a.length + b.length;
  return total === 0 ? 1 : (2 * shared) / total;
}

/**
 * How many entries two sorted lists have in common.
 * @param least fewer are of no interest: 0 then, as soon as that is certain
 */
function sharedOf(a: Uint32Array, b: Uint32Array, least = 0): number {
  if (Math.min(a.length, b.length) < least) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) {
      shared++;
      i++;
      j++;
    } else if (difference < 0) {
      if (shared + a.length - ++i < least) return 0;
    } else if (shared + b.length - ++j < least) return 0;
  }
  return shared;
}

/** A text for comparison: letters and figures only. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

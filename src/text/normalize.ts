/**
 * The one normalisation of text for searching: index, query, terminal and highlighter share it.
 *
 * Two texts that a reader takes for the same become equal: full-width and half-width forms (NFKC), upper
 * and lower case, quotes and dashes of any shape, runs of white space, invisible characters, and, with the
 * table of `t2s.ts`, traditional and simplified characters. It works cluster by cluster (a character with
 * its combining marks), so that every normalised character knows which part of the original it came from.
 */

/** Replaces one character by another: traditional by simplified. */
export type CharacterTable = ReadonlyMap<string, string>;

const NO_TABLE: CharacterTable = new Map();

/** A base character (a lone surrogate counts as one) or a run of Hangul letters, with its combining marks. */
const CLUSTER = /(?:[\u1100-\u11ff]+|[^])\p{M}*/gu;
const WHITE_SPACE = /^[\s\u0085]+$/u;
/** Control, format and other invisible characters: zero-width, bidirectional, variation selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Variant forms that NFKC leaves apart, by the form they become. */
const VARIANTS: CharacterTable = variants({
  '"': '“”„‟«»「」『』〝〞〟',
  "'": '‘’‚‛‹›′`´',
  '-': '‐‑‒–—―−─━﹣',
  '~': '〜∼～',
  '·': '•‧・∙⋅●●',
});

function variants(groups: Record<string, string>): CharacterTable {
  return new Map(Object.entries(groups).flatMap(([to, from]) => [...from].map((one) => [one, to] as const)));
}

/**
 * Normalises a text.
 * @param text anything, also ill-formed UTF-16
 * @param table traditional to simplified characters (`simplified` of t2s.ts); without it they stay apart
 */
export function normalize(text: string, table: CharacterTable = NO_TABLE): string {
  return normalizeWithMap(text, table).text;
}

/** A normalised text that remembers where each of its UTF-16 code units came from. */
export interface MappedText {
  text: string;
  /** For each code unit of `text`: where its origin begins in the original. */
  starts: number[];
  /** For each code unit of `text`: where its origin ends in the original. */
  ends: number[];
}

/** Normalises a text and keeps the way back; see `originalRange`. */
export function normalizeWithMap(original: string, table: CharacterTable = NO_TABLE): MappedText {
  const mapped: MappedText = { text: '', starts: [], ends: [] };
  const parts: string[] = [];
  let last = '';
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const part = foldCluster(cluster, table);
    if (part === '' || (part === ' ' && last === ' ')) continue;
    parts.push(part);
    last = part;
    for (let unit = 0; unit < part.length; unit++) {
      mapped.starts.push(index);
      mapped.ends.push(index + cluster.length);
    }
  }
  mapped.text = parts.join('');
  return mapped;
}

/**
 * The part of the original that a part of the normalised text came from.
 * @param start first code unit in `mapped.text`
 * @param end code unit after the last; must be greater than `start`
 */
export function originalRange(mapped: MappedText, start: number, end: number): [start: number, end: number] {
  return [mapped.starts[start]!, mapped.ends[end - 1]!];
}

function foldCluster(cluster: string, table: CharacterTable): string {
  if (isPlainHan(cluster)) return table.get(cluster) ?? cluster;
  if (WHITE_SPACE.test(cluster) && cluster !== '\uFEFF') return ' ';
  const visible = cluster.normalize('NFKC').replace(INVISIBLE, '').replace(LONE_SURROGATE, '\uFFFD');
  return [...visible.toLowerCase()].map((one) => foldCharacter(one, table)).join('');
}

function foldCharacter(character: string, table: CharacterTable): string {
  if (WHITE_SPACE.test(character)) return ' ';
  return VARIANTS.get(character) ?? table.get(character) ?? character;
}

/** Characters that NFKC and case never change; most of a Chinese text, so worth the short cut. */
function isPlainHan(cluster: string): boolean {
  return cluster.length === 1 && cluster >= '\u4e00' && cluster <= '\u9fff';
}

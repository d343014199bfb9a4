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

/** Combining marks, and the invisible characters that may hide among them. */
const TRAIL = String.raw`[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\uff9e\uff9f]*`;
/** A base character (a lone surrogate counts as one) or a run of Hangul letters, with what trails it. */
const CLUSTER = new RegExp(`(?:[\\u1100-\\u11ff]${TRAIL})+|[^]${TRAIL}`, 'uy');
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
  let last = '';
  let end: number;
  for (let at = 0; at < original.length; at = end) {
    let part: string;
    if (isPlainHan(original, at)) {
      end = at + 1;
      const character = original[at]!;
      part = table.get(character) ?? character;
    } else {
      const cluster = clusterAt(original, at);
      end = at + cluster.length;
      part = foldCluster(cluster, table);
      if (part === '' || (part === ' ' && last === ' ')) continue;
    }
    mapped.text += part;
    last = part;
    for (let unit = 0; unit < part.length; unit++) {
      mapped.starts.push(at);
      mapped.ends.push(end);
    }
  }
  return mapped;
}

function clusterAt(text: string, at: number): string {
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)![0];
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
  let folded = folds.get(cluster);
  if (folded === undefined) {
    folded = foldForms(cluster);
    // Texts repeat a few hundred clusters; the bound only guards against garbage.
    if (folds.size < 10_000) folds.set(cluster, folded);
  }
  return table.size === 0
    ? folded
    : Array.from(folded, (character) => table.get(character) ?? character).join('');
}

/** What clusters become without any table of characters. */
const folds = new Map<string, string>();

function foldForms(cluster: string): string {
  const visible = cluster.replace(INVISIBLE, keepSpace).normalize('NFKC').replace(LONE_SURROGATE, '\uFFFD');
  return Array.from(visible.toLowerCase(), (character) =>
    WHITE_SPACE.test(character) ? ' ' : (VARIANTS.get(character) ?? character),
  ).join('');
}

/** White space counts among the controls, and the byte order mark among white space. */
const keepSpace = (character: string) => (WHITE_SPACE.test(character) && character !== '\uFEFF' ? ' ' : '');

/** A Han character that NFKC and case never change and that no mark follows: most of a Chinese text, so worth the short cut. */
function isPlainHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x4e00 || code > 0x9fff) return false;
  const next = text.charCodeAt(at + 1);
  return (
    Number.isNaN(next) ||
    (next >= 0x4e00 && next <= 0x9fff) ||
    next < 0x300 ||
    (next >= 0x3000 && next <= 0x3029) ||
    (next >= 0xff01 && next <= 0xff9d)
  );
}

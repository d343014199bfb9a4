/**
 * The one normalisation of text for searching: index, query, terminal and highlighter share it.
 *
 * Two texts that a reader takes for the same become equal: full-width and half-width forms (NFKC), upper
 * and lower case, quotes and dashes of any shape, runs of white space, invisible characters, and, with the
 * table of `characters/foldTable.ts`, traditional and simplified characters, radicals and old forms. It works
 * cluster by cluster (a character with its combining marks), so that every normalised character knows which part of
 * the original it came from.
 */

/** Replaces one character by another: traditional by simplified, old by new. */
export interface CharacterTable {
  /** What a character becomes; undefined where it stays. */
  get(character: string): string | undefined;
}

const NO_TABLE: CharacterTable = new Map<string, string>();

/** Combining marks, and the invisible characters that may hide among them. */
const TRAIL = String.raw`[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\uff9e\uff9f]*`;
/** A base character (a lone surrogate counts as one) or a run of Hangul letters, with what trails it. */
const CLUSTER = new RegExp(`(?:[\\u1100-\\u11ff]${TRAIL})+|[^]${TRAIL}`, 'uy');
const WHITE_SPACE = /^[\s\u0085]+$/u;
/** Control, format and other invisible characters: zero-width, bidirectional, variation selectors, the Braille blank. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Variant forms that NFKC leaves apart, by the form they become. */
const VARIANTS: CharacterTable = variants({
  '"': '“”„‟«»「」『』〝〞〟',
  "'": '‘’‚‛‹›′`',
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
 * @param table what else is the same (`foldTable`); without it traditional and simplified characters stay apart
 */
export function normalize(text: string, table: CharacterTable = NO_TABLE): string {
  return fold(text, table, () => {});
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
  const starts: number[] = [];
  const ends: number[] = [];
  const text = fold(original, table, (part, start, end) => {
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text, starts, ends };
}

/** @param note told of each part of the result, and where in the original it comes from */
function fold(
  original: string,
  table: CharacterTable,
  note: (part: string, start: number, end: number) => void,
): string {
  const folds = foldsOf(table);
  let text = '';
  let last = '';
  let end: number;
  for (let at = 0; at < original.length; at = end) {
    const cluster = standsAlone(original, at) ? original[at]! : clusterAt(original, at);
    end = at + cluster.length;
    let part = folds.get(cluster);
    if (part === undefined) {
      part = foldCluster(cluster, table);
      // Texts repeat some thousand clusters; the bound only guards against garbage.
      if (folds.size < MOST_FOLDS) folds.set(cluster, part);
    }
    if (part === '' || (part === ' ' && last === ' ')) continue;
    text += part;
    last = part;
    note(part, at, end);
  }
  return text;
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

/** What clusters become, by table. */
const known = new WeakMap<CharacterTable, Map<string, string>>();
const MOST_FOLDS = 30_000;

function foldsOf(table: CharacterTable): Map<string, string> {
  let folds = known.get(table);
  if (!folds) known.set(table, (folds = new Map()));
  return folds;
}

function foldCluster(cluster: string, table: CharacterTable): string {
  return Array.from(foldForms(cluster), (character) => table.get(character) ?? character).join('');
}

function foldForms(cluster: string): string {
  const visible = cluster.replace(INVISIBLE, keepSpace).normalize('NFKC').replace(LONE_SURROGATE, '\uFFFD');
  return Array.from(visible.toLowerCase(), (character) =>
    WHITE_SPACE.test(character) ? ' ' : (VARIANTS.get(character) ?? character),
  ).join('');
}

/** White space counts among the controls, and the byte order mark among white space. */
const keepSpace = (character: string) => (WHITE_SPACE.test(character) && character !== '\uFEFF' ? ' ' : '');

/**
 * Whether a character is a cluster of its own, as what follows can trail nothing. That holds for nearly all, so it is
 * worth the short cut. An invisible character that follows makes a cluster that becomes nothing.
 */
function standsAlone(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    Number.isNaN(next) ||
    (next >= 0x4e00 && next <= 0x9fff) ||
    next < 0x300 ||
    (next >= 0x3000 && next <= 0x3029) ||
    (next >= 0xff01 && next <= 0xff9d)
  );
}

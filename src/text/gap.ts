/** The words in which typesetting speaks of a text: what stands between letters, and beside what. */

/** Private mark that joins text nodes (see src/markdown/typesetText.ts); transparent to every rule. */
export const JOINT = '\u{F0000}';

/** What stands at a side of a gap. */
export type Side = 'han' | 'latin' | 'figure' | 'edge';

/** Punctuation and space between letters. */
export interface Gap {
  /** Where it begins, and ends, in the text. */
  start: number;
  end: number;
  left: Side;
  right: Side;
}

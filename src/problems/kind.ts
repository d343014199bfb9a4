/** What a kind of fault is, and how its words are made. The kinds themselves stand in `kinds/`. */

/** The same said in Chinese and in English. `{{name}}` stands for a value that the fault brings. */
export type Wording = readonly [chinese: string, english: string];

/** A kind of fault, in words. */
export interface FaultKind {
  /** An error ends a build; a warning only tells. */
  severity: 'error' | 'warning';
  /** What is wrong. */
  what: Wording;
  /** Why it matters: for docs/faults.md. */
  why: Wording;
  /** What to write instead. */
  write: Wording;
  /** The cure is a line above the one that the fault names. See `lineAbove`. */
  above?: true;
}

/** Words for which every archive may have its own, in the wording of any kind: the usual ones. */
export const USUAL_WORDS = {
  /** What a zone is called in messages, which are in simplified Chinese. */
  zoneWord: '园区',
  /** A zone to write in an example. */
  zoneExample: '昆山高新区',
} as const;

/** The same of one archive. */
export type OwnWords = Record<keyof typeof USUAL_WORDS, string>;

/** Names of the values in a wording. */
type ValuesIn<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ValuesIn<Rest>
  : never;

/** The values that a kind's wordings speak of. */
export type ValuesOf<Kind extends FaultKind> = Record<
  Exclude<ValuesIn<Kind['what'][number] | Kind['write'][number]>, keyof OwnWords>,
  string | number
>;

/** A kind that ends a build. @param what is wrong @param why it matters @param write what to do instead */
export const error = <const What extends Wording, const Write extends Wording>(
  what: What,
  why: Wording,
  write: Write,
) => ({ severity: 'error', what, why, write }) as const;

/** A kind that is reported but ends nothing; parameters as for `error`. */
export const warning = <const What extends Wording, const Write extends Wording>(
  what: What,
  why: Wording,
  write: Write,
) => ({ severity: 'warning', what, why, write }) as const;

/**
 * The same kind, with a cure that is a line above the one named. Such a fault is told after the
 * others of its line: followed first, it would move the line that they speak of.
 */
export const lineAbove = <const Kind extends FaultKind>(kind: Kind) => ({ ...kind, above: true }) as const;

/** A value that is one of the archive's words: what stands for it until they are known. */
export const wordValue = (name: keyof OwnWords) => `{{${name}}}`;

/** Puts values and words into a text; what has no value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  const all: Record<string, string | number> = { ...USUAL_WORDS, ...values };
  const names = Object.keys(USUAL_WORDS) as (keyof OwnWords)[];
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = all[name] ?? whole;
    const word = names.find((one) => value === wordValue(one));
    return String(word ? all[word] : value);
  });
}

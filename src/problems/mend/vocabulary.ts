/** What the fields of a file are called: enough to tell what a line was meant to be. */
export interface FieldNames {
  /** Fields at the left edge. */
  top: readonly string[];
  /** Fields inside these. */
  nested: Readonly<Record<string, readonly string[]>>;
  /** Other names of fields, such as their Chinese labels. */
  other: Readonly<Record<string, string>>;
  /** Fields that hold a list of names. */
  lists: readonly string[];
  /** True where a list must be written as one, and nobody else looks into its names. */
  listsOnly?: true;
  /** Fields that hold a line of text. */
  texts: readonly string[];
}

/** The field that a word means, whatever its case; undefined for none. */
export function fieldOf(word: string, { top, nested, other }: FieldNames): string | undefined {
  const plain = word.replace(/[\s_*\u3000-]/g, '');
  const known = [...top, ...Object.values(nested).flat()];
  return (
    known.find((name) => name === word) ??
    known.find((name) => name.toLowerCase() === plain.toLowerCase()) ??
    other[plain]
  );
}

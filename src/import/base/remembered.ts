/** Answers that are asked for again and again: the same headline is judged by a dozen rules. */

/** So many answers are kept: more than a page has texts. */
const KEPT = 4096;

/**
 * A function that keeps its answers; when it has too many, it forgets all.
 * @param answer pure; what it returns is shared and may not be changed
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const made = answer(text);
    if (known.size >= KEPT) known.clear();
    known.set(text, made);
    return made;
  };
}

/** A registry whose entries stand at the left edge, without the line they belong below. Pure. */

/** An entry that begins with a field, its colon of either width. */
const ENTRY = /^\s*-\s*\{?\s*[A-Za-z]+\s*[:：]/u;

/**
 * Line of the first entry, 1-based.
 * @param head field that holds the entries
 * @returns undefined where the head is there, or the file begins otherwise
 */
export function lineWithoutHead(text: string, head: string): number | undefined {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const isThere = lines.some((line) => line.startsWith(head));
  return first >= 0 && ENTRY.test(lines[first]!) && !isThere ? first + 1 : undefined;
}

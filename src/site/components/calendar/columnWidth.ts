/** Space before a column of figures on a phone, in em, as in `tables.css`. */
const GAP = 0.4;
/** Width of a figure or a Latin letter, in em: the widest of the faces set figures a little wider than half a square. */
const FIGURE = 0.6;

/**
 * Width that a column of figures needs, so that nothing in it is cut.
 * @param texts its head and its cells
 * @returns in em
 */
export function columnWidth(texts: readonly string[]): number {
  const widths = texts.map((text) => {
    let width = 0;
    for (const letter of text) width += letter < '\u2000' ? FIGURE : 1;
    return width;
  });
  return Math.max(0, ...widths) + GAP;
}

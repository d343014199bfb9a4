/**
 * Width of a text as set, in Han characters: Latin letters, figures and their punctuation count half.
 * Good enough to choose a size or share out columns; nothing is measured.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter < '\u2000' ? 0.5 : 1;
  return width;
}

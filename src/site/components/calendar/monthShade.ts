/** Bounds of the shades, in usual months. */
const BOUNDS = [0.5, 1.25, 2];

/**
 * How months are shaded by their articles: told by the usual month (the median), which has the second of four shades.
 * By the fullest, an archive of even months would be a wall of the darkest.
 * @param counts articles of the months that have any
 * @returns the shade of a month, 1 to 4
 */
export function monthShade(counts: readonly number[]): (count: number) => number {
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
  return (count) => 1 + BOUNDS.filter((bound) => count > bound * usual).length;
}

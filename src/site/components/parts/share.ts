/**
 * Length of a bar: a number's share of the greatest, in whole per cent, and never nothing for something.
 * @returns CSS percentage. Example: `share(1, 3)` → `33%`
 */
export function share(value: number, most: number): string {
  return `${value === 0 ? 0 : Math.max(2, Math.round((100 * value) / most))}%`;
}

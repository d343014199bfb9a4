/**
 * A whole number in groups of three, the same in every language of the interface. Figures below it in a column and in
 * another place of the site are written alike; years are no figures and are not grouped.
 * @returns example: `12345` → `12,345`
 */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A text that ends a part of an entry: with a full stop, unless it ends with a sign of its own. */
export function closed(text: string): string {
  return /[.?!。？！…]$/u.test(text) ? text : `${text}.`;
}

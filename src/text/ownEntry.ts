/**
 * What a table holds under a word that somebody else wrote. Every object answers to `constructor` and `__proto__`;
 * no table holds them.
 */
export function ownEntry<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

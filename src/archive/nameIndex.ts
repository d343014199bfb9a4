import { distance } from 'fastest-levenshtein';
import { compareText } from '../text/compare.ts';

/** Look-up of registered things by any of their names. */
export interface NameIndex<T> {
  /** The thing so named, or undefined. */
  find(name: string): T | undefined;
  /** The nearest registered ones, best first: for "did you mean". */
  nearest(name: string, count: number): T[];
}

/** Names compare without width, case and white space. */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * Indexes things by their names; the first to claim a name keeps it.
 * @param namesOf all names of a thing, the preferred display names first; empty ones are passed over
 */
export function nameIndex<T>(things: T[], namesOf: (thing: T) => string[]): NameIndex<T> {
  const byName = new Map<string, T>();
  for (const thing of things) {
    for (const name of namesOf(thing).map(normalizeName)) {
      if (name && !byName.has(name)) byName.set(name, thing);
    }
  }
  return {
    find: (name) => byName.get(normalizeName(name)),
    nearest: (name, count) => nearest(byName, normalizeName(name), count),
  };
}

function nearest<T>(byName: Map<string, T>, wanted: string, count: number): T[] {
  const ranked = [...byName]
    .map(([name, thing]) => ({ name, thing, score: likeness(wanted, name) }))
    .sort((a, b) => b.score - a.score || compareText(a.name, b.name));
  return [...new Set(ranked.filter(({ score }) => score > 0.2).map(({ thing }) => thing))].slice(0, count);
}

/** 0 to 1: one minus the edit distance by the longer length, with a bonus where one holds the other. */
function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const held = a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a)) ? 0.3 : 0;
  return longer === 0 ? 0 : 1 - distance(a, b) / longer + held;
}

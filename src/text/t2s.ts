import type { CharacterTable } from './normalize.ts';
import { SIMPLIFIED, TRADITIONAL } from './t2s.table.ts';

/**
 * Traditional to simplified characters, one to one, from OpenCC's data. Words are not converted
 * (軟體 becomes 软体, not 软件). About 14 KB compressed: the browser loads it only when a query needs it.
 */
export const simplified: CharacterTable = new Map(
  [...TRADITIONAL].map((character, position) => [character, SIMPLIFIED[position]!] as const),
);

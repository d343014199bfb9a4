/**
 * Folds: what characters of an archive are taken for (traditional for simplified ones, old for new: text/characters).
 * The table of all such characters weighs as much as the rest of the engine; those that one archive prints are few.
 * Stored as words separated by spaces, each a character and what it becomes: `國国 徳德`.
 */
import type { CharacterTable } from '../../text/normalize.ts';

/** The first character that any table folds, the first radical of Unicode's supplement. */
export const FIRST_FOLDED = '\u2e80';

/** A table that remembers what it was asked for and knew. */
export class NotingTable implements CharacterTable {
  readonly noted = new Map<string, string>();
  #table: CharacterTable;

  /** @param table what is asked in truth */
  constructor(table: CharacterTable) {
    this.#table = table;
  }

  /** What the table says of a character, which is noted. */
  get(character: string): string | undefined {
    const folded = this.#table.get(character);
    if (folded !== undefined) this.noted.set(character, folded);
    return folded;
  }
}

/** Writes folds. */
export const encodeFolds = (folds: Iterable<readonly [from: string, to: string]>): string =>
  Array.from(folds, ([from, to]) => from + to)
    .sort()
    .join(' ');

/** Reads folds. */
export const decodeFolds = (text: string): Map<string, string> =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const [from] = word;
        return [from!, word.slice(from!.length)] as const;
      }),
  );

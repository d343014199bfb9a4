/** The facet of authors: a download of its own, so it is counted once it comes into view, and no result waits for it. */
import type { SearchResponse } from '../../types.ts';

/** When authors are counted. */
export interface LateAuthors {
  /** Whether they are loaded, so that every answer may have them at no cost. */
  areThere(): boolean;
  /** The facet has come into view. */
  want(): void;
  /** Counts the authors of the answer on screen, where they are wanted and not there yet. */
  fill(): Promise<void>;
}

/**
 * @param asked number of the search under way
 * @param count asks for the answer on screen with its authors
 * @param show takes that
 */
export function lateAuthors(
  asked: () => number,
  count: () => Promise<SearchResponse>,
  show: (response: SearchResponse) => void,
): LateAuthors {
  let isWanted = false;
  let areThere = false;
  async function fill(): Promise<void> {
    if (!isWanted || areThere) return;
    const own = asked();
    try {
      const response = await count();
      // A newer search is under way: its answer asks again, at no cost.
      if (own !== asked()) return;
      areThere = true;
      show(response);
    } catch {
      // The facet stays away until the next answer, which tries again.
    }
  }
  return {
    areThere: () => areThere,
    want() {
      isWanted = true;
      void fill();
    },
    fill,
  };
}

/** The reader's list in the browser's storage. It is read anew for each change: other tabs change it too. */
import { listText, parseList, type KeptList, type ListItem } from './keptList.ts';

/** What came of a change. `refused`: the browser keeps nothing (private windows, settings, no room). */
export type Change = 'saved' | 'damaged' | 'refused';

/** The list of one archive. */
export class ListStore {
  #key: string;

  /**
   * @param base path under which the archive is served: several may share an origin, and its storage
   * @param name what is kept: articles, or searches
   */
  constructor(base: string, name: 'list' | 'searches' = 'list') {
    this.#key = `${name} ${base}`;
  }

  /** What is kept. Where the browser forbids to look, that is nothing. */
  read(): KeptList {
    try {
      return parseList(localStorage.getItem(this.#key));
    } catch {
      return { items: [] };
    }
  }

  /** What is kept, as far as it can be read. */
  items(): ListItem[] {
    const kept = this.read();
    return 'items' in kept ? kept.items : [];
  }

  /** Changes the list; one that cannot be read stays as it is. */
  change(step: (items: ListItem[]) => ListItem[]): Change {
    const kept = this.read();
    if ('damaged' in kept) return 'damaged';
    try {
      localStorage.setItem(this.#key, listText(step(kept.items)));
      return 'saved';
    } catch {
      return 'refused';
    }
  }

  /** Removes whatever is kept, readable or not. */
  forget(): void {
    localStorage.removeItem(this.#key);
  }

  /** Calls back when another tab has changed the list. */
  onChange(listener: () => void): void {
    // A key of null: all of the storage was cleared.
    window.addEventListener('storage', ({ key }) => (key === this.#key || key === null) && listener());
  }
}

import { ListStore } from '../list/listStore.ts';

/**
 * The searches that a reader keeps: as the list of articles is kept, an item's id being the search's address
 * parameters (`?q=…`) and its title the name it is kept under.
 * @param base path under which the archive is served
 */
export const savedStore = (base: string): ListStore => new ListStore(base, 'searches');

/** Where kept searches stand, over the help. Who keeps none loads no script for them. */
import { siteBase } from '../../serve/siteBase.ts';
import type { PageTexts } from '../page/pageTexts.ts';
import type { SavedSearches } from './savedSearches.ts';
import { savedStore } from './savedStore.ts';

/** @param place in SearchPage.astro, empty until there is something to show @returns shows what is kept by then */
export function savedPlace(place: HTMLElement, texts: PageTexts): () => Promise<void> {
  let list: SavedSearches | undefined;
  return async () => {
    if (!list && !keepsAny()) return;
    const { SavedSearches } = await import('./savedSearches.ts');
    if (!list) place.replaceChildren((list = new SavedSearches(texts)).element);
    list.show();
  };
}

/** Whether the reader keeps a search, or something in its place that cannot be read. */
function keepsAny(): boolean {
  const kept = savedStore(siteBase()).read();
  return 'damaged' in kept || kept.items.length > 0;
}

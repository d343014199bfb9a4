/** Keeps a search: the button over its results, which names it by what was asked. */
import { search, withBase } from '../../../urls.ts';
import { siteBase } from '../../serve/siteBase.ts';
import { FACETS, type SearchResponse } from '../../types.ts';
import { dateText } from '../base/dateText.ts';
import { chosenLabel } from '../limits/facetNames.ts';
import { listButton } from '../list/listButton.ts';
import { searchOf } from '../page/address.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import { chosen, type SearchState } from '../page/state.ts';
import { savedStore } from './savedStore.ts';

/**
 * Makes the button of a search, which takes it away again once it is kept.
 * @param response answer to it, which knows the names of zones and topics
 */
export function saveButton(state: SearchState, response: SearchResponse, texts: PageTexts): HTMLElement {
  const base = siteBase();
  return listButton({
    store: savedStore(base),
    item: { id: searchOf(state), title: nameOf(state, response, texts) },
    texts: texts.saved.button,
    address: withBase(base, search()),
  });
}

/** What a search is called until its reader says otherwise: the query and its limits. */
function nameOf(state: SearchState, response: SearchResponse, texts: PageTexts): string {
  const limits = FACETS.flatMap((facet) =>
    chosen(state, facet).map((value) => chosenLabel(facet, value, response, texts)),
  );
  const dates = (['from', 'to'] as const).map(
    (end) =>
      state[end] &&
      fill(end === 'from' ? texts.fromChip : texts.toChip, { date: dateText(state[end], texts) }),
  );
  return [state.query.trim(), ...limits, ...dates].filter(Boolean).join(texts.between);
}

import type { ListButtonStrings } from '../../../strings/search/strings.ts';
import { myList, withBase } from '../../../urls.ts';
import type { Hit } from '../../types.ts';
import { listButton } from './listButton.ts';
import { ListStore } from './listStore.ts';
import { siteBase } from '../../serve/siteBase.ts';

/** Makes the buttons that put hits on the reader's list. */
export function hitListButtons(texts: ListButtonStrings): (hit: Hit) => HTMLElement {
  const base = siteBase();
  const store = new ListStore(base);
  const address = withBase(base, myList());
  return ({ id, title }) => listButton({ store, item: { id, title: title.text }, texts, address });
}

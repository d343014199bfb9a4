/** An article on the page of the list: headline, reference, and what can be done with it. */
import type { ListStrings } from '../../../strings/search/strings.ts';
import { element } from '../base/element.ts';
import { fill } from '../page/pageTexts.ts';
import type { ListItem } from './keptList.ts';
import { entryOf } from './listFiles.ts';
import type { Reading } from './readWork.ts';

/** What a reader may do with a row. */
export type RowAction = 'up' | 'down' | 'takeOff';

/** A row of the list. */
export interface ListRow {
  element: HTMLLIElement;
  /** Shows what the article's page says. */
  tell(reading: Reading): void;
  /** Tells at which end of the list it stands: there is no moving past it. */
  place(first: boolean, last: boolean): void;
  /** Takes the focus to one of its buttons. */
  focus(action: RowAction): void;
}

/**
 * Makes a row. A button that has nothing to do keeps its place and the focus.
 * @param address of the article
 * @param act does what the reader asks for
 */
export function listRow(
  { id, title }: ListItem,
  address: string,
  texts: ListStrings,
  act: (action: RowAction, id: string) => void,
): ListRow {
  const button = (action: RowAction, label: string) => {
    const name = fill(texts.button.named, { label, title });
    const made = element('button', { type: 'button', 'aria-label': name }, label);
    made.addEventListener('click', () => made.ariaDisabled !== 'true' && act(action, id));
    return made;
  };
  const buttons: Record<RowAction, HTMLButtonElement> = {
    up: button('up', texts.up),
    down: button('down', texts.down),
    takeOff: button('takeOff', texts.button.takeOff),
  };
  const link = element('a', { href: address }, title);
  const reference = element('p', { class: 'reference' }, texts.reading);
  return {
    element: element(
      'li',
      {},
      element('h2', { class: 'headline' }, link),
      reference,
      element('p', { class: 'list-actions' }, ...Object.values(buttons)),
    ),
    tell(reading) {
      reference.textContent = reading.state === 'read' ? entryOf(reading.work) : texts[reading.state];
      // The headline may have been corrected since.
      if (reading.state === 'read') link.textContent = reading.work.title;
    },
    place(first, last) {
      buttons.up.ariaDisabled = String(first);
      buttons.down.ariaDisabled = String(last);
    },
    focus: (action) => buttons[action].focus(),
  };
}

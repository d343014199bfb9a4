/** The button that puts an article on the reader's list, and takes it off again. */
import type { ListButtonStrings } from '../../../strings/search/strings.ts';
import { element } from '../base/element.ts';
import { fill } from '../page/pageTexts.ts';
import { withItem, without, type ListItem } from './keptList.ts';
import type { Change, ListStore } from './listStore.ts';

/** What the button needs. */
export interface ListButtonOptions {
  store: ListStore;
  item: ListItem;
  texts: ListButtonStrings;
  /** Address of the list, where no link to it stands beside the button. */
  address?: string;
}

/**
 * Brings a button to life.
 * @param said status element behind it, which tells what came of it, with the way to the list
 * @returns shows the button as the list now is
 */
export function connectListButton(
  button: HTMLElement,
  said: HTMLElement,
  { store, item, texts, address }: ListButtonOptions,
): () => void {
  const isOn = () => store.items().some(({ id }) => id === item.id);
  const show = () => {
    const label = isOn() ? texts.takeOff : texts.add;
    button.textContent = label;
    button.setAttribute('aria-label', fill(texts.named, { label, title: item.title }));
  };
  button.addEventListener('click', () => {
    const wasOn = isOn();
    const change = store.change((all) => (wasOn ? without(all, item.id) : withItem(all, item)));
    show();
    const done = fill(wasOn ? texts.takenOff : texts.added, { n: store.items().length });
    const told: Record<Change, string> = { saved: done, damaged: texts.damaged, refused: texts.refused };
    said.replaceChildren(told[change]);
    if (address) said.append(' ', element('a', { href: address }, texts.look));
  });
  show();
  return show;
}

/** A button of a hit, with its status. */
export function listButton(options: ListButtonOptions): HTMLElement {
  const button = element('button', { type: 'button', class: 'plain' });
  const said = element('span', { class: 'said', role: 'status' });
  connectListButton(button, said, options);
  return element('span', { class: 'copying' }, button, said);
}

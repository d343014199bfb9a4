/** The searches that a reader keeps, where nothing is asked yet: each a link, to be named, put in order and taken away. */
import { search, withBase } from '../../../urls.ts';
import { siteBase } from '../../serve/siteBase.ts';
import { element, reconcile } from '../base/element.ts';
import { damagedParts } from '../list/damagedParts.ts';
import { moved, without, type ListItem } from '../list/keptList.ts';
import type { ListStore } from '../list/listStore.ts';
import { searchOf, stateOf } from '../page/address.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import { savedStore } from './savedStore.ts';

type Action = 'rename' | 'up' | 'down' | 'takeOff';
const ACTIONS: readonly Action[] = ['rename', 'up', 'down', 'takeOff'];

interface Row {
  element: HTMLElement;
  /** Shows the item as it is called now, and at which end of the list it stands. */
  show(item: ListItem, first: boolean, last: boolean): void;
  focus(action: Action): void;
}

/** The part of the page that shows them; hidden where there are none. */
export class SavedSearches {
  readonly element: HTMLElement;
  #store: ListStore = savedStore(siteBase());
  #texts: PageTexts['saved'];
  #status = element('p', { role: 'status', tabindex: -1 });
  #list = element('ol');
  #damaged = element('div');
  #rows = new Map<string, Row>();

  constructor({ saved }: PageTexts) {
    this.#texts = saved;
    this.element = element(
      'section',
      { class: 'saved-searches', 'aria-labelledby': 'saved-searches' },
      element(
        'div',
        { class: 'section-head' },
        element('h2', { id: 'saved-searches' }, saved.title),
        element('span', {}, saved.note),
      ),
      this.#status,
      this.#list,
      this.#damaged,
    );
    this.#store.onChange(() => this.show());
  }

  /** Shows them as they are kept now. @param told of what was just done */
  show(told = ''): void {
    const kept = this.#store.read();
    const items = 'items' in kept ? kept.items : [];
    reconcile(
      this.#list,
      items.map((item, index) => {
        const row = this.#row(item);
        row.show(item, index === 0, index === items.length - 1);
        return row.element;
      }),
    );
    const isDamaged = 'damaged' in kept;
    this.#damaged.replaceChildren(
      ...(isDamaged
        ? damagedParts(kept.damaged, this.#texts, () => {
            this.#store.forget();
            this.show();
          })
        : []),
    );
    this.#status.textContent = told || (isDamaged ? this.#texts.damaged : '');
    // What was done to the last of them is still told.
    this.element.hidden = items.length === 0 && this.#status.textContent === '';
  }

  #row({ id }: ListItem): Row {
    const known = this.#rows.get(id);
    if (known) return known;
    const made = savedRow(id, this.#texts, (action) => this.#act(action, id));
    this.#rows.set(id, made);
    return made;
  }

  #act(action: Action, id: string): void {
    const items = this.#store.items();
    const at = items.findIndex((item) => item.id === id);
    const item = items[at];
    if (!item) return this.show();
    if (action === 'takeOff') {
      this.#change((all) => without(all, id), fill(this.#texts.takenOff, { title: item.title }));
      const next = items.toSpliced(at, 1)[Math.min(at, items.length - 2)];
      return next ? this.#rows.get(next.id)!.focus('takeOff') : this.#status.focus();
    }
    if (action === 'rename') this.#rename(item);
    else {
      const by = action === 'up' ? -1 : 1;
      this.#change(
        (all) => moved(all, id, by),
        fill(this.#texts.moved, { title: item.title, n: at + by + 1 }),
      );
    }
    this.#rows.get(id)!.focus(action);
  }

  #rename({ id, title }: ListItem): void {
    const name = window.prompt(this.#texts.renameAsk, title)?.trim().toWellFormed();
    if (!name || name === title) return;
    this.#change(
      (all) => all.map((item) => (item.id === id ? { ...item, title: name } : item)),
      fill(this.#texts.renamed, { title: name }),
    );
  }

  #change(step: (items: ListItem[]) => ListItem[], told: string): void {
    const change = this.#store.change(step);
    this.show(change === 'saved' ? told : this.#texts.button[change]);
  }
}

/** @param id the search's address parameters, which are read as those of an address: whoever wrote them */
function savedRow(id: string, texts: PageTexts['saved'], act: (action: Action) => void): Row {
  const link = element('a', { href: withBase(siteBase(), search()) + searchOf(stateOf(id)) });
  const buttons = new Map(
    ACTIONS.map((action) => {
      const button = element('button', { type: 'button' }, texts[`${action}Label`]);
      button.addEventListener('click', () => button.ariaDisabled !== 'true' && act(action));
      return [action, button] as const;
    }),
  );
  return {
    element: element('li', {}, link, element('span', { class: 'saved-actions' }, ...buttons.values())),
    show({ title }, first, last) {
      link.textContent = title;
      for (const [action, button] of buttons)
        button.ariaLabel = fill(texts.button.named, { label: texts[`${action}Label`], title });
      buttons.get('up')!.ariaDisabled = String(first);
      buttons.get('down')!.ariaDisabled = String(last);
    },
    focus: (action) => buttons.get(action)!.focus(),
  };
}

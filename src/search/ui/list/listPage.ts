/** The page of the reader's list: storage → rows and files. */
import type { ListStrings } from '../../../strings/search/strings.ts';
import { download } from '../base/download.ts';
import { reconcile } from '../base/element.ts';
import { fill } from '../page/pageTexts.ts';
import { actionButton, damagedParts } from './damagedParts.ts';
import { moved, without, type ListItem } from './keptList.ts';
import { LIST_FILES, type ListedWork, type ListFile } from './listFiles.ts';
import { listRow, type ListRow, type RowAction } from './listRow.ts';
import type { ListStore } from './listStore.ts';
import { readWork, type Reading } from './readWork.ts';

/**
 * Brings the page to life.
 * @param root holds the status line, places for buttons, rows and a list that cannot be read, and the texts as JSON
 * @param addressOf page of an article, by its id
 */
export function startListPage(root: HTMLElement, store: ListStore, addressOf: (id: string) => string): void {
  new ListPage(root, store, addressOf).start();
}

class ListPage {
  #store: ListStore;
  #addressOf: (id: string) => string;
  #texts: ListStrings;
  #status: HTMLElement;
  #tools: HTMLElement;
  #list: HTMLElement;
  #damaged: HTMLElement;
  #rows = new Map<string, ListRow>();
  #readings = new Map<string, Promise<Reading>>();

  constructor(root: HTMLElement, store: ListStore, addressOf: (id: string) => string) {
    const find = (name: string) => root.querySelector<HTMLElement>(`[data-list-${name}]`)!;
    this.#store = store;
    this.#addressOf = addressOf;
    this.#texts = JSON.parse(find('texts').textContent) as ListStrings;
    this.#status = find('status');
    this.#tools = find('tools');
    this.#list = find('rows');
    this.#damaged = find('damaged');
  }

  start(): void {
    const { print, clear } = this.#texts;
    this.#tools.append(
      ...LIST_FILES.map((file) => actionButton(file.label, () => void this.#export(file))),
      actionButton(print, () => window.print()),
      actionButton(clear, () => this.#clear()),
    );
    this.#store.onChange(() => this.#show());
    // Also when the reader comes back to a page that the browser has kept.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#show());
    this.#show();
  }

  /** Shows the list as it is kept. @param told in place of the number of articles */
  #show(told?: string): void {
    const kept = this.#store.read();
    const items = 'items' in kept ? kept.items : [];
    const rows = items.map((item) => this.#row(item));
    rows.forEach((row, index) => row.place(index === 0, index === rows.length - 1));
    reconcile(
      this.#list,
      rows.map((row) => row.element),
    );
    this.#list.hidden = this.#tools.hidden = items.length === 0;
    this.#damaged.replaceChildren(
      ...('damaged' in kept ? damagedParts(kept.damaged, this.#texts, () => this.#drop()) : []),
    );
    const { count, empty, damaged } = this.#texts;
    const state = items.length > 0 ? fill(count, { n: items.length }) : empty;
    this.#status.textContent = told ?? ('damaged' in kept ? damaged : state);
  }

  #row(item: ListItem): ListRow {
    const { id } = item;
    const known = this.#rows.get(id);
    if (known) return known;
    const row = listRow(item, this.#addressOf(id), this.#texts, (action) => this.#act(action, item));
    this.#rows.set(id, row);
    void this.#reading(id);
    return row;
  }

  /** What the article's page says; what could not be read is asked for again the next time. */
  async #reading(id: string): Promise<Reading> {
    const asked = this.#readings.get(id) ?? readWork(this.#addressOf(id));
    this.#readings.set(id, asked);
    const reading = await asked;
    if (reading.state === 'unread') this.#readings.delete(id);
    this.#rows.get(id)?.tell(reading);
    return reading;
  }

  #act(action: RowAction, { id, title }: ListItem): void {
    const before = this.#store.items().findIndex((item) => item.id === id);
    if (action === 'takeOff') {
      this.#change((items) => without(items, id), fill(this.#texts.takenOff, { title }));
      const items = this.#store.items();
      const next = items[Math.min(before, items.length - 1)];
      // Whoever works by keyboard goes on with the next, or hears that the list is empty.
      if (next) this.#rows.get(next.id)!.focus('takeOff');
      else this.#status.focus();
      return;
    }
    const by = action === 'up' ? -1 : 1;
    this.#change((items) => moved(items, id, by), fill(this.#texts.moved, { title, n: before + by + 1 }));
    this.#rows.get(id)?.focus(action);
  }

  #drop(): void {
    this.#store.forget();
    this.#show();
    this.#status.focus();
  }

  #change(step: (items: ListItem[]) => ListItem[], told: string): void {
    const change = this.#store.change(step);
    this.#show(change === 'refused' ? this.#texts.button.refused : change === 'saved' ? told : undefined);
  }

  #clear(): void {
    if (!window.confirm(fill(this.#texts.clearAsk, { n: this.#store.items().length }))) return;
    this.#change(() => [], this.#texts.empty);
    this.#status.focus();
  }

  /** A file of all articles that can be read; those that cannot are told, not passed over in silence. */
  async #export({ ending, type, text }: ListFile): Promise<void> {
    const items = this.#store.items();
    const readings = await Promise.all(items.map(({ id }) => this.#reading(id)));
    const works = readings.flatMap((reading, index): ListedWork[] =>
      reading.state === 'read' ? [{ id: items[index]!.id, work: reading.work }] : [],
    );
    const left = items.length - works.length;
    const { fileName, columns, exported, exportedPart } = this.#texts;
    if (works.length > 0)
      download(new Blob([text(works, columns)], { type: `${type};charset=utf-8` }), `${fileName}.${ending}`);
    this.#status.textContent = fill(left === 0 ? exported : exportedPart, { n: works.length, left });
  }
}

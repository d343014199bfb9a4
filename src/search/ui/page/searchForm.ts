/** The search page's box: typing, suggestions, Enter. It knows no results. */
import type { SearchClient } from '../../types.ts';
import { announceCombobox, keepComposition } from '../box/searchBox.ts';
import { focusOnSlash } from '../box/slashKey.ts';
import { suggestUnder } from '../box/suggestions.ts';
import { onTyping } from '../box/typing.ts';
import { whenIdle } from './whenIdle.ts';

/** What looks like pinyin: Chinese is answered by the results themselves. */
export const PINYIN = /^[a-z][a-z' ]*$/i;

/** What the box needs, and whom it tells. */
export interface SearchFormOptions {
  form: HTMLFormElement;
  input: HTMLInputElement;
  client: SearchClient;
  /** Something was typed; told once the reader pauses. */
  typed(text: string): void;
  /** Enter, after what was typed has been told. */
  entered(): void;
  /** The reader goes on into the results. */
  leave(): void;
  /** The box is in use: the search will be needed. */
  load(): void;
}

/** The box at work. */
export interface SearchForm {
  /** Takes the focus on arrival, which is no use of the page yet: `/` is then a letter of the page, not of the box. */
  arrive(): void;
  /** Tells what stands in the box now. */
  tell(): void;
}

/** Connects the box. */
export function searchForm(options: SearchFormOptions): SearchForm {
  const { form, input, client, typed, entered, leave, load } = options;
  const listbox = form.querySelector<HTMLElement>('[role=listbox]')!;
  /** The field got the focus by arriving on the page, and nothing has been typed since. */
  let isArrival = false;
  const used = () => (isArrival = false);
  announceCombobox(input, listbox);
  keepComposition(form, input);
  input.addEventListener('input', used);
  input.addEventListener('blur', used);
  focusOnSlash(input, () => isArrival);
  const tell = onTyping(input, typed);
  const box = suggestUnder(form, {
    input,
    listbox,
    client,
    wanted: (text) => PINYIN.test(text.trim()),
    leave,
  });
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    box.close();
    tell();
    entered();
  });
  // The field has the focus on arrival: the page is shown first. A word typed meanwhile loads it all the same.
  input.addEventListener('focus', () => whenIdle(load), { once: true });
  if (document.activeElement === input) whenIdle(load);
  return {
    arrive() {
      input.focus({ preventScroll: true });
      isArrival = true;
    },
    tell,
  };
}

/**
 * A text field with suggestions: the editable combobox with a list of the ARIA Authoring Practices.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ The focus stays in the field; the option the reader
 * is on is named by `aria-activedescendant`. Nothing is chosen unless the reader moves to it.
 */
import type { Suggestion } from '../types.ts';
import { reconcile } from './element.ts';
import { isComposing, onTyping } from './typing.ts';

export interface ComboboxOptions {
  input: HTMLInputElement;
  /** Element with role `listbox`, hidden, with an id. */
  listbox: HTMLElement;
  suggest(text: string, signal: AbortSignal): Promise<Suggestion[]>;
  /** Row of a suggestion, without role and id. */
  row(suggestion: Suggestion): HTMLElement;
  /** Called when the reader takes a suggestion. `apart`: in a new tab. */
  choose(suggestion: Suggestion, apart: boolean): void;
  /** Called with the number of suggestions on screen. */
  announce(count: number): void;
  /** Whether suggestions are wanted for a text. Default: for any. */
  wanted?(text: string): boolean;
  /** Down from the last option, or from the field when there is none. Default: to the first option. */
  leave?(): void;
}

export interface Combobox {
  close(): void;
}

/** Gives the field its list. */
export function combobox({ input, listbox, suggest, row, choose, announce, wanted = () => true, leave }: ComboboxOptions): Combobox {
  let suggestions: Suggestion[] = [];
  let rows: HTMLElement[] = [];
  let active = -1;
  let asked: AbortController | undefined;
  /** What the list on screen answers. */
  let answered = '';

  const isOpen = () => !listbox.hidden;

  function moveTo(index: number): void {
    rows[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = rows[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function open(): void {
    listbox.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(isOpen()));
  }

  function close(): void {
    asked?.abort();
    moveTo(-1);
    listbox.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  }

  function show(found: Suggestion[]): void {
    moveTo(-1);
    suggestions = found;
    rows = found.map((suggestion, index) => {
      const option = row(suggestion);
      option.id = `${listbox.id}-${index}`;
      option.role = 'option';
      option.setAttribute('aria-selected', 'false');
      return option;
    });
    reconcile(listbox, rows);
    open();
    announce(rows.length);
  }

  async function ask(text: string): Promise<void> {
    if (isOpen() && text === answered) return;
    asked?.abort();
    answered = text;
    if (text.trim() === '' || !wanted(text)) return show([]);
    const own = new AbortController();
    asked = own;
    try {
      const found = await suggest(text, own.signal);
      if (!own.signal.aborted && document.activeElement === input) show(found);
    } catch {
      // Suggestions are a help, not the search: without them the field still works.
      if (!own.signal.aborted) show([]);
    }
  }

  /** One key; true when it has been dealt with. */
  function press(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown':
        if (!isOpen() && rows.length > 0 && document.activeElement === input) open();
        if (event.altKey) return isOpen();
        if (!isOpen() || (leave && active === rows.length - 1)) {
          close();
          leave?.();
        } else moveTo((active + 1) % rows.length);
        return true;
      case 'ArrowUp':
        if (!isOpen()) return false;
        if (event.altKey) close();
        else moveTo(active <= 0 ? rows.length - 1 : active - 1);
        return true;
      case 'Enter':
        if (!isOpen() || active < 0) return false;
        choose(suggestions[active]!, event.ctrlKey || event.metaKey);
        close();
        return true;
      case 'Escape':
        if (isOpen()) close();
        else if (input.value === '') return false;
        else {
          input.value = '';
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        return true;
      case 'Tab':
        close();
        return false;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves in the field, as the pattern has it; no option stays active behind it.
        moveTo(-1);
        return false;
      default:
        return false;
    }
  }

  onTyping(input, (text) => void ask(text));
  input.addEventListener('keydown', (event) => {
    if (!isComposing(event) && press(event)) event.preventDefault();
  });
  input.addEventListener('blur', close);
  input.addEventListener('compositionstart', close);
  listbox.addEventListener('mousedown', (event) => event.preventDefault());
  listbox.addEventListener('click', (event) => {
    const index = rows.findIndex((option) => option.contains(event.target as Node));
    if (index < 0) return;
    choose(suggestions[index]!, event.ctrlKey || event.metaKey);
    close();
  });
  if (document.activeElement === input && input.value.trim() !== '') void ask(input.value);
  return { close };
}

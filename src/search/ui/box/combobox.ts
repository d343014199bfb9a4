/**
 * A text field with suggestions: the editable combobox with a list of the ARIA Authoring Practices.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ The focus stays in the field; the option the reader
 * is on is named by `aria-activedescendant`. Nothing is chosen unless the reader moves to it.
 */
import type { Suggestion } from '../../types.ts';
import { isComposing, onTyping } from './typing.ts';

/** What a combobox needs. */
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

/** The field with its list. */
export class Combobox {
  #options: ComboboxOptions;
  #suggestions: Suggestion[] = [];
  #rows: HTMLElement[] = [];
  /** Index of the option the reader is on; -1: in the field. */
  #active = -1;
  #asked: AbortController | undefined;
  /** What the list on screen answers. */
  #answered = '';

  constructor(options: ComboboxOptions) {
    this.#options = options;
    const { input, listbox } = options;
    onTyping(input, (text) => void this.#ask(text));
    input.addEventListener('keydown', (event) => {
      if (!isComposing(event) && this.#press(event)) event.preventDefault();
    });
    input.addEventListener('blur', () => this.close());
    input.addEventListener('compositionstart', () => this.close());
    // A press of the mouse must not take the focus out of the field: the list would be gone before the click.
    listbox.addEventListener('mousedown', (event) => event.preventDefault());
    listbox.addEventListener('click', (event) => {
      const index = this.#rows.findIndex((row) => row.contains(event.target as Node));
      if (index >= 0) this.#choose(index, event);
    });
    // What was typed while this script was on its way.
    if (this.#hasFocus() && input.value.trim() !== '') void this.#ask(input.value);
  }

  /** Closes the list, and drops suggestions that are on their way. */
  close(): void {
    this.#asked?.abort();
    this.#moveTo(-1);
    this.#options.listbox.hidden = true;
    this.#options.input.setAttribute('aria-expanded', 'false');
  }

  #isOpen = () => !this.#options.listbox.hidden;
  #hasFocus = () => document.activeElement === this.#options.input;

  #open(): void {
    this.#options.listbox.hidden = this.#rows.length === 0;
    this.#options.input.setAttribute('aria-expanded', String(this.#isOpen()));
  }

  async #ask(text: string): Promise<void> {
    if (this.#isOpen() && text === this.#answered) return;
    const { suggest, wanted = () => true } = this.#options;
    this.#asked?.abort();
    this.#answered = text;
    if (text.trim() === '' || !wanted(text)) return this.#show([]);
    const own = new AbortController();
    this.#asked = own;
    // Suggestions are a help, not the search: without them the field still works.
    const found = await suggest(text, own.signal).catch(() => []);
    if (!own.signal.aborted && this.#hasFocus()) this.#show(found);
  }

  #show(found: Suggestion[]): void {
    const { listbox, row, announce } = this.#options;
    this.#moveTo(-1);
    this.#suggestions = found;
    this.#rows = found.map((suggestion, index) => {
      const option = row(suggestion);
      option.id = `${listbox.id}-${index}`;
      option.role = 'option';
      option.setAttribute('aria-selected', 'false');
      return option;
    });
    listbox.replaceChildren(...this.#rows);
    this.#open();
    announce(found.length);
  }

  #moveTo(index: number): void {
    const { input } = this.#options;
    this.#rows[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#rows[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  #choose(index: number, { ctrlKey, metaKey }: MouseEvent | KeyboardEvent): void {
    this.#options.choose(this.#suggestions[index]!, ctrlKey || metaKey);
    this.close();
  }

  /** One key. @returns whether it has been dealt with */
  #press(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown':
        return this.#down(event.altKey);
      case 'ArrowUp':
        return this.#up(event.altKey);
      case 'Enter':
        if (!this.#isOpen() || this.#active < 0) return false;
        this.#choose(this.#active, event);
        return true;
      case 'Escape':
        return this.#escape();
      case 'Tab':
        this.close();
        return false;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves in the field, as the pattern has it; no option stays active behind it.
        this.#moveTo(-1);
        return false;
      default:
        return false;
    }
  }

  /** To the next option; with Alt the list is only opened. */
  #down(isAlt: boolean): boolean {
    const { leave } = this.#options;
    if (!this.#isOpen()) this.#open();
    if (isAlt) return this.#isOpen();
    const isLast = this.#active === this.#rows.length - 1;
    if (this.#isOpen() && !(leave && isLast)) {
      this.#moveTo(isLast ? 0 : this.#active + 1);
      return true;
    }
    this.close();
    leave?.();
    return true;
  }

  /** To the option before; with Alt the list is closed. */
  #up(isAlt: boolean): boolean {
    if (!this.#isOpen()) return false;
    if (isAlt) this.close();
    else this.#moveTo(this.#active <= 0 ? this.#rows.length - 1 : this.#active - 1);
    return true;
  }

  /** Closes the list; where there is none, empties the field. */
  #escape(): boolean {
    const { input } = this.#options;
    if (this.#isOpen()) {
      this.close();
      return true;
    }
    if (input.value === '') return false;
    input.value = '';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return true;
  }
}

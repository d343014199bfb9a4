/**
 * The box in the header, on every page. Only this file is loaded with the page; suggestions and the search
 * index follow when the reader first goes into the box.
 */
import { cutQuery } from '../page/address.ts';
import { focusOnSlash } from './slashKey.ts';

/** Makes the box a combobox whose suggestions come on first focus. Without this, the form leads to the search page. */
export function connectSearchBox(form: HTMLFormElement): void {
  const input = form.querySelector('input')!;
  const listbox = form.querySelector<HTMLElement>('[role=listbox]')!;
  announceCombobox(input, listbox);
  focusOnSlash(input);
  keepComposition(form, input);
  cutOnSubmit(form);
  const load = () => {
    import('./suggestions.ts').then(
      ({ connectSuggestions }) => connectSuggestions(form, input, listbox),
      // The network is down; the next focus tries again.
      () => input.addEventListener('focus', load, { once: true }),
    );
  };
  if (document.activeElement === input) load();
  else input.addEventListener('focus', load, { once: true });
}

/** Tells assistive technology that the field has a list. */
export function announceCombobox(input: HTMLInputElement, listbox: HTMLElement): void {
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listbox.id,
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
}

/** Keeps an Enter that only commits a composition from sending the form. */
export function keepComposition(form: HTMLFormElement, input: HTMLInputElement): void {
  let composing = false;
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => (composing = false));
  form.addEventListener('submit', (event) => {
    if (composing) event.preventDefault();
  });
}

/** A longer query would be refused by the server; the search page, seeing one as long as may be, says that it was cut. */
function cutOnSubmit(form: HTMLFormElement): void {
  form.addEventListener('formdata', ({ formData }) => {
    formData.set('q', cutQuery(String(formData.get('q') ?? '')));
  });
}

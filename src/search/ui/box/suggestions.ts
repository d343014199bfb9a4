/** Suggestions under a search box: loaded on first focus, with the search itself. */
import type { SearchBoxStrings } from '../../../strings/search/strings.ts';
import { search, withBase, type SitePath } from '../../../urls.ts';
import { createSearchClient } from '../../serve/client.ts';
import type { MarkedText, SearchClient, Suggestion } from '../../types.ts';
import { Combobox, type ComboboxOptions } from './combobox.ts';
import { dateText } from '../base/dateText.ts';
import { element } from '../base/element.ts';
import { markedNodes } from '../base/markedText.ts';
import { cutQuery } from '../page/address.ts';
import { fill } from '../page/pageTexts.ts';
import { siteBase } from '../../serve/siteBase.ts';

/** Address of a site path under the folder where the site is served. */
export const linkTo = (path: string) => withBase(siteBase(), path as SitePath);

/** Starts loading the search and lets the header's box suggest. */
export function connectSuggestions(
  form: HTMLFormElement,
  input: HTMLInputElement,
  listbox: HTMLElement,
): void {
  const client = createSearchClient();
  // A failure shows on the search page, which offers to try again; here the box merely suggests nothing.
  client.load().catch(() => undefined);
  suggestUnder(form, { input, listbox, client });
}

/** A combobox over the search's suggestions. @param form carries the texts and a status line */
export function suggestUnder(
  form: HTMLFormElement,
  {
    client,
    ...options
  }: Pick<ComboboxOptions, 'input' | 'listbox' | 'wanted' | 'leave'> & { client: SearchClient },
): Combobox {
  const texts = JSON.parse(form.dataset['texts']!) as SearchBoxStrings;
  const status = form.querySelector('[role=status]')!;
  return new Combobox({
    ...options,
    suggest: async (text, signal) => withFullText(await client.suggest(text, SUGGESTED, signal), text, texts),
    row: (suggestion) => suggestionRow(suggestion, texts),
    choose: ({ url }, apart) => void (apart ? window.open(linkTo(url)) : location.assign(linkTo(url))),
    announce: (count) => (status.textContent = count > 0 ? fill(texts.suggestionCount, { n: count }) : ''),
  });
}

/** Names and headlines suggested at most, beside the full text. */
const SUGGESTED = 8;

/** The way to the full text stands last, so that whoever types on and presses Enter is not led to a name. */
function withFullText(found: Suggestion[], text: string, { searchText }: SearchBoxStrings): Suggestion[] {
  const query = text.trim();
  const label: MarkedText = { text: fill(searchText, { text: query }), marks: [] };
  return [...found, { kind: 'text', label, detail: '', url: search(cutQuery(query)) }];
}

function suggestionRow({ kind, label, detail, count }: Suggestion, texts: SearchBoxStrings): HTMLElement {
  const language = document.documentElement.lang;
  const about = [
    kind === 'headline' ? dateText(detail, { ...texts, language }) : detail,
    count === undefined ? '' : fill(texts.articles, { n: count }),
  ]
    .filter(Boolean)
    .join(' · ');
  return element(
    'li',
    { class: 'suggestion' },
    element('span', { class: 'label' }, texts[kind]),
    element('span', { class: 'name' }, ...markedNodes(label)),
    about !== '' && element('span', { class: 'about num' }, about),
  );
}

/** Narrows the list of zones by province while the reader types: by name, place or pinyin. */

/** Compares without case, spaces, and the apostrophes that input methods set between syllables. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]/g, '');
}

/**
 * Whether a zone answers a query: Chinese anywhere in a name; pinyin from any syllable on, in full or by initials.
 * @param find names, separated by `|`; a reading is one with its syllables separated by spaces
 * @param query plain. Example: `songshanhu` or `ssh` for 东莞松山湖
 */
export function answers(find: string, query: string): boolean {
  return find
    .split('|')
    .some((name) => (name.includes(' ') ? readsAs(name.split(' '), query) : name.includes(query)));
}

function readsAs(syllables: string[], query: string): boolean {
  const initials = syllables.map((syllable) => syllable[0]).join('');
  return (
    initials.includes(query) ||
    syllables.some((_, place) => syllables.slice(place).join('').startsWith(query))
  );
}

/**
 * Shows the filter and lets it work.
 * @param directory holds the views and the filter
 */
export function connectZoneFilter(directory: HTMLElement): void {
  const filter = directory.querySelector<HTMLElement>('.filter')!;
  const input = filter.querySelector('input')!;
  const output = filter.querySelector('output')!;
  const items = [...directory.querySelectorAll<HTMLElement>('[data-find]')];
  const entries = [...directory.querySelectorAll<HTMLElement>('#by-province .entry')];
  const told = output.dataset['found'] ?? '';
  filter.hidden = false;

  const apply = () => {
    const query = plain(input.value);
    directory.toggleAttribute('data-filtering', query !== '');
    let found = 0;
    for (const item of items) {
      item.hidden = query !== '' && !answers(item.dataset['find']!, query);
      if (!item.hidden) found++;
    }
    for (const entry of entries) {
      entry.hidden = query !== '' && !entry.querySelector('[data-find]:not([hidden])');
    }
    output.textContent =
      query === '' ? '' : found === 0 ? output.dataset['none']! : told.replace('0', String(found));
  };
  input.addEventListener('input', apply);
  // A query kept by the browser when the reader comes back.
  apply();
}

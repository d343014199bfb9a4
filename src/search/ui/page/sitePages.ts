/**
 * Pages of the site that bear the words asked for: a zone's own page, a topic, the help. Found by Pagefind;
 * articles are found by the engine, letter by letter.
 */
import { normalize } from '../../../text/normalize.ts';
import { element } from '../base/element.ts';
import { pagefindAt, type Pagefind, type PagefindPage } from '../base/pagefind.ts';
import { whenIdle } from './whenIdle.ts';

const MOST = 3;
/** A query with fields, phrases or exclusions asks for articles. */
const PLAIN = /^[^:："“”-]+$/u;

/** The line of pages over the results. */
export interface SitePages {
  readonly element: HTMLElement;
  /** Loads what the first query needs, while the reader is still typing. */
  warm(): void;
  /** Shows the pages for a query; an answer to an earlier one is dropped. Never fails: without it nothing is missing. */
  update(query: string): Promise<void>;
}

/**
 * Makes the line.
 * @param label for screen readers and before the links
 * @param base the site's base path, with a slash at its end
 */
export function sitePages(label: string, base: string): SitePages {
  const line = element('nav', { 'aria-label': label, hidden: true });
  new ResizeObserver(() => showWhole(line)).observe(line);
  const pagefind = pagefindAt('pagefind/', base);
  let asked = 0;
  return {
    // The place is kept free, so that results do not move when the pages come.
    element: element('div', { class: 'site-pages' }, line),
    warm: () => whenIdle(() => void pagefind().catch(() => {})),
    async update(query) {
      const own = ++asked;
      const pages = await pagesFor(query, pagefind).catch(() => []);
      if (own !== asked) return;
      line.replaceChildren(
        element('span', {}, label),
        ...pages.map(({ url, meta }) => element('a', { href: url }, meta['title'] ?? url)),
      );
      line.hidden = pages.length === 0;
      showWhole(line);
    },
  };
}

/** Leaves out the last links of a line that has not room for all of them; the first always stays. */
function showWhole(line: HTMLElement): void {
  const links = [...line.querySelectorAll('a')];
  for (const link of links) link.hidden = false;
  while (links.length > 1 && line.scrollWidth > line.clientWidth) links.pop()!.hidden = true;
}

/** Pagefind looks for words and guesses; only pages that hold every word as it was typed are kept. */
async function pagesFor(query: string, pagefind: () => Promise<Pagefind>): Promise<PagefindPage[]> {
  const words = normalize(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0 || !PLAIN.test(query) || query.length > 40) return [];
  const { results } = await (await pagefind()).search(query);
  const pages = await Promise.all(results.slice(0, 2 * MOST).map((result) => result.data()));
  return pages
    .filter(({ content }) => words.every((word) => normalize(content).includes(word)))
    .slice(0, MOST);
}

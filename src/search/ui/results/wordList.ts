/**
 * The second line: articles that hold the words asked for, together or apart, found by Pagefind. It answers where the
 * exact index cannot be had, and stands below near results where nothing is exact; always under a label of its own.
 */
import { isTraditional, languageOfText } from '../../../text/script.ts';
import { dateText } from '../base/dateText.ts';
import { element } from '../base/element.ts';
import { markedNodes } from '../base/markedText.ts';
import { pagefindAt, type PagefindPage, type PagefindResult } from '../base/pagefind.ts';
import type { MarkedText } from '../../types.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import { PAGE } from './resultList.ts';

/** Words of longer queries are nowhere together. */
const LONGEST = 100;

/** The list of articles found by words. */
export interface WordList {
  readonly element: HTMLElement;
  clear(): void;
  /**
   * Asks and shows; an answer to an earlier question is dropped. Never fails: what cannot be had is left out.
   * @param label says how these were found
   * @param without addresses of articles that are listed already
   */
  show(query: string, label: string, without?: ReadonlySet<string>): Promise<void>;
}

/** Makes the list. @param base the site's base path, with a slash at its end */
export function wordList(texts: PageTexts, base: string): WordList {
  const told = element('p', { class: 'label', role: 'status' });
  const list = element('ol', {});
  const button = element('button', { type: 'button', class: 'more', hidden: true });
  const part = element('section', { class: 'by-words', hidden: true }, told, list, button);
  const pagefind = pagefindAt('pagefind-articles/', base);
  let asked = 0;
  let waiting: PagefindResult[] = [];
  let listed: ReadonlySet<string> = new Set();

  async function add(): Promise<void> {
    const own = asked;
    const pages = await Promise.all(waiting.slice(0, PAGE).map((result) => result.data()));
    if (own !== asked) return;
    waiting = waiting.slice(PAGE);
    list.append(...pages.filter(({ url }) => !listed.has(url)).map((page) => itemOf(page, texts)));
    button.hidden = waiting.length === 0;
    button.textContent = fill(texts.more, { n: Math.min(PAGE, waiting.length) });
  }
  button.addEventListener('click', () => {
    const next = list.childElementCount;
    void add().then(
      () => list.children[next]?.querySelector('a')?.focus({ preventScroll: true }),
      () => {},
    );
  });
  function clear(): void {
    asked++;
    part.hidden = true;
    told.textContent = '';
    list.replaceChildren();
  }
  return {
    element: part,
    clear,
    async show(query, label, without = new Set()) {
      clear();
      const own = asked;
      const words = wordsOf(query);
      if (words === undefined) return;
      try {
        const { results } = await (await pagefind()).search(words);
        if (own !== asked) return;
        [waiting, listed] = [results, without];
        await add();
      } catch {
        return;
      }
      if (own !== asked || list.childElementCount === 0) return;
      part.hidden = false;
      told.textContent = label;
    },
  };
}

/** A query as Pagefind takes it; undefined where it asks for more than words. */
function wordsOf(query: string): string | undefined {
  if (/[:：]|(?:^|\s)[-－]/u.test(query) || query.length > LONGEST) return undefined;
  return query.replace(/["“”]/gu, ' ').trim() || undefined;
}

function itemOf({ url, meta, excerpt }: PagefindPage, texts: PageTexts): HTMLLIElement {
  const { title = url, date, source } = meta;
  const known = [date && dateText(date, texts), source].filter(Boolean) as string[];
  return element(
    'li',
    { lang: languageOfText(texts.language, isTraditional(title + excerpt)) },
    element('h2', { class: 'headline' }, element('a', { href: url }, title)),
    element('p', { class: 'excerpt' }, ...markedNodes(excerptOf(excerpt))),
    element('p', { class: 'meta' }, ...known.map((text) => element('span', {}, text))),
  );
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/** Pagefind's excerpt as text with marks: nothing of it ever becomes markup. */
export function excerptOf(html: string): MarkedText {
  let text = '';
  const marks: [number, number][] = [];
  for (const [index, piece] of html.split(/<\/?mark>/).entries()) {
    const start = text.length;
    text += piece
      .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity]!)
      .replaceAll('\u200b', '');
    if (index % 2 === 1) marks.push([start, text.length]);
  }
  return { text, marks };
}

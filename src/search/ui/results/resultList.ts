import type { Hit } from '../../types.ts';
import { element } from '../base/element.ts';
import { hitItem, type HitTools } from './hitItem.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';

/** Hits listed at once. */
export const PAGE = 10;

/** The list of hits. */
export interface ResultList {
  element: HTMLElement;
  /** Replaces the list. */
  show(hits: Hit[], total: number): void;
  /** Adds hits to the end and takes the focus to the first of them. */
  add(hits: Hit[]): void;
  clear(): void;
  /** The headlines' links, in order. */
  links(): HTMLAnchorElement[];
}

/** What the list needs. */
export interface ResultListOptions {
  texts: PageTexts;
  tools: HitTools;
  /** Fetches further hits. */
  more(offset: number, limit: number): Promise<Hit[]>;
  /** Called with the number of hits listed, after more have come. */
  grown(shown: number): void;
}

/** The list of hits with the way to more of them. */
export function resultList({ texts, tools, more, grown }: ResultListOptions): ResultList {
  const list = element('ol', { class: 'hits' });
  const button = element('button', { type: 'button', class: 'more', hidden: true });
  const fault = element('p', { class: 'fault', role: 'alert' });
  let total = 0;

  const shown = () => list.childElementCount;
  const items = (hits: Hit[]) => hits.map((hit) => hitItem(hit, texts, tools));
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('.headline a')];
  function offer(): void {
    const rest = total - shown();
    button.hidden = rest <= 0;
    button.textContent = fill(texts.more, { n: Math.min(PAGE, rest) });
  }
  async function onMore(): Promise<void> {
    button.ariaDisabled = 'true';
    fault.textContent = '';
    const before = total;
    const offset = shown();
    try {
      const hits = await more(offset, PAGE);
      // Another search has taken the list in the meantime.
      if (before === total && offset === shown()) add(hits);
    } catch (error) {
      if ((error as Error).name !== 'AbortError') fault.textContent = texts.moreFailed;
    } finally {
      button.ariaDisabled = null;
    }
  }
  function add(hits: Hit[]): void {
    const first = shown();
    list.append(...items(hits));
    if (hits.length === 0) total = shown();
    offer();
    // The reader goes on where the new hits begin; the page itself does not move.
    links()[first]?.focus({ preventScroll: true });
    grown(shown());
  }
  button.addEventListener('click', () => button.ariaDisabled !== 'true' && void onMore());
  return {
    element: element('div', {}, list, button, fault),
    show(hits, count) {
      list.replaceChildren(...items(hits));
      total = count;
      fault.textContent = '';
      offer();
    },
    add,
    clear() {
      list.replaceChildren();
      total = 0;
      offer();
    },
    links,
  };
}

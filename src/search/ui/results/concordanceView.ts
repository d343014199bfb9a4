/** The places of the words, a line each: folded until it is wanted, because it loads the texts of many articles. */
import { inOrder, LINE_ORDERS, type LineOrder } from '../../results/concordance.ts';
import type { Concordance, ConcordanceLine, SearchResponse } from '../../types.ts';
import { element } from '../base/element.ts';
import { addressOf } from './hitItem.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';

/** The concordance of the result on screen. */
export interface ConcordanceView {
  element: HTMLElement;
  /** Another result is on screen. */
  update(response: SearchResponse): void;
}

/** What the view needs. */
export interface ConcordanceOptions {
  texts: PageTexts;
  /** The concordance of the result on screen. */
  ask(signal: AbortSignal): Promise<Concordance>;
}

/** Makes the view. */
export function concordanceView({ texts, ask }: ConcordanceOptions): ConcordanceView {
  let order: LineOrder = 'results';
  let shown: Concordance | undefined;
  let asking: AbortController | undefined;
  const status = element('p', { class: 'meta', role: 'status' });
  const rows = element('tbody');
  const table = element('table', { class: 'kwic' }, headOf(texts), rows);
  const scroll = element(
    'section',
    { class: 'table-scroll', 'aria-label': texts.concordance, tabindex: 0, hidden: true },
    table,
  );
  const whole = element(
    'details',
    { class: 'concordance', hidden: true },
    element('summary', {}, texts.concordance),
    orders(texts, (chosen) => {
      order = chosen;
      draw();
    }),
    status,
    scroll,
  );
  whole.addEventListener('toggle', () => whole.open && !shown && void load());

  async function load(): Promise<void> {
    asking?.abort();
    const own = (asking = new AbortController());
    status.textContent = texts.searching;
    try {
      shown = await ask(own.signal);
      draw();
    } catch (error) {
      if ((error as Error).name !== 'AbortError') status.textContent = texts.moreFailed;
    }
  }

  function draw(): void {
    if (!shown) return;
    const { lines, words, articles, total } = shown;
    status.textContent = fill(texts.concordanceTold, { n: lines.length, articles, total });
    rows.replaceChildren(...inOrder(lines, order).map((line) => rowOf(line, words)));
    scroll.hidden = lines.length === 0;
  }

  return {
    element: whole,
    update({ total, terms }) {
      asking?.abort();
      shown = undefined;
      rows.replaceChildren();
      scroll.hidden = true;
      whole.hidden = total === 0 || !terms.some(({ excluded }) => !excluded);
      if (whole.open && !whole.hidden) void load();
    },
  };
}

function orders(texts: PageTexts, choose: (order: LineOrder) => void): HTMLElement {
  const radios = LINE_ORDERS.map((order, number) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'kwic', value: order, checked: number === 0 }),
      element('span', {}, texts.lineOrders[order]),
    ),
  );
  const choice = element('fieldset', { class: 'sorting' }, element('legend', {}, texts.sort), ...radios);
  choice.addEventListener('change', ({ target }) => choose((target as HTMLInputElement).value as LineOrder));
  return choice;
}

function headOf(texts: PageTexts): HTMLElement {
  const cells = [texts.kwicLeft, texts.kwicWord, texts.kwicRight, texts.kwicArticle].map((name) =>
    element('th', { scope: 'col' }, name),
  );
  return element('thead', { class: 'unseen' }, element('tr', {}, ...cells));
}

function rowOf({ url, title, date, left, word, right }: ConcordanceLine, words: string[]): HTMLElement {
  return element(
    'tr',
    {},
    element('td', { class: 'left' }, left),
    element('td', {}, element('mark', {}, word)),
    element('td', { class: 'right' }, right),
    element('td', {}, element('a', { href: addressOf({ url, words }), title }, date)),
  );
}

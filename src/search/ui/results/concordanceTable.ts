/** The lines of a concordance in a table, and the choice of their order. Its script comes when they are wanted. */
import { inOrder, LINE_ORDERS, type LineOrder } from '../../results/concordance.ts';
import type { Concordance, ConcordanceLine } from '../../types.ts';
import { element } from '../base/element.ts';
import { addressOf } from './hitItem.ts';
import type { PageTexts } from '../page/pageTexts.ts';

/** The table and what chooses its order. */
export interface ConcordanceTable {
  orders: HTMLElement;
  element: HTMLElement;
  show(concordance: Concordance): void;
  clear(): void;
}

/** Makes both. */
export function concordanceTable(texts: PageTexts): ConcordanceTable {
  let order: LineOrder = 'results';
  let shown: Concordance | undefined;
  const rows = element('tbody');
  const scroll = element(
    'section',
    { class: 'table-scroll', 'aria-label': texts.concordance, tabindex: 0, hidden: true },
    element('table', { class: 'kwic' }, headOf(texts), rows),
  );
  function draw(): void {
    const { lines = [], words = [] } = shown ?? {};
    rows.replaceChildren(...inOrder(lines, order).map((line) => rowOf(line, words)));
    scroll.hidden = lines.length === 0;
  }
  const show = (concordance?: Concordance) => {
    shown = concordance;
    draw();
  };
  return {
    orders: orders(texts, (chosen) => {
      order = chosen;
      draw();
    }),
    element: scroll,
    show,
    clear: () => show(),
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

/** One facet: its values as check boxes, those with most hits first, the rest on demand. */
import type { FacetName } from '../../types.ts';
import { grouped } from '../../../text/grouped.ts';
import { element, reconcile } from '../base/element.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import { onTyping } from '../box/typing.ts';

/** One row of a facet. */
export interface FacetRow {
  facet: FacetName;
  value: string;
  label: string;
  count: number;
  selected: boolean;
  /** Set in under the row before: a zone under its province. */
  inner?: boolean;
}

/** A facet on screen. */
export interface FacetGroup {
  element: HTMLElement;
  update(rows: FacetRow[]): void;
}

/** How a facet is shown. */
export interface FacetGroupOptions {
  /** Rows shown before the reader asks for more. */
  few: number;
  /** The first rows stand for all (years), not those with most hits. */
  ordered?: boolean;
  /** Long lists can be looked through by name. */
  filtered?: boolean;
}

/** From this many rows on, they can be looked through by name. */
const MANY = 16;

/**
 * Makes the group.
 * @param choose receives the value that the reader has ticked or unticked
 */
export function facetGroup(
  name: string,
  texts: PageTexts,
  choose: (row: FacetRow, on: boolean) => void,
  options: FacetGroupOptions,
): FacetGroup {
  const filter = element('input', {
    type: 'search',
    class: 'facet-filter',
    'aria-label': fill(texts.filter, { facet: name }),
    placeholder: fill(texts.filter, { facet: name }),
    autocomplete: 'off',
    hidden: true,
  });
  const list = element('ul');
  const nothing = element('p', { class: 'hint', hidden: true }, texts.filterNone);
  const more = element('button', { type: 'button', class: 'plain', 'aria-expanded': 'false', hidden: true });
  const group = element(
    'fieldset',
    { class: 'facet', hidden: true },
    element('legend', {}, name),
    filter,
    list,
    nothing,
    more,
  );
  const made = new Map<string, { item: HTMLElement; row: FacetRow }>();
  let rows: FacetRow[] = [];
  let isWhole = false;

  function itemOf(row: FacetRow): HTMLElement {
    const key = `${row.facet} ${row.value}`;
    const known = made.get(key) ?? { item: newItem(key, row), row };
    known.row = row;
    made.set(key, known);
    const { item } = known;
    item.className = row.inner ? 'inner' : '';
    item.querySelector('input')!.checked = row.selected;
    item.querySelector('.name')!.textContent = row.label;
    item.querySelector('.num')!.textContent = grouped(row.count);
    return item;
  }

  function newItem(key: string, row: FacetRow): HTMLElement {
    const box = element('input', { type: 'checkbox', name: row.facet, value: row.value });
    box.addEventListener('change', () => choose(made.get(key)!.row, box.checked));
    return element(
      'li',
      {},
      element('label', {}, box, element('span', { class: 'name' }), element('span', { class: 'num' })),
    );
  }

  function draw(): void {
    const wanted = filter.value.trim();
    const matching = wanted === '' ? rows : rows.filter((row) => row.label.includes(wanted));
    const shown = isWhole || wanted !== '' ? matching : firstOf(matching, options);
    reconcile(list, shown.map(itemOf));
    nothing.hidden = matching.length > 0;
    filter.hidden = !options.filtered || (rows.length < MANY && wanted === '');
    more.hidden = wanted !== '' || rows.length <= firstOf(rows, options).length;
    more.textContent = isWhole ? texts.fewerValues : fill(texts.allValues, { n: rows.length });
    more.setAttribute('aria-expanded', String(isWhole));
    group.hidden = rows.length === 0;
  }

  onTyping(filter, draw);
  more.addEventListener('click', () => {
    isWhole = !isWhole;
    draw();
  });
  return {
    element: group,
    update(next) {
      rows = next;
      draw();
    },
  };
}

/** The rows with most hits, and with them every chosen one; one or two rows more are shown rather than hidden. */
function firstOf(rows: FacetRow[], { few, ordered }: FacetGroupOptions): FacetRow[] {
  if (rows.length <= few + 2) return rows;
  const first = new Set((ordered ? rows : rows.toSorted((a, b) => b.count - a.count)).slice(0, few));
  return rows.filter((row) => first.has(row) || row.selected);
}

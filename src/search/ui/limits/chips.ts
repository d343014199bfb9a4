import { FACETS, type SearchResponse } from '../../types.ts';
import { dateText } from '../base/dateText.ts';
import { element, reconcile } from '../base/element.ts';
import { chosenLabel } from './facetNames.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import { chosen, withoutLimits, withValue, type SearchState } from '../page/state.ts';

interface Chip {
  key: string;
  name: string;
  /** The state without this limit. */
  without: SearchState;
}

/** The row of chips. */
export interface Chips {
  element: HTMLElement;
  update(state: SearchState, response: SearchResponse | undefined): void;
}

/** The limits in force, each a button that takes it away. @param step receives the state to go to */
export function chips(texts: PageTexts, step: (state: SearchState) => void): Chips {
  const list = element('ul');
  const row = element(
    'div',
    { class: 'chips', role: 'group', 'aria-label': texts.chips, hidden: true },
    list,
  );
  const made = new Map<string, { item: HTMLElement; chip: Chip }>();

  function itemOf(chip: Chip): HTMLElement {
    const known = made.get(chip.key);
    if (known) {
      known.chip = chip;
      known.item.querySelector('.name')!.textContent = chip.name;
      known.item.querySelector('button')!.setAttribute('aria-label', fill(texts.drop, { name: chip.name }));
      return known.item;
    }
    const button = element(
      'button',
      { type: 'button', 'aria-label': fill(texts.drop, { name: chip.name }) },
      element('span', { class: 'name' }, chip.name),
      element('span', { class: 'cross', 'aria-hidden': 'true' }, '×'),
    );
    const item = element('li', {}, button);
    made.set(chip.key, { item, chip });
    button.addEventListener('click', () => {
      focusNeighbour(item);
      step(made.get(chip.key)!.chip.without);
    });
    return item;
  }

  return {
    element: row,
    update(state, response) {
      const wanted = chipsOf(state, response, texts);
      reconcile(list, wanted.map(itemOf));
      row.hidden = wanted.length === 0;
    },
  };
}

/** Taking a chip away must not throw the focus to the top of the page. */
function focusNeighbour(item: HTMLElement): void {
  const next = (item.nextElementSibling ?? item.previousElementSibling)?.querySelector('button');
  if (next) next.focus();
  else document.querySelector<HTMLElement>('[data-search-input]')?.focus();
}

function chipsOf(state: SearchState, response: SearchResponse | undefined, texts: PageTexts): Chip[] {
  const facets = FACETS.flatMap((facet) =>
    chosen(state, facet).map((value) => ({
      key: `${facet} ${value}`,
      name: chosenLabel(facet, value, response, texts),
      without: withValue(state, facet, value, false),
    })),
  );
  const dates = (['from', 'to'] as const).flatMap((end) =>
    state[end] === ''
      ? []
      : [
          {
            key: end,
            name: fill(end === 'from' ? texts.fromChip : texts.toChip, { date: dateText(state[end], texts) }),
            without: { ...state, [end]: '' },
          },
        ],
  );
  const all = [...facets, ...dates];
  return all.length < 2 ? all : [...all, { key: 'all', name: texts.dropAll, without: withoutLimits(state) }];
}

/** Hits by year: bars that narrow by a click or a stroke over several, and a table beside them for every other hand. */
import type { SearchResponse } from '../../types.ts';
import { grouped } from '../../../text/grouped.ts';
import { element } from '../base/element.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import { yearBars, type YearBar } from '../../results/years/yearBars.ts';

/** The chart. */
export interface YearChart {
  element: HTMLElement;
  update(response: SearchResponse): void;
}

/** Whom the chart tells. */
export interface YearChartEvents {
  /** One year is chosen or no longer. */
  choose(year: string, on: boolean): void;
  /** The years from one to another, both included. */
  span(from: string, to: string): void;
}

type Measure = 'count' | 'share';

/** As in search.css: there is room for the chart over the results. */
const ROOMY = '(min-width: 44rem)';

/** Makes the chart; folded on a narrow screen. */
export function yearChart(texts: PageTexts, events: YearChartEvents): YearChart {
  let bars: YearBar[] = [];
  let measure: Measure = 'count';
  const plot = element('div', { class: 'year-plot', 'aria-hidden': 'true' });
  const rows = element('tbody');
  const whole = element(
    'details',
    { class: 'by-year', hidden: true },
    element('summary', {}, texts.byYear),
    element('div', { class: 'by-year-body' }, measures(), plot, tableOf(rows, texts)),
  );
  whole.open = matchMedia(ROOMY).matches;
  strokes(plot, events, (year) => bars.find((bar) => bar.year === year)?.selected === true);

  function measures(): HTMLElement {
    const radios = (['count', 'share'] as const).map((value) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name: 'by-year', value, checked: value === measure }),
        element('span', {}, value === 'count' ? texts.yearCount : texts.yearShare),
      ),
    );
    const choice = element(
      'fieldset',
      { class: 'sorting' },
      element('legend', { class: 'unseen' }, texts.byYear),
      ...radios,
    );
    choice.addEventListener('change', (event) => {
      measure = (event.target as HTMLInputElement).value as Measure;
      draw();
    });
    return choice;
  }

  function draw(): void {
    const most = Math.max(...bars.map((bar) => bar[measure]), 0);
    plot.replaceChildren(...bars.map((bar) => barOf(bar, measure, most, texts)));
    const focused = (document.activeElement as HTMLElement | null)?.dataset['year'];
    rows.replaceChildren(
      ...bars
        .filter(({ count, selected }) => count > 0 || selected)
        .toReversed()
        .map((bar) => rowOf(bar, (on) => events.choose(bar.year, on))),
    );
    // The row that was pressed is made anew; whoever pressed it by the keyboard stays on it.
    if (focused) rows.querySelector<HTMLElement>(`[data-year="${focused}"]`)?.focus({ preventScroll: true });
  }

  return {
    element: whole,
    update(response) {
      bars = yearBars(response);
      whole.hidden = bars.length < 2 || !bars.some(({ count, selected }) => count > 0 || selected);
      draw();
    },
  };
}

function barOf(bar: YearBar, measure: Measure, most: number, texts: PageTexts): HTMLElement {
  const label = fill(texts.yearBar, { year: bar.year, n: bar.count, share: bar.share.toFixed(1) });
  const height = most === 0 ? 0 : (100 * bar[measure]) / most;
  const block = element('i');
  // A year with a single hit among thousands is still to be seen.
  block.style.blockSize = `${bar.count > 0 ? Math.max(height, 2) : 0}%`;
  return element(
    'div',
    { class: bar.selected ? 'year-bar chosen' : 'year-bar', 'data-year': bar.year, title: label },
    block,
    element('span', {}, bar.year),
  );
}

function tableOf(rows: HTMLElement, texts: PageTexts): HTMLElement {
  const head = [texts.facets.year, texts.yearCount, texts.yearShare].map((name) =>
    element('th', { scope: 'col' }, name),
  );
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...head)), rows);
  // Folded, so that whoever goes by Tab reaches the hits without passing every year.
  return element('details', { class: 'year-table' }, element('summary', {}, texts.yearTable), table);
}

function rowOf({ year, count, share, selected }: YearBar, choose: (on: boolean) => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'plain', 'data-year': year, 'aria-pressed': String(selected) },
    year,
  );
  button.addEventListener('click', () => choose(!selected));
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, button),
    element('td', {}, grouped(count)),
    element('td', {}, share.toFixed(1)),
  );
}

/** A click on a bar chooses its year, a stroke from one to another the years between. */
function strokes(plot: HTMLElement, events: YearChartEvents, isChosen: (year: string) => boolean): void {
  let begun: string | undefined;
  const yearAt = (event: PointerEvent) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('.year-plot [data-year]')
      ?.dataset['year'];
  const mark = (last: string | undefined) => {
    for (const bar of plot.querySelectorAll<HTMLElement>('[data-year]'))
      bar.classList.toggle('stroked', begun !== undefined && isBetween(bar.dataset['year']!, begun, last));
  };
  plot.addEventListener('pointerdown', (event) => {
    if (event.button === 0) mark((begun = yearAt(event)));
  });
  plot.addEventListener('pointermove', (event) => begun !== undefined && mark(yearAt(event)));
  plot.addEventListener('pointerup', (event) => {
    const [from, to] = [begun, yearAt(event)];
    mark((begun = undefined));
    if (from === undefined || to === undefined) return;
    if (from === to) events.choose(from, !isChosen(from));
    else events.span(from < to ? from : to, from < to ? to : from);
  });
  for (const end of ['pointerleave', 'pointercancel'] as const)
    plot.addEventListener(end, () => mark((begun = undefined)));
}

const isBetween = (year: string, a: string, b = a) =>
  a < b ? a <= year && year <= b : b <= year && year <= a;

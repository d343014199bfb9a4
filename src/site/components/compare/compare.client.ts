import { element } from '../../../search/ui/base/element.ts';
import { grouped } from '../../../text/grouped.ts';
import { found, withBase, type Limits } from '../../../urls.ts';
import type { CompareProps, Series } from '../../views/compare.ts';
import { yearRuns, type YearRun } from '../../views/parts/yearRuns.ts';
import { share } from '../parts/share.ts';
import { compareStateOf, measured, MOST, searchOfCompare, type CompareState } from './compareState.ts';

/** What the page hands to the script. */
interface CompareData extends CompareProps {
  /** Folder under which the site is served. */
  base: string;
  texts: Record<'remove' | 'full' | 'unknown' | 'empty' | 'articles' | 'perThousandOf' | 'year', string>;
}

type Kind = 'zones' | 'topics';
const KINDS = ['zones', 'topics'] as const;
/** Zones that are compared where the address names none. */
const FIRST = 3;

/**
 * Draws what the address compares, and lets the reader add, remove and change the measure; each state has its address.
 * @param root holds the form, an empty place for the charts, and the data as JSON
 */
export function connectCompare(root: HTMLElement): void {
  const data = JSON.parse(root.querySelector('script')!.textContent) as CompareData;
  const known = { zones: idsOf(data.zones), topics: idsOf(data.topics) };
  const form = root.querySelector('form')!;
  const field = form.querySelector<HTMLInputElement>('input[list]')!;
  const said = form.querySelector('[role=status]')!;
  const charts = root.querySelector('.multiples')!;
  let state = compareStateOf(location.search, known);
  if (state.zones.length + state.topics.length === 0) state = { ...state, zones: largest(data.zones) };

  const show = (next: CompareState) => {
    state = next;
    history.replaceState(history.state, '', location.pathname + searchOfCompare(state));
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name=per]'))
      radio.checked = (radio.value === '1000') === state.perThousand;
    charts.replaceChildren(...multiples(data, state, remove));
  };
  const remove = (kind: Kind, id: string) => {
    show({ ...state, [kind]: state[kind].filter((one) => one !== id) });
    field.focus();
  };
  const add = () => {
    const name = field.value.trim();
    const kind = KINDS.find((one) => data[one].some(({ label }) => label === name));
    const id = kind && data[kind].find(({ label }) => label === name)!.id;
    const isFull = state.zones.length + state.topics.length >= MOST;
    said.textContent = isFull ? data.texts.full : id ? '' : data.texts.unknown;
    if (!kind || !id || isFull) return;
    show({ ...state, [kind]: [...new Set([...state[kind], id])] });
    field.value = '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add();
  });
  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'per') show({ ...state, perThousand: value === '1000' });
  });
  show(state);
  root.hidden = false;
}

const idsOf = (series: readonly Series[]) => new Set(series.map(({ id }) => id));
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const largest = (series: readonly Series[]) =>
  series
    .toSorted((a, b) => sum(b.counts) - sum(a.counts))
    .slice(0, FIRST)
    .map(({ id }) => id);

/** One chart for each, all on the scale of the greatest value among them. */
function multiples(
  data: CompareData,
  state: CompareState,
  remove: (kind: Kind, id: string) => void,
): HTMLElement[] {
  const chosen = KINDS.flatMap((kind) =>
    state[kind].map((id) => ({ kind, series: data[kind].find((one) => one.id === id)! })),
  );
  const runsOf = (counts: readonly number[]) => yearRuns(data.from, counts);
  const countsOf = (counts: readonly number[]) => runsOf(counts).map(({ count }) => count);
  const values = chosen.map(({ series }) =>
    measured(countsOf(series.counts), countsOf(data.totals), state.perThousand),
  );
  const most = Math.max(...values.flat());
  if (chosen.length === 0) return [element('p', { class: 'meta' }, data.texts.empty)];
  return chosen.map(({ kind, series }, index) => {
    const button = element(
      'button',
      { type: 'button', class: 'remove', 'aria-label': `${data.texts.remove}${series.label}` },
      '×',
    );
    button.addEventListener('click', () => remove(kind, series.id));
    return element(
      'section',
      {},
      element(
        'h2',
        {},
        element('a', { href: withBase(data.base, series.url) }, series.label),
        element('span', { class: 'num' }, ` ${grouped(sum(series.counts))} ${data.texts.articles}`),
        button,
      ),
      columns(data, kind, series.id, runsOf(series.counts), values[index]!, most, state.perThousand),
      element(
        'p',
        { class: 'axis', 'aria-hidden': 'true' },
        element('span', { class: 'num' }, String(data.from)),
        element('span', { class: 'num' }, String(data.from + data.totals.length - 1)),
      ),
    );
  });
}

function columns(
  data: CompareData,
  kind: Kind,
  id: string,
  runs: readonly YearRun[],
  values: readonly number[],
  most: number,
  perThousand: boolean,
): HTMLElement {
  const { texts, base } = data;
  const limits = (kind === 'zones' ? { zone: id } : { topic: id }) as Limits;
  return element(
    'ol',
    { class: 'columns' },
    ...runs.map(({ from, to, count }, index) => {
      if (count === 0) return element('li');
      const told = `${from === to ? from : `${from}–${to}`}${texts.year} ${grouped(count)} ${texts.articles}`;
      const per = perThousand ? ` · ${texts.perThousandOf} ${values[index]}` : '';
      return element(
        'li',
        {},
        element(
          'a',
          {
            class: 'column',
            href: withBase(
              base,
              found({ ...limits, ...(from === to ? { year: from } : { span: { from, to } }) }),
            ),
          },
          bar(share(values[index]!, most)),
          element('span', { class: 'num' }, told + per),
        ),
      );
    }),
  );
}

/** A column as tall as its share. */
function bar(height: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const rect = document.createElementNS(space, 'rect');
  for (const [name, value] of Object.entries({ width: '85%', y: `${100 - parseFloat(height)}%`, height }))
    rect.setAttribute(name, value);
  svg.append(rect);
  return svg;
}

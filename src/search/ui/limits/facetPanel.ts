/** All facets with their live counts, and the dates; beside the results on a wide screen, folded on a narrow one. */
import type { FacetName, FacetValue, SearchResponse } from '../../types.ts';
import { dateRange } from './dateRange.ts';
import { element } from '../base/element.ts';
import { facetGroup, type FacetGroupOptions, type FacetRow } from './facetGroup.ts';
import { facetLabel } from './facetNames.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import { chosen, withValue, type SearchState } from '../page/state.ts';
import { FACETS } from '../../types.ts';

/** Groups on screen; provinces stand among their zones. */
const GROUPS = ['zone', 'topic', 'year', 'kind', 'author'] as const satisfies FacetName[];
/** How each group is shown. */
const SHAPES: Record<(typeof GROUPS)[number], FacetGroupOptions> = {
  zone: { few: 12, filtered: true },
  topic: { few: 8, filtered: true },
  year: { few: 8, ordered: true },
  kind: { few: 4 },
  author: { few: 8, filtered: true },
};
/** As in search.css. */
const WIDE = '(min-width: 62rem)';

/** The panel of all facets. */
export interface FacetPanel {
  element: HTMLDetailsElement;
  update(state: SearchState, response: SearchResponse): void;
  /** The authors have come; nothing stands for them any more. */
  authorsAreThere(): void;
}

/** Whom the panel tells. */
export interface FacetPanelEvents {
  /** Receives the state to go to. */
  step(change: (state: SearchState) => SearchState): void;
  /** The place of the facet of authors has come into view; told once. */
  authorsInView(): void;
}

/** Makes the panel. */
export function facetPanel(texts: PageTexts, { step, authorsInView }: FacetPanelEvents): FacetPanel {
  const choose = ({ facet, value }: FacetRow, on: boolean) =>
    step((state) => withValue(state, facet, value, on));
  const groups = GROUPS.map(
    (name) => [name, facetGroup(texts.facets[name], texts, choose, SHAPES[name])] as const,
  );
  const dates = dateRange(texts, (from, to) => step((state) => ({ ...state, from, to })));
  const summary = element('summary', {}, texts.narrow);
  const toCome = authorsToCome(texts, authorsInView);
  const body = element(
    'div',
    { class: 'narrow-body' },
    ...groups.slice(0, 3).map(([, group]) => group.element),
    dates.element,
    ...groups.slice(3).map(([, group]) => group.element),
    toCome,
  );
  const panel = element('details', { class: 'narrow' }, summary, body);
  const wide = matchMedia(WIDE);
  const fold = () => (panel.open = wide.matches);
  wide.addEventListener('change', fold);
  fold();
  return {
    element: panel,
    authorsAreThere: () => (toCome.hidden = true),
    update(state, response) {
      for (const [name, group] of groups)
        group.update(worthwhile(rowsOf(name, response.facets, texts), response.total));
      dates.update(state);
      const count =
        FACETS.reduce((sum, name) => sum + chosen(state, name).length, 0) +
        Number(state.from !== '') +
        Number(state.to !== '');
      summary.textContent = count > 0 ? fill(texts.narrowed, { n: count }) : texts.narrow;
    },
  };
}

/** Stands at the end, where the authors will be. */
function authorsToCome(texts: PageTexts, inView: () => void): HTMLElement {
  const mark = element(
    'p',
    { class: 'hint authors-to-come' },
    `${texts.facets.author}${texts.language === 'en' ? '…' : '……'}`,
  );
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    inView();
  });
  observer.observe(mark);
  return mark;
}

/** A facet whose every value is one of all hits can narrow nothing; one in which something is chosen always stays. */
export function worthwhile(rows: FacetRow[], total: number): FacetRow[] {
  return rows.some(({ selected, count }) => selected || count !== total) ? rows : [];
}

/** Rows of a group, in the order of the answer; zones follow their province. */
export function rowsOf(
  name: (typeof GROUPS)[number],
  facets: SearchResponse['facets'],
  texts: PageTexts,
): FacetRow[] {
  const row = (facet: FacetName, value: FacetValue, inner = false): FacetRow => ({
    facet,
    value: value.value,
    label: facetLabel(facet, value, texts),
    count: value.count,
    selected: value.selected,
    ...(inner && { inner }),
  });
  if (name !== 'zone') return facets[name].map((value) => row(name, value));
  const grouped = facets.province.flatMap((province) => [
    row('province', province),
    ...facets.zone.filter(({ group }) => group === province.label).map((zone) => row('zone', zone, true)),
  ]);
  const provinces = new Set(facets.province.map(({ label }) => label));
  const others = facets.zone.filter(({ group }) => group === undefined || !provinces.has(group));
  return [...grouped, ...others.map((zone) => row('zone', zone))];
}

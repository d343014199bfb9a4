/** The places of the words, a line each: folded until it is wanted, because it loads the texts of many articles. */
import type { Concordance, SearchResponse } from '../../types.ts';
import { element } from '../base/element.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import type { ConcordanceTable } from './concordanceTable.ts';

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
  let table: ConcordanceTable | undefined;
  let asking: AbortController | undefined;
  const status = element('p', { class: 'meta', role: 'status' });
  const whole = element(
    'details',
    { class: 'concordance', hidden: true },
    element('summary', {}, texts.concordance),
    status,
  );
  whole.addEventListener('toggle', () => whole.open && void load());

  async function load(): Promise<void> {
    asking?.abort();
    const own = (asking = new AbortController());
    status.textContent = texts.searching;
    try {
      table ??= (await import('./concordanceTable.ts')).concordanceTable(texts);
      const shown = await ask(own.signal);
      status.before(table.orders);
      status.after(table.element);
      table.show(shown);
      const { lines, articles, total } = shown;
      status.textContent = fill(texts.concordanceTold, { n: lines.length, articles, total });
    } catch (error) {
      if ((error as Error).name !== 'AbortError') status.textContent = texts.moreFailed;
    }
  }

  return {
    element: whole,
    update({ total, terms }) {
      asking?.abort();
      table?.clear();
      whole.hidden = total === 0 || !terms.some(({ excluded }) => !excluded);
      if (whole.open && !whole.hidden) void load();
    },
  };
}

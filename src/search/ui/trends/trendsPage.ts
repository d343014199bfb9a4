/** The page on which queries are compared over the years: form → address → engine → chart, table and files. */
import type { TrendStrings } from '../../../strings/search/strings.ts';
import { trendsCsv, trendsOf, type Trends } from '../../results/years/trends.ts';
import type { SearchClient } from '../../types.ts';
import { download, safeName } from '../base/download.ts';
import { element } from '../base/element.ts';
import { fill } from '../page/pageTexts.ts';
import { chartShapes, type ChartSize } from './chartShapes.ts';
import { pngFile, svgChart, svgFile } from './drawChart.ts';
import { cleanQueries, searchOfTrends, trendStateOf, type Measure, type TrendState } from './trendState.ts';
import { trendTable } from './trendTable.ts';

/** Size of the chart in files, and the height on the page, in pixels. */
const FILE_SIZE: ChartSize = { width: 960, height: 480 };
const HEIGHT = 360;

/**
 * Brings the page to life.
 * @param root holds the form, the status line, places for chart, files and table, and the texts as JSON
 * @param addressOf the search page with the articles of a query and a year
 */
export function startTrendsPage(
  root: HTMLElement,
  client: SearchClient,
  addressOf: (query: string, year: string) => string,
): void {
  new TrendsPage(root, client, addressOf).start();
}

class TrendsPage {
  #client: SearchClient;
  #addressOf: (query: string, year: string) => string;
  #texts: TrendStrings;
  #form: HTMLFormElement;
  #fields: HTMLInputElement[];
  #status: HTMLElement;
  #output: HTMLElement;
  #chart: HTMLElement;
  #files: HTMLElement;
  #table: HTMLElement;
  #state: TrendState = trendStateOf(location.search);
  #trends: Trends | undefined;
  #last = 0;

  constructor(root: HTMLElement, client: SearchClient, addressOf: (query: string, year: string) => string) {
    const find = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-trends-${name}]`)!;
    this.#client = client;
    this.#addressOf = addressOf;
    this.#texts = JSON.parse(find('texts').textContent) as TrendStrings;
    this.#form = find('form');
    this.#fields = [...this.#form.querySelectorAll<HTMLInputElement>('[name=q]')];
    this.#status = find('status');
    this.#output = find('output');
    this.#chart = find('chart');
    this.#files = find('files');
    this.#table = find('table');
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#state, queries: cleanQueries(this.#fields.map(({ value }) => value)) });
    });
    this.#form.addEventListener('change', ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name === 'per') this.#go({ ...this.#state, measure: value as Measure });
    });
    window.addEventListener('popstate', () => {
      this.#state = trendStateOf(location.search);
      void this.#show();
    });
    this.#files.append(...this.#fileButtons());
    new ResizeObserver(() => this.#draw()).observe(this.#chart);
    void this.#show();
  }

  #go(state: TrendState): void {
    this.#state = state;
    history.pushState(null, '', location.pathname + searchOfTrends(state));
    void this.#show();
  }

  /** Asks for what is compared, and shows it. */
  async #show(): Promise<void> {
    const { queries, measure } = this.#state;
    this.#fields.forEach((field, number) => (field.value = queries[number] ?? ''));
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>('[name=per]'))
      radio.checked = radio.value === measure;
    const own = ++this.#last;
    this.#output.hidden = queries.length === 0;
    this.#status.textContent = queries.length === 0 ? this.#texts.nothing : this.#texts.working;
    if (queries.length === 0) return;
    try {
      const asked = queries.map((query) => this.#client.more({ query, limit: 0, countAuthors: false }));
      const trends = trendsOf(await Promise.all(asked));
      if (own !== this.#last) return;
      this.#trends = trends;
      this.#status.textContent = this.#told(trends);
      this.#draw();
      this.#table.replaceChildren(trendTable(trends, measure, this.#addressOf, this.#texts.year));
    } catch {
      if (own !== this.#last) return;
      this.#output.hidden = true;
      this.#status.textContent = this.#texts.failed;
    }
  }

  #told({ lines }: Trends): string {
    const { one, oneWidened, told, widened, between } = this.#texts;
    const queries = lines.map(({ query, also, total }) =>
      fill(also.length > 0 ? oneWidened : one, { query, also: also.join(between), n: total }),
    );
    const hint = lines.some(({ also }) => also.length > 0) ? widened : '';
    return fill(told, { queries: queries.join(between) }) + hint;
  }

  #draw(): void {
    const width = this.#chart.clientWidth;
    if (!this.#trends || width === 0) return;
    const size = { width, height: HEIGHT };
    const shapes = chartShapes(this.#trends, this.#state.measure, size);
    this.#chart.replaceChildren(svgChart(shapes, size, this.#texts.chart));
  }

  #fileButtons(): HTMLElement[] {
    const button = (ending: string, make: (trends: Trends) => Blob | Promise<Blob>) => {
      const made = element('button', { type: 'button', class: 'plain' }, ending.toUpperCase());
      made.addEventListener('click', async () => {
        if (!this.#trends) return;
        const name = [this.#texts.fileName, ...this.#state.queries].join(' ');
        download(await make(this.#trends), `${safeName(name)}.${ending}`);
      });
      return made;
    };
    const shapes = (trends: Trends) => chartShapes(trends, this.#state.measure, FILE_SIZE);
    return [
      button('csv', (trends) => new Blob([this.#csv(trends)], { type: 'text/csv;charset=utf-8' })),
      button('svg', (trends) => svgFile(svgChart(shapes(trends), FILE_SIZE, this.#texts.chart))),
      button('png', (trends) => pngFile(shapes(trends), FILE_SIZE)),
    ];
  }

  #csv(trends: Trends): string {
    const { year, countOf, shareOf } = this.#texts;
    return trendsCsv(trends, { year, count: countOf, share: shareOf });
  }
}

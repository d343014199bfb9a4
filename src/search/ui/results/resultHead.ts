/** The line over the results: how they are ordered, and the ways to take them along. */
import type { Sort } from '../../types.ts';
import { download, safeName } from '../base/download.ts';
import { element } from '../base/element.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';

/** The line over the results. */
export interface ResultHead {
  element: HTMLElement;
  update(sort: Sort): void;
}

/** What the line needs. */
export interface ResultHeadOptions {
  texts: PageTexts;
  order(sort: Sort): void;
  /** The whole result list as a file. */
  file(
    format: 'csv' | 'json',
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Promise<Blob>;
  /** Name of the file, without its ending. */
  fileName(): string;
  /** Number of hits in the file. */
  total(): number;
}

const SORTS = ['relevance', 'newest', 'oldest'] as const satisfies Sort[];

/** Makes the line. */
export function resultHead({ texts, order, file, fileName, total }: ResultHeadOptions): ResultHead {
  const radios = SORTS.map((sort) => element('input', { type: 'radio', name: 'sort', value: sort }));
  const choices = SORTS.map((sort, index) =>
    element('label', {}, radios[index], element('span', {}, texts[sort])),
  );
  const sorting = element('fieldset', { class: 'sorting' }, element('legend', {}, texts.sort), ...choices);
  sorting.addEventListener('change', (event) => order((event.target as HTMLInputElement).value as Sort));
  const status = element('span', { class: 'said', role: 'status' });
  const cancel = element('button', { type: 'button', class: 'plain', hidden: true }, texts.cancel);
  let running: AbortController | undefined;
  cancel.addEventListener('click', () => running?.abort());
  async function run(format: 'csv' | 'json'): Promise<void> {
    running?.abort();
    const own = (running = new AbortController());
    const tell = (text: string) => own === running && (status.textContent = text);
    const count = total();
    tell(texts.exporting);
    cancel.hidden = false;
    try {
      const progress = (done: number, all: number) => tell(fill(texts.exportingRows, { done, total: all }));
      download(await file(format, own.signal, progress), `${safeName(fileName())}.${format}`);
      tell(fill(texts.exported, { n: count }));
    } catch (error) {
      tell((error as Error).name === 'AbortError' ? texts.cancelled : texts.exportFailed);
    } finally {
      if (own === running) cancel.hidden = true;
    }
  }
  const exportButton = (format: 'csv' | 'json', label: string) => {
    const button = element('button', { type: 'button', class: 'plain' }, label);
    button.addEventListener('click', () => void run(format));
    return button;
  };
  const exporting = element(
    'div',
    { class: 'exporting', role: 'group', 'aria-label': texts.export },
    exportButton('csv', texts.exportCsv),
    exportButton('json', texts.exportJson),
    cancel,
    status,
  );
  return {
    element: element('div', { class: 'result-head' }, sorting, exporting),
    update(sort) {
      for (const radio of radios) radio.checked = radio.value === sort;
    },
  };
}

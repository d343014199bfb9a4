import { apa } from '../../../citation/apa.ts';
import { bibtex } from '../../../citation/bibtex.ts';
import { cslItem, cslJson } from '../../../citation/cslJson.ts';
import { gbt7714 } from '../../../citation/gbt7714.ts';
import { mla } from '../../../citation/mla.ts';
import { ris } from '../../../citation/ris.ts';
import type { CitedWork } from '../../../citation/work.ts';

/** Today in the reader's calendar, `YYYY-MM-DD`: the day on which the page is read. */
function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** A file's last part without its ending names the download. Example: `…/2023/05/kunshan.html` → `kunshan`. */
const nameOf = ({ url }: CitedWork) =>
  decodeURIComponent(
    url
      .split('/')
      .at(-1)!
      .replace(/\.html$/u, ''),
  );

const FILES: Record<string, { type: string; text: (work: CitedWork) => string }> = {
  ris: { type: 'application/x-research-info-systems', text: ris },
  bib: { type: 'application/x-bibtex', text: (work) => bibtex(work, nameOf(work)) },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    text: (work) => cslJson([cslItem(work, nameOf(work))]),
  },
};

/**
 * Connects the citation's choice of styles and its downloads. Copying is connected with the article's own.
 * @param box holds the work as JSON in `data-work`, the entry as text, a button for each style and file
 */
export function connectCitation(box: HTMLElement): void {
  const work = JSON.parse(box.dataset['work']!) as CitedWork;
  const entry = box.querySelector<HTMLElement>('[data-entry]')!;
  const article = box.closest<HTMLElement>('.article')!;
  const styles: Record<string, () => string> = {
    gbt2025: () => gbt7714(work, { edition: '2025', online: true }),
    gbt2015: () => gbt7714(work, { edition: '2015', online: true, accessed: today() }),
    apa: () => apa(work),
    mla: () => mla(work),
    plain: () => `${article.dataset['source']!} ${work.url}`,
  };
  box.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const { style, download } = button?.dataset ?? {};
    if (style) {
      entry.textContent = styles[style]!();
      for (const other of box.querySelectorAll('[data-style]'))
        other.setAttribute('aria-pressed', String(other === button));
    } else if (download) save(work, download);
  });
}

function save(work: CitedWork, format: string): void {
  const { type, text } = FILES[format]!;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text(work)], { type: `${type};charset=utf-8` }));
  link.download = `${nameOf(work)}.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

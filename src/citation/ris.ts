/** RIS as Zotero, EndNote and NoteExpress read it; tags measured to return a newspaper article without loss. */
import { datesOf, isEstimated } from './date.ts';
import type { CitedWork } from './work.ts';

/**
 * One record: CRLF, UTF-8, ending in `ER  - `.
 * `DA` keeps its slashes where month or day is unknown (`2023/04//`): a missing part is not an invented first.
 */
export function ris(work: CitedWork): string {
  const [first] = datesOf(work.date);
  const pad = (value?: number) => (value ? String(value).padStart(2, '0') : '');
  const [start, end] = (work.pageNumber ?? '').split(/[-–—]/u);
  const lines: [string, string | undefined | false][] = [
    ['TY', 'NEWS'],
    ...work.authors.map(({ name }): [string, string] => ['AU', name]),
    ['TI', work.title],
    ['T2', work.publication],
    ['PY', String(first!.year)],
    ['DA', `${first!.year}/${pad(first!.month)}/${pad(first!.day)}/`],
    ['SP', start],
    ['EP', end],
    ['SE', work.section],
    ['LA', work.language],
    ['UR', work.url],
    ['DB', work.archive],
    ['N1', isEstimated(work) && `date: [${work.date}]`],
    ['N1', work.digest === true && `${work.archive}摘编`],
  ];
  return `${lines
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${(value as string).replace(/\s+/gu, ' ')}`)
    .join('\r\n')}\r\nER  - \r\n`;
}

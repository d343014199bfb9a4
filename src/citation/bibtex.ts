/** BibTeX for biblatex: `@article` with `entrysubtype = {newspaper}` (biblatex manual, 2.1.1). */
import { isEstimated, plainDate } from './date.ts';
import type { CitedWork } from './work.ts';

/** A text as a citation key: signs that a key cannot hold become dashes. */
export const citationKey = (text: string): string => text.replace(/[^\w:.-]+/gu, '-');

/**
 * One entry in UTF-8.
 * @param key citation key; the article's id will do
 */
export function bibtex(work: CitedWork, key: string): string {
  const fields: [string, string | undefined][] = [
    // Names are protected whole: a Chinese name has no comma to part it, an organisation no given name.
    ['author', work.authors.map(({ name }) => `{${escape(name)}}`).join(' and ') || undefined],
    ['title', `{${escape(work.title)}}`],
    ['journaltitle', work.publication && escape(work.publication)],
    ['date', `${plainDate(work.date)}${isEstimated(work) && !work.date.includes('/') ? '~' : ''}`],
    ['pages', work.pageNumber && escape(work.pageNumber)],
    ['entrysubtype', 'newspaper'],
    ['langid', work.language.startsWith('zh') ? 'chinese' : 'english'],
    ['url', work.url.replace(/[{}\\]/gu, encodeURIComponent)],
    ['note', work.digest ? escape(`${work.archive}摘编`) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{${citationKey(key)},\n${lines.join(',\n')}\n}\n`;
}

/** Characters that TeX reads as its own; braces that do not pair would end the field. */
function escape(text: string): string {
  return text
    .replace(/[\\{}]/gu, (sign) => SPELT[sign]!)
    .replace(/[&%$#_]/gu, (sign) => `\\${sign}`)
    .replace(/~/gu, '\\textasciitilde{}')
    .replace(/\^/gu, '\\textasciicircum{}');
}

const SPELT: Record<string, string> = {
  '\\': '\\textbackslash ',
  '{': '\\textbraceleft ',
  '}': '\\textbraceright ',
};

/** The reader's list as files. Pure; the order is the list's. */
import { bibtex, citationKey } from '../../../citation/bibtex.ts';
import { gbt7714 } from '../../../citation/gbt7714.ts';
import { ris } from '../../../citation/ris.ts';
import type { CitedWork } from '../../../citation/work.ts';
import type { ListStrings } from '../../../strings/search/strings.ts';
import { csvText } from '../../results/csv.ts';

/** An article of the list, as its page has it. */
export interface ListedWork {
  id: string;
  work: CitedWork;
}

/** A kind of file. */
export interface ListFile {
  /** On its button. */
  label: string;
  /** Ending of its name. */
  ending: string;
  type: string;
  text(works: readonly ListedWork[], heads: ListStrings['columns']): string;
}

/** An entry of a list of references, after the edition in force. */
export const entryOf = (work: CitedWork): string => gbt7714(work, { edition: '2025', online: true });

/** All kinds, in the order of their buttons. */
export const LIST_FILES: readonly ListFile[] = [
  { label: 'CSV', ending: 'csv', type: 'text/csv', text: csv },
  {
    label: 'RIS',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    text: (works) => works.map(({ work }) => ris(work)).join(''),
  },
  { label: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', text: bibliography },
  {
    label: 'GB/T 7714',
    ending: 'txt',
    type: 'text/plain',
    text: (works) => works.map(({ work }, index) => `[${index + 1}] ${entryOf(work)}\n`).join(''),
  },
];

function csv(works: readonly ListedWork[], heads: ListStrings['columns']): string {
  const columns: [head: string, cell: (work: CitedWork) => string | undefined][] = [
    [heads.title, ({ title }) => title],
    [heads.authors, ({ authors }) => authors.map(({ name }) => name).join('；')],
    [heads.date, ({ date }) => date],
    [heads.publication, ({ publication }) => publication],
    [heads.pageNumber, ({ pageNumber }) => pageNumber],
    [heads.permalink, ({ url }) => url],
  ];
  return csvText([
    columns.map(([head]) => head),
    ...works.map(({ work }) => columns.map(([, cell]) => cell(work) ?? '')),
  ]);
}

/** Keys are ids; those that differ only in signs which a key cannot hold, as Chinese ones do, get a number. */
function bibliography(works: readonly ListedWork[]): string {
  const taken = new Set<string>();
  return works
    .map(({ id, work }) => {
      let key = citationKey(id);
      for (let number = 2; taken.has(key); number++) key = `${citationKey(id)}-${number}`;
      taken.add(key);
      return bibtex(work, key);
    })
    .join('\n');
}

import { dataFile, type SitePath } from '../../../urls.ts';
import type { Strings } from '../../../strings/index.ts';
import type { DataProps } from '../../views/dataPage.ts';

/** A file to download. */
export interface Download {
  name: string;
  url: SitePath;
  about: string;
  /** Media type. */
  type: string;
}

/** The files that hold the articles with their texts. */
export function downloads({ database }: Pick<DataProps, 'database'>, { browse }: Strings): Download[] {
  const { ndjson, csv, corpus, database: sqlite } = browse.data;
  const file = (name: string, type: string, about: string) => ({ name, url: dataFile(name), about, type });
  return [
    file('articles.ndjson', 'application/x-ndjson', ndjson),
    file('articles.csv', 'text/csv', csv),
    file('texts.txt', 'text/plain', corpus),
    ...(database ? [file('archive.db', 'application/vnd.sqlite3', sqlite)] : []),
  ];
}

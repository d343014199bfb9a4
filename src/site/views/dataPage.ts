import type { Catalogue } from '../../catalogue/catalogue.ts';
import { allowsBulk } from '../../rights/statements.ts';
import { data as dataUrl, type SitePath } from '../../urls.ts';
import type { Page } from './parts/page.ts';

/** The archive as data: what there is to download. */
export interface DataProps {
  path: SitePath;
  /** Number of articles. */
  articles: number;
  /** Of those, how many whose rights keep the text out of the files. */
  withheld: number;
  /** First and last year of the articles. */
  span?: { from: number; to: number };
  /** Years with a file of their own, newest first. */
  years: number[];
  /** Whether there is a database. */
  database: boolean;
}

/** Whether an archive is small enough for its database to be made with every build. */
export function hasDatabase({ articles, archive }: Catalogue): boolean {
  return articles.length <= archive.site.databaseArticles && articles.length > 0;
}

/** The page of downloads. */
export function dataPage(catalogue: Catalogue): Page<DataProps> {
  const { articles, years } = catalogue;
  const path = dataUrl();
  return {
    kind: 'data',
    path,
    params: {},
    props: {
      path,
      articles: articles.length,
      withheld: articles.filter(({ rights }) => !allowsBulk(rights?.statement)).length,
      ...(years.length > 0 && { span: { from: years.at(-1)!.year, to: years[0]!.year } }),
      years: years.map(({ year }) => year),
      database: hasDatabase(catalogue),
    },
  };
}

/** The catalogue as data, but for the files that hold the texts (`bulk.ts`). */
import { article as articleUrl, dataFile } from '../../urls.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { marksOf } from '../../catalogue/marks.ts';
import { urnOf } from '../../citation/urn.ts';
import { messageWords } from '../../strings/index.ts';
import { absolute } from '../absolute.ts';
import type { Feed } from '../feeds.ts';
import { namedIn, rowSchema, type Columns } from './columns.ts';
import { dataPackage } from './package.ts';
import { ARTICLE, articleRow, DATA_VERSION, TABLES } from './tables.ts';

const json = (value: unknown) => `${JSON.stringify(value, undefined, 1)}\n`;

/** Index, description, schemas, tables, and articles by year. */
export function* data(catalogue: Catalogue): Iterable<Feed> {
  const { archive, years } = catalogue;
  yield {
    file: 'data/index.json',
    text: json({
      title: archive.site.title,
      version: DATA_VERSION,
      articles: catalogue.articles.length,
      years: years.map(({ year, articles }) => ({ year, articles: articles.length, file: `${year}.json` })),
      ...Object.fromEntries(TABLES.map(({ name }) => [name, `${name}.json`])),
      package: 'datapackage.json',
    }),
  };
  yield { file: 'data/datapackage.json', text: json(dataPackage(catalogue)) };
  yield schema('articles', ARTICLE, catalogue);
  for (const { name, columns, rows } of TABLES) {
    yield schema(name, columns, catalogue);
    yield {
      file: `data/${name}.json`,
      get text() {
        return linesOf(rows(catalogue));
      },
    };
  }
  if (catalogue.withdrawn.length > 0) yield { file: WITHDRAWN, text: linesOf(withdrawnRows(catalogue)) };
  for (const { year, articles } of years)
    yield {
      file: `data/${year}.json`,
      inputs: marksOf(articles),
      get text() {
        return linesOf(articles.map((article) => articleRow(article, catalogue)));
      },
    };
}

/** What was withdrawn, and why: for programs that follow the archive, and for the rules of hosts (410). */
export const WITHDRAWN = 'data/withdrawn.json';

function withdrawnRows({ withdrawn, archive: { site } }: Catalogue) {
  return withdrawn.map(({ id, withdrawn: reason }) => ({
    id,
    urn: urnOf(id, site),
    url: absolute(site, articleUrl(id)),
    reason,
  }));
}

function schema(name: string, columns: Columns, { archive }: Catalogue): Feed {
  const file = `schemas/${name}.json`;
  const id = absolute(archive.site, dataFile(file));
  const zoneWord = messageWords(archive.site).zone;
  return { file: `data/${file}`, text: json(rowSchema(id, name, namedIn(zoneWord, columns))) };
}

/** One row a line: a change shows as one line, and the file need not be read whole. */
function linesOf(rows: readonly unknown[]): string {
  return `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

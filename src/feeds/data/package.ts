/** `datapackage.json`: the archive's data as a Data Package, version 2 (datapackage.org). */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { messageWords, stringsOf } from '../../strings/index.ts';
import { statementName } from '../../strings/statementName.ts';
import { hasDatabase } from '../../site/views/dataPage.ts';
import { flatCells, jsonFields, namedIn, type Cell, type Columns } from './columns.ts';
import { ARTICLE, DATA_VERSION, TABLES } from './tables.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0';
type Json = Record<string, unknown>;

/** The descriptor. */
export function dataPackage(catalogue: Catalogue): Json {
  const { site } = catalogue.archive;
  return {
    $schema: `${PROFILE}/datapackage.json`,
    name: 'archive',
    title: site.title,
    ...(site.description && { description: site.description }),
    homepage: site.baseUrl,
    version: DATA_VERSION,
    ...licences(catalogue),
    contributors: [{ title: site.title, path: site.baseUrl, roles: ['publisher'] }],
    ...(site.publication && { sources: [{ title: site.publication }] }),
    resources: resources(catalogue),
  };
}

/** Of the archive; single articles may state others. */
function licences({ archive: { site } }: Catalogue): Json {
  const { rights } = site;
  return rights
    ? { licenses: [{ path: rights.statement, title: statementName(rights, stringsOf(site)) }] }
    : {};
}

function resources(catalogue: Catalogue): Json[] {
  const { zone } = messageWords(catalogue.archive.site);
  const named = (columns: Columns) => namedIn(zone, columns);
  const table = (name: string, path: string, mediatype: string) => ({
    $schema: `${PROFILE}/dataresource.json`,
    name,
    path,
    type: 'table',
    format: path.split('.').at(-1),
    mediatype,
    encoding: 'utf-8',
  });
  return [
    {
      ...table('articles', 'articles.csv', 'text/csv'),
      jsonSchema: 'schemas/articles.json',
      schema: {
        $schema: `${PROFILE}/tableschema.json`,
        fields: flatCells(named(ARTICLE)).map(fieldOf),
        primaryKey: ['id'],
      },
    },
    ...TABLES.map(({ name, columns }) => ({
      ...table(name, `${name}.json`, 'application/json'),
      jsonSchema: `schemas/${name}.json`,
      schema: { $schema: `${PROFILE}/tableschema.json`, fields: jsonFields(named(columns)) },
    })),
    {
      name: 'articles-ndjson',
      path: 'articles.ndjson',
      format: 'ndjson',
      mediatype: 'application/x-ndjson',
      encoding: 'utf-8',
      jsonSchema: 'schemas/articles.json',
    },
    { name: 'texts', path: 'texts.txt', format: 'txt', mediatype: 'text/plain', encoding: 'utf-8' },
    ...(hasDatabase(catalogue)
      ? [{ name: 'database', path: 'archive.db', format: 'sqlite', mediatype: 'application/vnd.sqlite3' }]
      : []),
  ];
}

const fieldOf = ({ at: _at, ...field }: Cell) => field;

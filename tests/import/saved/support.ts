import { startImport } from '../../../src/import/importFiles.ts';
import { fileReport } from '../../../src/import/json.ts';
import { archive, emptyArchive } from '../support.ts';

/** The only article of a page, as text. */
export interface ReadBack {
  headline: string;
  kicker: string;
  subtitle: string;
  authors: string[];
  body: string[];
  captions: string[];
  credits: string[];
  column: string;
  kind: string;
  pageNumber: string;
  section: string;
  /** Lines that the report shows first: nobody knows where they belong. */
  unplaced: string[];
}

const { importFile } = await startImport(archive, {
  contentDir: emptyArchive(),
  dryRun: true,
  writeNear: true,
});

/** Imports a page by its markup; more or fewer than one article, or a fault, throws. */
export async function readPageOf(html: string): Promise<ReadBack> {
  const articles = await readArticlesOf(html);
  if (articles.length !== 1) throw new Error(`${articles.length} articles`);
  return articles[0]!;
}

/** All articles of a page. */
export async function readArticlesOf(html: string): Promise<ReadBack[]> {
  const result = await importFile('page.html', Buffer.from(html));
  if ('error' in result) throw new Error(result.error);
  const { items, entry, furniture } = fileReport(result);
  return items.map(({ headline, kicker, subtitle, column, kind, authors, body, images }) => ({
    headline: headline ?? '',
    kicker: kicker ?? '',
    subtitle: subtitle ?? '',
    column: column ?? '',
    kind,
    authors: authors.map(({ name }) => name),
    body: body.map(({ text }) => text),
    captions: images.flatMap(({ caption }) => caption ?? []),
    credits: images.flatMap(({ credit }) => credit ?? []),
    pageNumber: entry.pageNumber ?? '',
    section: entry.section ?? '',
    unplaced: furniture.filter(({ role }) => role === 'unplaced').map(({ text }) => text),
  }));
}

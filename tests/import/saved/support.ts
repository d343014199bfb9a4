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
}

const { importFile } = await startImport(archive, {
  contentDir: emptyArchive(),
  dryRun: true,
  writeNear: true,
});

/** Imports a page by its markup; more or fewer than one article, or a fault, throws. */
export async function readPageOf(html: string): Promise<ReadBack> {
  const result = await importFile('page.html', Buffer.from(html));
  if ('error' in result) throw new Error(result.error);
  const { items } = fileReport(result);
  if (items.length !== 1) throw new Error(`${items.length} articles`);
  const [{ headline, kicker, subtitle, authors, body, images }] = items as [(typeof items)[number]];
  return {
    headline: headline ?? '',
    kicker: kicker ?? '',
    subtitle: subtitle ?? '',
    authors: authors.map(({ name }) => name),
    body: body.map(({ text }) => text),
    captions: images.flatMap(({ caption }) => caption ?? []),
  };
}

/** Pages with the truth about them: a folder with `truth.json` and the pages it names, or generated ones. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { startImport, type ImportOptions } from '../../src/import/importFiles.ts';
import { fileReport, jsonReport, type JsonReport } from '../../src/import/json.ts';
import { factsOf, type Fact, type TruePage } from './facts.ts';
import { FORMS, generatePage, plainZones } from './generate/generate.ts';
import { pageText } from './generate/sheet.ts';

/** A page and the truth about it. */
export interface LabelledPage {
  name: string;
  bytes: Uint8Array;
  truth: TruePage;
  /** The form it was generated in; missing for pages written by hand. */
  form?: string;
}

/** A page read by the importer and compared with its truth. */
export interface ScoredPage extends LabelledPage {
  report: JsonReport;
  facts: Fact[];
}

/** @returns pages of a folder with `truth.json`; none of a folder that is not there */
export function pagesIn(folder: string): LabelledPage[] {
  const list = join(folder, 'truth.json');
  if (!existsSync(list)) return [];
  const truths = JSON.parse(readFileSync(list, 'utf8')) as Record<string, TruePage>;
  return Object.entries(truths).map(([name, truth]) => ({
    name,
    truth,
    bytes: readFileSync(join(folder, name)),
  }));
}

/**
 * @param count pages of each form
 * @param from number of the first page: other numbers are other pages
 */
export function generatedPages(archive: Archive, count: number, from = 0): LabelledPage[] {
  const zones = plainZones(archive.zones);
  return Object.keys(FORMS).flatMap((form) =>
    Array.from({ length: count }, (_, number) => {
      const { name, truth, sheet } = generatePage(form, from + number, zones);
      return { name, truth, form, bytes: Buffer.from(pageText(sheet)) };
    }),
  );
}

/**
 * Imports pages one by one without writing.
 * @param contentDir an archive without articles
 * @param measured weights and worth of doubts to read by, instead of those of the importer
 */
export async function score(
  pages: readonly LabelledPage[],
  archive: Archive,
  contentDir: string,
  measured: Pick<ImportOptions, 'weights' | 'rates'> = {},
): Promise<ScoredPage[]> {
  const { importFile } = await startImport(archive, {
    contentDir,
    dryRun: true,
    writeNear: false,
    ...measured,
  });
  const scored: ScoredPage[] = [];
  for (const page of pages) {
    const report = jsonReport([fileReport(await importFile(page.name, page.bytes))]);
    scored.push({ ...page, report, facts: factsOf(page.truth, report) });
  }
  return scored;
}

/** Imports every page of a folder without writing. @param contentDir an archive without articles */
export async function scorePages(
  folder: string,
  archive: Archive,
  contentDir: string,
): Promise<ScoredPage[]> {
  return score(pagesIn(folder), archive, contentDir);
}

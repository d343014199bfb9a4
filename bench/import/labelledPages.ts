/** Pages with the truth about them: a folder with `truth.json` and the pages it names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { startImport } from '../../src/import/importFiles.ts';
import { fileReport, jsonReport, type JsonReport } from '../../src/import/json.ts';
import { factsOf, type Fact, type TruePage } from './facts.ts';

/** A page read by the importer and compared with its truth. */
export interface ScoredPage {
  name: string;
  truth: TruePage;
  report: JsonReport;
  facts: Fact[];
}

/**
 * Imports every page of a folder without writing.
 * @param folder with `truth.json`; nothing comes of a folder that is not there
 * @param contentDir an archive without articles
 */
export async function scorePages(
  folder: string,
  archive: Archive,
  contentDir: string,
): Promise<ScoredPage[]> {
  const list = join(folder, 'truth.json');
  if (!existsSync(list)) return [];
  const truths = JSON.parse(readFileSync(list, 'utf8')) as Record<string, TruePage>;
  const { importFile } = await startImport(archive, { contentDir, dryRun: true, writeNear: false });
  const scored: ScoredPage[] = [];
  for (const [name, truth] of Object.entries(truths)) {
    const report = jsonReport([fileReport(await importFile(name, readFileSync(join(folder, name))))]);
    scored.push({ name, truth, report, facts: factsOf(truth, report) });
  }
  return scored;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { startImport, type ImportOptions } from '../../src/import/importFiles.ts';
import { fileReport, jsonReport, type FileReport, type JsonReport } from '../../src/import/json.ts';

/** Folders of this test file; a property test makes thousands. */
const made: string[] = [];
afterAll(removeMade);

function removeMade(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const { archive } = await loadArchive(emptyArchive());

/** A content folder with nothing in it: zones and topics are the shipped ones. */
export function emptyArchive(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gaoxin-import-'));
  made.push(folder);
  return folder;
}

/** Imports files in one call into an archive, an empty one by default; a file that fails throws. */
export async function importBytes(
  bytes: Uint8Array | Uint8Array[],
  options: Partial<ImportOptions> = {},
  name = 'page.txt',
): Promise<JsonReport> {
  const report = await tryImport(bytes, options, name);
  const failed = report.files.find(({ error }) => error !== null);
  if (failed) throw new Error(failed.error!);
  return report;
}

/** The same; failures are in the report. */
export async function tryImport(
  bytes: Uint8Array | Uint8Array[],
  options: Partial<ImportOptions> = {},
  name = 'page.txt',
): Promise<JsonReport> {
  const { importFile } = await startImport(archive, {
    contentDir: options.contentDir ?? emptyArchive(),
    dryRun: true,
    writeNear: false,
    ...options,
  });
  const reports: FileReport[] = [];
  for (const one of Array.isArray(bytes) ? bytes : [bytes])
    reports.push(fileReport(await importFile(name, one)));
  return jsonReport(reports);
}

export { archive };

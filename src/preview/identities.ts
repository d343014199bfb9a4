/** Tells whether the files of a content folder are what they were. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../pipeline/base/digest.ts';
import { scanContent, type ContentScan, type Scan } from '../pipeline/load/scan.ts';

/** A folder that is gone has no files; `loadArchive` tells it. */
export function scanOrNothing(contentDir: string): ContentScan {
  try {
    return scanContent(contentDir);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return { files: new Map(), exact: new Map(), problems: [] };
  }
}

/** What tells whether files are what they were: their stamps, or their bytes where those cannot be trusted yet. */
export function identitiesOf(contentDir: string, files: Scan, isMeant: (file: string) => boolean): string[] {
  return [...files].flatMap(([file, stamp]) =>
    isMeant(file) ? [file, stamp || digest(readFileSync(join(contentDir, file)))] : [],
  );
}

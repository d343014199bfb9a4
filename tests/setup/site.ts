/** Before the tests that need a built site: a folder for the sites of this run, and a name for the run. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sites built for this run. */
    sites: string;
    /** Names this run: a site built in it is not built again. */
    run: string;
  }
}

/** `TEST_SITES=DIR` keeps the sites there between runs, so that building them again is quick. */
export default function setup(project: TestProject): () => void {
  const kept = process.env['TEST_SITES'];
  const sites = kept ?? mkdtempSync(join(tmpdir(), 'gaoxin-sites-'));
  project.provide('sites', sites);
  project.provide('run', randomUUID());
  return () => {
    if (!kept) rmSync(sites, { recursive: true, force: true });
  };
}

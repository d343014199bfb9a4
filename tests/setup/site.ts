/** Before the tests that need a built site: a folder for the sites of this run, a name for the run, and one Chromium. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/support/chromium.ts';
import { startChromium } from '../support/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sites built for this run. */
    sites: string;
    /** Names this run: a site built in it is not built again. */
    run: string;
    /** Where the Chromium of this run listens; '' where there is none. Its start costs more than most tests. */
    chromium: string;
  }
}

/** `TEST_SITES=DIR` keeps the sites there between runs, so that building them again is quick. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kept = process.env['TEST_SITES'];
  const sites = kept ?? mkdtempSync(join(tmpdir(), 'gaoxin-sites-'));
  const path = findChromium();
  const browser = path ? await startChromium(path) : undefined;
  project.provide('sites', sites);
  project.provide('run', randomUUID());
  project.provide('chromium', browser?.wsEndpoint() ?? '');
  return async () => {
    await browser?.close();
    if (!kept) rmSync(sites, { recursive: true, force: true });
  };
}

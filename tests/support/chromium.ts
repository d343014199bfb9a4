/** How the tests start Chromium. */
import { chromium, type BrowserServer } from 'playwright-core';
import { CHROMIUM_ARGUMENTS } from '../../scripts/support/chromium.ts';

/** Pages of a site that share a window share a process, too: see `Windows`. */
const TOGETHER = '--process-per-site';

/** Starts one Chromium for many tests, which connect to it. @param executablePath the program */
export function startChromium(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: [...CHROMIUM_ARGUMENTS, TOGETHER] });
}

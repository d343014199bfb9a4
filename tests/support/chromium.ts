/** How the tests start Chromium. */
import { chromium, type BrowserServer } from 'playwright-core';

/**
 * What Chromium should leave alone. A list given twice replaces the first, so that Playwright's own stands here too;
 * the pop-ups of the address bar are pages that Chromium loads for each window, and cost as much as the site's.
 */
const UNWANTED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

/** Options of Chromium in a test. Containers have neither its sandbox nor room in /dev/shm. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  `--disable-features=${UNWANTED.join(',')}`,
];

/** Starts one Chromium for many tests, which connect to it. @param executablePath the program */
export function startChromium(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: CHROMIUM_ARGUMENTS });
}

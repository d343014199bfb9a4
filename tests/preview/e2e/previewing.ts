/** A preview of an archive's copy, looked at in Chromium. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startPreview, type Preview, type PreviewOptions } from '../../../src/preview/preview.ts';
import { connectChromium, Windows } from '../../support/browser.ts';
import { ARCHIVES, ROOT, type ArchiveName } from '../../support/site.ts';

export interface Previewing {
  /** Folder of the copy. */
  folder: string;
  preview: Preview;
  /** Opens a path of the site; the page closes with the test. */
  open(path: string): Promise<Page>;
}

/** For a test file: copies an archive, previews it, and starts a browser; all ends with the file. */
export function previewing(options: Partial<PreviewOptions> = {}, name: ArchiveName = 'varied'): Previewing {
  const folder = mkdtempSync(join(tmpdir(), 'gaoxin-previewed-'));
  const context = { folder } as Previewing;
  let browser: Browser;
  let windows: Windows;
  beforeAll(async () => {
    cpSync(join(ROOT, ARCHIVES[name]), folder, { recursive: true });
    context.preview = await startPreview({ contentDir: folder, port: 0, host: '127.0.0.1', ...options });
    browser = await connectChromium();
    windows = new Windows(browser, new URL('robots.txt', context.preview.url).href, {
      viewport: { width: 1000, height: 600 },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await context.preview?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  context.open = async (path) => {
    const { page, close } = await windows.open();
    onTestFinished(close);
    await page.goto(new URL(path, context.preview.url).href);
    // The panel has been told the state: from here on changes arrive by themselves.
    await page
      .locator('#gaoxin-preview summary')
      .getByText(/预览：/)
      .waitFor();
    return page;
  };
  return context;
}

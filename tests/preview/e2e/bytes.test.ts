import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withoutPanel } from '../../../src/preview/panel/page.ts';
import { startPreview } from '../../../src/preview/preview.ts';
import { filesOf } from '../../support/pages.ts';
import { ARCHIVES, builtSite, ROOT } from '../../support/site.ts';

it('serves what the build writes, byte by byte, but for the panel', async () => {
  const site = builtSite('varied');
  const preview = await startPreview({
    contentDir: join(ROOT, ARCHIVES.varied),
    port: 0,
    host: '127.0.0.1',
    drafts: false,
  });
  onTestFinished(() => preview.close());
  const files = filesOf(site).filter(
    (file) => !/^(?:search|pagefind(?:-articles)?)\/(?!index\.html)/.test(file),
  );
  expect(files.length).toBeGreaterThan(150);
  for (const file of files) {
    const address = file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
    const response = await fetch(new URL(address, preview.url));
    const served = Buffer.from(await response.arrayBuffer());
    const expected = readFileSync(join(site, file));
    if (file.endsWith('.html')) expect(withoutPanel(served.toString()), file).toBe(expected.toString());
    else expect(served.equals(expected), file).toBe(true);
  }
});

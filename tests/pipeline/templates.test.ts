import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { expect, it, onTestFinished } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { astroConfig } from '../../src/pipeline/astro/astroConfig.ts';
import { renderFile } from '../../src/pipeline/load/renderFile.ts';
import { Memory } from '../../src/preview/memory.ts';
import { installPageSource } from '../../src/site/pageSource.ts';
import { contentsOf } from './support/archive.ts';
import { ARCHIVES, builtSite, ROOT } from '../support/site.ts';

it('renders as `astro build` itself does, byte by byte', async () => {
  const content = join(ROOT, ARCHIVES.varied);
  const { archive } = await loadArchive(content);
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/gaoxin-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await installAllPages(content);
  await build({
    ...astroConfig(archive.site),
    configFile: false,
    logLevel: 'error',
    outDir: folder,
    publicDir: join(folder, '.none'),
  });
  const [plain, ours] = [contentsOf(folder), contentsOf(builtSite('varied'))];
  const pages = [...plain.keys()].filter((file) => /\.(html|css|js)$/.test(file));
  expect(pages.length).toBeGreaterThan(20);
  for (const file of pages) expect(ours.get(file)?.toString(), file).toBe(plain.get(file)!.toString());
});

/** Gives Astro's routes every page of an archive. */
async function installAllPages(contentDir: string): Promise<void> {
  const { snapshot } = await new Memory({ contentDir, drafts: false, code: '', kept: '' }).look();
  installPageSource({
    site: snapshot!.catalogue.archive.site,
    pagesOf: (wanted) =>
      [...snapshot!.pages.values()]
        .filter(({ kind }) => kind === wanted)
        .map(({ params, props, body, texts = [] }) => ({
          params,
          props: {
            load: () => props,
            body: (pictureOf) => (body ? renderFile(join(contentDir, body.file), pictureOf).html : ''),
            text: (index, pictureOf) => renderFile(join(contentDir, texts[index]!.file), pictureOf).html,
          },
        })),
  });
}

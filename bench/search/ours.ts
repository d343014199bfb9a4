import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { sortKey } from '../../src/dates/edtf.ts';
import { article } from '../../src/urls.ts';
import { planSegments, writeSearch } from '../../src/search/index/writeSegments.ts';
import { layoutOf } from '../../src/pipeline/produce/search.ts';
import { ROOT } from '../../src/pipeline/astro/astroConfig.ts';
import { bytesBelow } from './bytesBelow.ts';
import type { Asked } from './browser.ts';
import type { Corpus } from './sources.ts';

/** Indexes a corpus with this project's own search and prepares a page that asks it as the site does. */
export async function ours({ sources, names }: Corpus, folder: string): Promise<Asked> {
  const byUrl = new Map(sources.map(({ record }, number) => [article(record.id) as string, number]));
  const byId = new Map(sources.map((source) => [source.record.id as string, source]));
  const start = performance.now();
  const plan = planSegments(
    undefined,
    sources.map(({ record }) => ({ id: record.id, digest: record.digest, sortKey: sortKey(record.date) })),
    { layout: layoutOf('auto', sources.length) },
  );
  await writeSearch({
    plan,
    vocabulary: names,
    outDir: folder,
    sources: async function* (ids) {
      for (const id of ids) yield byId.get(id)!;
    },
  });
  const indexSeconds = (performance.now() - start) / 1000;
  await writePage(folder);
  return {
    name: 'gaoxin-archive',
    folder,
    numberOf: (url) => byUrl.get(url)!,
    indexBytes: bytesBelow(join(folder, 'search')),
    indexSeconds,
  };
}

/** The client and its worker, bundled as the site segments them. */
async function writePage(folder: string): Promise<void> {
  const entry = join(folder, 'entry.js');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    entry,
    `import { createSearchClient } from ${JSON.stringify(join(ROOT, 'src/search/serve/client.ts'))};
const client = createSearchClient({ site: new URL('./', location.href).href });
window.ready = client.load();
window.ask = (query) => client.search({ query, countAuthors: false });
window.all = async (query) => JSON.parse(await (await client.export({ query, countAuthors: false }, 'json')).text()).map(({ permalink }) => new URL(permalink).pathname);`,
  );
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(folder, 'page'),
      emptyOutDir: true,
      rollupOptions: { input: entry, output: { entryFileNames: 'bench.js' } },
    },
    worker: { format: 'es' },
  });
  writeFileSync(
    join(folder, 'bench.html'),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script type="module" src="page/bench.js"></script>',
  );
}

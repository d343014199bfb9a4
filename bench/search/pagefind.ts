import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { bytesBelow } from './bytesBelow.ts';
import type { Asked } from './browser.ts';
import type { Corpus } from './sources.ts';

/** Files of Pagefind's that its search API never loads; not counted as index. */
const INTERFACE = /(?:ui|highlight|worker|playground)/;

/** Indexes the same pages with Pagefind as it comes: HTML in, language zh-CN. */
export async function pagefindDefault({ sources }: Corpus, folder: string): Promise<Asked> {
  mkdirSync(folder, { recursive: true });
  const start = performance.now();
  const { index } = await createIndex({});
  for (let at = 0; at < sources.length; at += 64) {
    await Promise.all(
      sources
        .slice(at, at + 64)
        .map((source, number) => index!.addHTMLFile({ url: `/${at + number}`, content: page(source) })),
    );
  }
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const indexSeconds = (performance.now() - start) / 1000;
  writeFileSync(
    join(folder, 'bench.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script type="module">
const loading = import('/pagefind/pagefind.js');
window.ready = loading.then((pagefind) => pagefind.init());
window.ask = async (query) => Promise.all((await (await loading).search(query)).results.slice(0, 6).map((result) => result.data()));
window.all = async (query) => (await (await loading).search(query)).results.map(({ id }) => id);
</script>`,
  );
  const numbers = fragmentNumbers(join(folder, 'pagefind/fragment'));
  const extra = readdirSync(join(folder, 'pagefind'))
    .filter((file) => INTERFACE.test(file))
    .reduce((sum, file) => sum + readFileSync(join(folder, 'pagefind', file)).length, 0);
  return {
    name: 'Pagefind default',
    folder,
    numberOf: (id) => numbers.get(id)!,
    indexBytes: bytesBelow(join(folder, 'pagefind')) - extra,
    indexSeconds,
  };
}

function page({ record, paragraphs }: Corpus['sources'][number]): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const headline = [record.kicker, record.title, record.subtitle].filter((part) => part !== undefined);
  const byline = record.authors.map(({ name }) => name).join(' ');
  return `<!doctype html><html lang="zh-CN"><head><title>${escape(record.title)}</title></head><body><h1>${escape(headline.join(' '))}</h1><p>${escape(byline)}</p>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}</body></html>`;
}

/** Number of the page of each fragment, by Pagefind's id. */
function fragmentNumbers(folder: string): Map<string, number> {
  return new Map(
    readdirSync(folder).map((file) => {
      const { url } = JSON.parse(
        gunzipSync(readFileSync(join(folder, file)))
          .subarray('pagefind_dcd'.length)
          .toString(),
      ) as { url: string };
      return [file.replace('.pf_fragment', ''), Number(url.replace(/\D/g, ''))];
    }),
  );
}

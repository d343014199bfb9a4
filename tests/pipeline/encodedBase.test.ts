/** A site below a path with Chinese and spaces: built, and fetched address by address through the server. */
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { placeOf } from '../../src/pipeline/astro/astroConfig.ts';
import { serve } from '../../src/server/serve.ts';
import { addressesOf } from '../support/addresses.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { pagesOf } from '../support/pages.ts';
import { runCommand } from '../support/run.ts';

const ENCODED = 'https://archive.example.org/%E9%AB%98%E6%96%B0%20%E6%A1%A3%E6%A1%88/';

it('is whole: links, canonical addresses, site map, feed, search and redirects', async () => {
  const folder = folderOf({
    'content/site.yaml': 'title: 档案\nbaseUrl: https://archive.example.org/高新 档案/\npagefind: "on"\n',
    'content/articles/2023/04/昆山.md': articleFile({ redirectFrom: '[/old/旧址.html]' }),
    'content/articles/2023/05/b.md': articleFile(
      { date: '2023-05-08' },
      '正文一段，见[前一篇](../04/昆山.md)。\n',
    ),
  });
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  expect((await runCommand('check', ['--content', content])).code).toBe(0);
  const { code, stderr } = await runCommand('build', ['--content', content, '--out', site]);
  expect(code, stderr).toBe(0);

  const { archive } = await loadArchive(content);
  expect(archive.site.baseUrl).toBe(ENCODED);
  const server = await serve({ dir: site, base: placeOf(archive.site.baseUrl).base });
  onTestFinished(() => server.close());
  const at = (address: string) => address.replace(ENCODED, server.url);
  const bodyOf = async (address: string) => {
    const response = await fetch(at(address));
    expect(response.status, address).toBe(200);
    return response.text();
  };

  const addresses = pagesOf(site).flatMap((page) => addressesOf(page, ENCODED));
  const own = new Set(
    addresses
      .filter(({ url }) => url.host === 'archive.example.org')
      .map(({ url }) => url.origin + url.pathname),
  );
  expect(own.size).toBeGreaterThan(30);
  for (const address of own) {
    expect(address.startsWith(ENCODED), address).toBe(true);
    await bodyOf(address);
  }

  const article = `${ENCODED}articles/2023/04/${encodeURIComponent('昆山')}.html`;
  expect(await bodyOf(article)).toContain(`<link rel="canonical" href="${article}">`);
  expect(await bodyOf(`${ENCODED}old/旧址.html`)).toContain(`url=${new URL(article).pathname}`);
  expect(await bodyOf(`${ENCODED}feed.xml`)).toContain(article);
  const parts = locationsIn(await bodyOf(`${ENCODED}sitemap.xml`));
  const mapped = (await Promise.all(parts.map(bodyOf))).flatMap(locationsIn);
  expect(mapped).toContain(article);
  await Promise.all(
    [...mapped, `${ENCODED}search/manifest.json`, `${ENCODED}pagefind/pagefind.js`].map(bodyOf),
  );

  // However the address is spelt.
  const { origin } = new URL(server.url);
  for (const path of [
    '/高新 档案/zones/',
    '/%e9%ab%98%e6%96%b0%20%e6%a1%a3%e6%a1%88/zones/',
    '/高新 档案',
    '/',
  ])
    expect((await fetch(origin + path)).status, path).toBe(200);
});

const locationsIn = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!);

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { attribute, elementsOf, filesOf, isRedirect, pagesOf, type BuiltPage } from '../support/pages.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';
import { builtSite, ROOT } from '../support/site.ts';

const ARTICLE = '/papers/articles/2023/04/everything.html';
let redirects: Map<string, BuiltPage>;
beforeAll(() => {
  redirects = new Map(
    pagesOf(builtSite('varied'))
      .filter(isRedirect)
      .map((page) => [page.file, page]),
  );
});

/** Where a redirect leads: scripts or not, for browsers, readers and search engines. */
function targetsOf(page: BuiltPage): Record<string, string | undefined> {
  const refresh = elementsOf(page, 'meta').find(
    (meta) => attribute(meta, 'httpEquiv').toLowerCase() === 'refresh',
  )!;
  const canonical = elementsOf(page, 'link').find((link) => attribute(link, 'rel') === 'canonical');
  const link = elementsOf(page, 'a')[0];
  return {
    refresh: /^0;\s*url=(.*)$/i.exec(attribute(refresh, 'content'))?.[1],
    canonical: canonical && attribute(canonical, 'href'),
    link: link && attribute(link, 'href'),
  };
}

it('no file of the site can be an old address of an article', async () => {
  // Redirects are files as well; what they stand for is asked for by the archive itself.
  const files = filesOf(builtSite('varied')).filter(
    // Articles claim their pages before anything else is looked at.
    (file) => !redirects.has(file) && !/^articles\/.*\.html$/.test(file),
  );
  const asked = files.map((file) => encodeURI(`/${file}`));
  const content = folderOf({});
  cpSync(join(ROOT, 'tests/fixtures/varied'), content, { recursive: true });
  writeFileSync(
    join(content, 'articles/2023/04/asking.md'),
    articleFile({
      topics: '[试验]',
      redirectFrom: `[${asked.map((address) => JSON.stringify(address)).join(', ')}]`,
    }),
  );
  const { stdout } = await runCommand('check', ['--content', content]);
  const told = new Set(Array.from(stdout.matchAll(/redirectFrom\.(\d+): /g), ([, index]) => Number(index)));
  expect(asked.filter((_, index) => !told.has(index))).toEqual([]);
});

it.each(['old/everything.html', '旧址/什么都有/index.html'])(
  'leads the old address %s to the article',
  (file) => {
    expect(targetsOf(redirects.get(file)!)).toEqual({
      refresh: ARTICLE,
      canonical: `https://archive.example.org${ARTICLE}`,
      link: ARTICLE,
    });
  },
);

it('leads nowhere that is not there', () => {
  const files = new Set(filesOf(builtSite('varied')));
  for (const page of redirects.values()) {
    const path = decodeURIComponent(targetsOf(page)['refresh'] ?? '').replace(/^\/papers\//, '');
    expect(files).toContain(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  }
});

import { beforeAll, expect, it } from 'vitest';
import { attribute, elementsOf, filesOf, isRedirect, pagesOf, type BuiltPage } from '../support/pages.ts';
import { builtSite } from '../support/site.ts';

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

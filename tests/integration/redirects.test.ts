import { expect, it } from 'vitest';
import { attribute, elementsOf, isRedirect, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/site.ts';

it('leads old addresses to the article, for readers and for search engines', () => {
  const redirects = pagesOf(builtSite('varied')).filter(isRedirect);
  expect(redirects.map(({ file }) => file)).toEqual(['old/everything.html', '旧址/什么都有/index.html']);
  for (const page of redirects) {
    const refresh = elementsOf(page, 'meta').find(
      (meta) => attribute(meta, 'httpEquiv').toLowerCase() === 'refresh',
    )!;
    expect(attribute(refresh, 'content')).toMatch(
      /^0;\s*url=\/papers\/articles\/2023\/04\/everything\.html$/,
    );
    const canonical = elementsOf(page, 'link').find((link) => attribute(link, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(
      'https://archive.example.org/papers/articles/2023/04/everything.html',
    );
    expect(elementsOf(page, 'a').map((link) => attribute(link, 'href'))).toContain(
      '/papers/articles/2023/04/everything.html',
    );
  }
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { movedPages } from '../../../src/pipeline/upload/movedPages.ts';

const site = mkdtempSync(join(tmpdir(), 'moved-'));
afterAll(() => rmSync(site, { recursive: true }));

const BASE = '/papers/';
const leading = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`;

/** A site of these files; the rules that follow from it. */
function rulesOf(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  }
  const sizes = Object.entries(files).map(([file, text]) => [file, text.length] as const);
  return movedPages(site, sizes, BASE).map(
    ({ from, to, status }) => `${status} ${decodeURI(from)} ${decodeURI(to)}`,
  );
}

it('feeds move with the lists that they are of, where there is one and the old address has none of its own', () => {
  const encoded = encodeURIComponent;
  expect(
    rulesOf({
      'authors/小文/index.html': leading(`${BASE}authors/${encoded('文')}/`),
      'feeds/authors/文.xml': '<feed/>',
      'zones/old/index.html': leading(`${BASE}zones/new/`),
      'feeds/zones/new.xml': '<feed/>',
      'feeds/zones/old.xml': '<feed/>',
      'zones/new/page/9/index.html': leading(`${BASE}zones/new/`),
      'articles/old.html': leading(`${BASE}articles/new.html`),
    }),
  ).toEqual([
    '301 /papers/articles/old.html /papers/articles/new.html',
    '301 /papers/authors/小文/ /papers/authors/文/',
    '301 /papers/feeds/authors/小文.xml /papers/feeds/authors/文.xml',
    '302 /papers/zones/new/page/9/ /papers/zones/new/',
    '301 /papers/zones/old/ /papers/zones/new/',
  ]);
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { makeArticleIndex } from '../../src/pipeline/produce/articleIndex.ts';
import type { Manifest } from '../../src/pipeline/base/manifest.ts';
import { UserError } from '../../src/problems/userError.ts';
import type { SearchSource } from '../../src/search/documents/document.ts';
import { VOCABULARY, madeUp } from '../search/archive.ts';
import { folderOf } from '../support/folder.ts';

const articles = Array.from({ length: 300 }, (_, number) => madeUp(number));
const PLENTY = 8 * 1024 ** 3;
const ROOT = 'pagefind-articles/';

function make(
  sources: readonly SearchSource[],
  { pagefind = 'auto', carried = [] as [string, string][], freeMemory = PLENTY, index = 1 } = {},
) {
  const outDir = folderOf({});
  const byId = new Map(sources.map((one) => [one.record.id, one]));
  const keys = makeArticleIndex({
    catalogue: {
      articles: sources.map(({ record }) => record),
      byId: new Map(sources.map(({ record }) => [record.id, record])),
      archive: { ...VOCABULARY, site: { pagefind } },
    } as unknown as Catalogue,
    sources: async function* (ids) {
      for (const id of ids) yield byId.get(id as never)!;
    },
    code: 'code',
    carried: {
      makers: '',
      files: Object.fromEntries(carried.map(([file, key]) => [file, [key, 1]])),
    } as Manifest,
    share: { index, count: index },
    outDir,
    freeMemory,
  });
  return { outDir: join(outDir, ROOT), keys };
}

it('makes parts anew only where an article changed, was added or removed', async () => {
  const cold = make(articles);
  const first = await cold.keys;
  expect(first.map(([file]) => file)).toEqual(
    expect.arrayContaining([`${ROOT}1/`, `${ROOT}2/`, `${ROOT}pagefind.js`, `${ROOT}parts.json`]),
  );
  const same = make(articles, { carried: first });
  expect((await same.keys).sort()).toEqual([...first].sort());
  expect(existsSync(join(same.outDir, '1')) || existsSync(join(same.outDir, '2'))).toBe(false);

  const fewer = make(articles.slice(1), { carried: first });
  const after = new Map(await fewer.keys);
  const parts = [`${ROOT}1/`, `${ROOT}2/`];
  const changed = parts.filter((part) => after.get(part) !== new Map(first).get(part));
  expect(changed).toHaveLength(1);
  expect(readdirSync(fewer.outDir).filter((name) => /^\d+$/.test(name))).toEqual([changed[0]!.slice(-2, -1)]);
});

it('makes a small archive’s bundle an ordinary one', async () => {
  const { outDir, keys } = make(articles.slice(0, 20));
  await keys;
  expect(readdirSync(outDir)).toEqual(
    expect.arrayContaining([
      'pagefind-entry.json',
      'pagefind.js',
      'fragment',
      'index',
      'pagefind-component-ui.js',
    ]),
  );
});

it('leaves it to site.yaml, and by default to the number of articles', async () => {
  expect(await make(articles, { pagefind: 'off' }).keys).toEqual([]);
  const many = Array.from({ length: 3001 }, (_, number) => articles[number % 300]!);
  expect(await make(many).keys).toEqual([]);
  expect(await make(articles.slice(0, 3), { index: 2 }).keys).toEqual([]);
});

it('ends with one sentence where memory does not suffice', async () => {
  const { keys } = make(articles, { freeMemory: 100 * 1024 ** 2 });
  await expect(keys).rejects.toThrow(UserError);
  await expect(keys).rejects.toThrow(/内存不够.*pagefind: off/);
});

/** What makes a build begin: any change of what an archive says, of whatever file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Prepared } from '../../../src/pipeline/load/prepare.ts';
import { factsDigest } from '../../../src/pipeline/load/unchanged.ts';

const place = mkdtempSync(join(tmpdir(), 'gaoxin-facts-'));
afterAll(() => rmSync(place, { recursive: true }));
const { archive } = await loadArchive(join(import.meta.dirname, '../../../content'));

const factsOf = (of: Archive): string =>
  factsDigest(
    {
      makers: '',
      content: { archive: of, records: [] },
      pictures: { found: new Map() },
    } as unknown as Prepared,
    place,
  );

/** One entry more of each part, of any form: what counts is that it is seen. */
const CHANGES: Record<string, (of: Archive) => Partial<Record<keyof Archive, unknown>>> = {
  'site.yaml': ({ site }) => ({ site: { ...site, title: '另一个名称' } }),
  'zones.yaml': ({ zones }) => ({ zones: zones.slice(1) }),
  'topics.yaml': ({ topics }) => ({ topics: topics.slice(1) }),
  'authors.yaml': () => ({ authors: [{ name: '甲乙', sameAs: ['https://example.org/1'] }] }),
  'synonyms.yaml': () => ({ synonyms: [['旧名', '新名']] }),
  'ledger.yaml': () => ({ ledger: [{ id: '2023/1', date: '2024-01-02', event: 'added' }] }),
  'pages/*.md': ({ prose }) => ({ prose: prose.slice(1) }),
  'a registry that nobody has thought of yet': () => ({ more: 1 }) as object,
};

it.each(Object.keys(CHANGES))('sees a change of %s', (name) => {
  expect(factsOf({ ...archive, ...CHANGES[name]!(archive) } as Archive)).not.toBe(factsOf(archive));
});

it('sees no change in the rules of the import, which no page shows', () => {
  expect(factsOf({ ...archive, importRules: {} as Archive['importRules'] & object })).toBe(factsOf(archive));
});

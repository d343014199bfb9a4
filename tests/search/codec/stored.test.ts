/** The structures that are JSON: stored fields, references, vocabulary, manifest. */
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SEARCH_FORMAT, decodeManifest, encodeManifest } from '../../../src/search/codec/manifest.ts';
import {
  decodeReferences,
  decodeStored,
  encodeReferences,
  encodeStored,
  type StoredFields,
} from '../../../src/search/codec/storedFields.ts';
import { decodeVocabulary, encodeVocabulary } from '../../../src/search/codec/vocabulary.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { syllables } from '../../../src/text/pinyin.ts';
import { VOCABULARY } from '../archive.ts';

const packed = (text: string) => new Uint8Array(gzipSync(text));
const fields: fc.Arbitrary<StoredFields> = fc.record(
  {
    id: fc.string(),
    title: fc.string({ unit: 'grapheme' }),
    date: fc.constantFrom('2023', '2023-04-08', '2023-04~'),
    kicker: fc.string(),
    publication: fc.string(),
    pageNumber: fc.string(),
    authors: fc.array(fc.string()),
    blocks: fc.array(fc.string({ unit: 'grapheme' })),
    lead: fc.nat(3),
  },
  { requiredKeys: ['id', 'title', 'date', 'blocks', 'lead'] },
);

describe('stored fields', () => {
  it('come back as they were, and references are a part of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { maxLength: 4 }), async (list) => {
        for (const one of list) expect(await decodeStored(packed(encodeStored(one)))).toEqual(one);
        const references = await decodeReferences(packed(encodeReferences(list)));
        list.forEach((one, number) => expect(one).toMatchObject(references[number]!));
        expect(Object.keys(references[0] ?? {})).not.toContain('blocks');
      }),
    );
  });
});

it('the vocabulary comes back with all names of a zone, and with pinyin', async () => {
  const vocabulary = await decodeVocabulary(packed(encodeVocabulary(VOCABULARY, syllables, foldTable)));
  expect(vocabulary.zones[0]).toEqual({
    id: 'kunshan',
    name: '昆山高新区',
    aliases: ['昆山高新技术产业开发区', '昆山国家高新区'],
    province: '江苏',
    pinyin: 'kun shan gao xin qu',
  });
  expect(vocabulary.authors.map(({ name }) => name).sort()).toEqual(
    [...VOCABULARY.authors.map(({ name }) => name)].sort(),
  );
});

describe('the manifest', () => {
  const manifest = {
    segments: [{ name: 'base-0', records: 3, tombstones: [1], places: [0, 2] }],
    layout: 'single' as const,
    vocabulary: 'vocabulary-0.bin',
    readings: 'readings-0.bin',
    total: 2,
  };
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('comes back with its format', async () => {
    expect(await decodeManifest(bytes(encodeManifest(manifest)))).toEqual({
      format: SEARCH_FORMAT,
      ...manifest,
    });
  });

  it('is refused where it is of another format', async () => {
    const other = encodeManifest(manifest).replace(`"format":${SEARCH_FORMAT}`, '"format":1');
    await expect(decodeManifest(bytes(other))).rejects.toMatchObject({ fault: 'format' });
  });
});

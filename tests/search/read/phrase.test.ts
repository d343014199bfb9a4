/** Phrases and patterns from positions: against a plain search of the same texts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexCharacters } from '../../../src/search/codec/tokens.ts';
import { searchDocument } from '../../../src/search/documents/document.ts';
import { SegmentWriter } from '../../../src/search/index/segmentWriter.ts';
import { findPhrase } from '../../../src/search/read/phrase.ts';
import { findNear, findPattern } from '../../../src/search/read/places.ts';
import { Segment } from '../../../src/search/read/segment.ts';
import { ANY } from '../../../src/search/query/wildcard.ts';
import { fileTransport } from '../../../src/search/serve/node/fileTransport.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { madeUp } from '../archive.ts';

const articles = Array.from({ length: 40 }, (_, number) => madeUp(number)).sort((a, b) =>
  a.record.date < b.record.date ? -1 : 1,
);
const documents = articles.map((article) => searchDocument(article, foldTable));
const folder = mkdtempSync(join(tmpdir(), 'search-phrase-'));
let segment: Segment;

beforeAll(async () => {
  const writer = new SegmentWriter(join(folder, 'one'), 'packed');
  writer.add(articles);
  writer.finish();
  segment = await Segment.open(fileTransport(folder), 'one', 'packed');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A run of characters of an article, as it stands there or with a sign for any character. */
const run = fc
  .tuple(fc.nat(articles.length - 1), fc.nat(500), fc.integer({ min: 2, max: 9 }))
  .map(([number, at, length]) => {
    const texts = [...documents[number]!.headline, ...documents[number]!.body];
    const characters = [...texts[at % texts.length]!];
    return characters.slice(at % characters.length).slice(0, length);
  })
  .filter((characters) => characters.length >= 2);

/** How often a test is met at some place of the texts; places may overlap. */
const count = (texts: readonly string[], isAt: (characters: readonly string[], at: number) => boolean) =>
  texts.reduce((sum, text) => {
    const characters = [...text];
    return sum + characters.filter((_, at) => isAt(characters, at)).length;
  }, 0);

const matchesAt = (wanted: readonly string[]) => (characters: readonly string[], at: number) =>
  wanted.every((one, step) =>
    one === ANY ? characters[at + step] !== undefined : characters[at + step] === one,
  );

describe('a phrase of words that every article has', () => {
  /** Enough of the same words that their entries are long, and a rare word in each article. */
  const RARE = [...'昆苏锡常镇扬泰通盐淮'];
  const many = Array.from({ length: 700 }, (_, number) => {
    const { record } = madeUp(number);
    const rare = RARE[number % 10]! + RARE[Math.floor(number / 70)]!;
    // Gaps of every length, so that where the words stand is no pattern to be packed.
    const gap = (at: number) => '的'.repeat(1 + ((number * 7919 + at * at * 104_729) % 89));
    const common = Array.from({ length: 14 }, (_gap, at) => `${gap(at)}高新区建设`).join('');
    return {
      record: { ...record, title: `${rare}高新区建设` },
      paragraphs: [common, `高新区建设${rare}高新区建设${rare}新区建设`],
    };
  }).sort((a, b) => (a.record.date < b.record.date ? -1 : 1));
  const texts = many.map((article) => searchDocument(article, foldTable));
  let common: Segment;
  let read: string[] = [];

  beforeAll(async () => {
    const writer = new SegmentWriter(join(folder, 'common'), 'single');
    writer.add(many);
    writer.finish();
    const files = fileTransport(folder);
    common = await Segment.open(
      { read: (path, options) => (read.push(path), files.read(path, options)) },
      'common',
      'single',
    );
  });

  it('is counted in the texts of the few articles that its rare pairs leave, and only there', async () => {
    const part = fc.tuple(fc.nat(many.length - 1), fc.nat(60), fc.integer({ min: 5, max: 14 }));
    let inTexts = 0;
    await fc.assert(
      fc.asyncProperty(part, async ([number, at, length]) => {
        const {
          headline: [title = ''],
          body,
        } = texts[number]!;
        const characters = [...(at % 3 === 0 ? title : body.find((text) => text.startsWith('高'))!)]
          .slice(at % 5)
          .slice(0, length);
        read = [];
        const { headline, body: found } = await findPhrase(common, indexCharacters(characters.join('')));
        if (read.some((path) => path.includes('stored/'))) inTexts++;
        const isAt = matchesAt(characters);
        expect([...headline]).toEqual(texts.map((text) => count(text.headline, isAt)));
        expect([...found]).toEqual(texts.map((text) => Math.min(count(text.body, isAt), 255)));
      }),
      { numRuns: 30 },
    );
    expect(inTexts).toBeGreaterThan(0);
  });
});

describe('a phrase', () => {
  it('occurs in headline and body as often as it stands there', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (characters) => {
        const { headline, body } = await findPhrase(segment, indexCharacters(characters.join('')));
        documents.forEach((document, record) => {
          expect(headline[record]).toBe(count(document.headline, matchesAt(characters)));
          expect(body[record]).toBe(count(document.body, matchesAt(characters)));
        });
      }),
    );
  });
});

describe('a pattern', () => {
  it('with a sign for any character within is found wherever the others stand', async () => {
    const pattern = run
      .filter((characters) => characters.length >= 3)
      .map((characters) => characters.map((one, at) => (at === 1 ? ANY : one)));
    await fc.assert(
      fc.asyncProperty(pattern, async (characters) => {
        const found = await findPattern(segment, indexCharacters(characters.join('')));
        documents.forEach(({ body }, record) => {
          expect(found.body[record]! > 0).toBe(count(body, matchesAt(characters)) > 0);
        });
      }),
    );
  });
});

describe('two words', () => {
  it('in the same paragraph are found where one text holds both', async () => {
    const words = [...'昆山'].join('');
    const found = await findNear(segment, [indexCharacters(words), indexCharacters('创新')], 'paragraph');
    documents.forEach(({ body }, record) => {
      const both = body.some((text) => text.includes(words) && text.includes('创新'));
      expect(found.body[record]! > 0, String(record)).toBe(both);
    });
  });
});

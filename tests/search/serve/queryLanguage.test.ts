/** Alternatives, groups, wildcards and nearness, each against a scan of the articles. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineOf } from '../../../src/search/codec/storedFields.ts';
import { searchDocument, type SearchSource } from '../../../src/search/documents/document.ts';
import type { SearchEngine } from '../../../src/search/serve/engine.ts';
import { escapePattern } from '../../../src/text/escapePattern.ts';
import { normalize } from '../../../src/text/normalize.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { build, madeUp, openEngine } from '../archive.ts';

const articles = Array.from({ length: 120 }, (_, number) => madeUp(number));
const folder = mkdtempSync(join(tmpdir(), 'language-'));
/** In two parts, so that words are found across segments. */
let engine: SearchEngine;

beforeAll(async () => {
  await build(folder, articles, undefined, { partSize: 70 });
  engine = await openEngine(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The two fields of an article, each its blocks, normalised. */
const fieldsOf = new Map(
  articles.map((source) => {
    const { stored } = searchDocument(source, foldTable);
    const fold = (blocks: string[]) => blocks.map((block) => normalize(block, foldTable));
    return [source, [fold(headlineOf(stored)), fold(stored.blocks)]] as const;
  }),
);
const blocksOf = (source: SearchSource) => fieldsOf.get(source)!.flat();
const holds = (source: SearchSource, word: string) => blocksOf(source).some((block) => block.includes(word));

async function found(query: string): Promise<string[]> {
  const rows = await Array.fromAsync(engine.exportRows({ query, countAuthors: false }));
  return rows.map(({ permalink }) => permalink.replace(/^\/articles\/|\.html$/g, '')).sort();
}
const truth = (test: (source: SearchSource) => boolean) =>
  articles
    .filter(test)
    .map(({ record }) => record.id as string)
    .sort();

/** A run of letters and signs of some article, of one character to six. */
const run = fc
  .tuple(fc.constantFrom(...articles), fc.nat(9999), fc.integer({ min: 1, max: 6 }))
  .map(([source, at, length]) => {
    const blocks = blocksOf(source);
    const characters = [...blocks[at % blocks.length]!];
    const start = at % characters.length;
    return characters.slice(start, start + length);
  });
/** One that can be typed bare: no quotation mark, prefix or minus. */
const word = run
  .map((characters) => characters.join(''))
  .filter((text) => /^[\p{Script=Han}·，。]+$/u.test(text));

interface Made {
  query: string;
  test: (source: SearchSource) => boolean;
}
const leaf: fc.Arbitrary<Made> = fc.tuple(word, fc.constantFrom('', '', '', '-')).map(([text, minus]) => ({
  query: minus + text,
  test: (source) => holds(source, text) === (minus === ''),
}));
const anyOf = (parts: Made[]): Made => ({
  query: parts.map(({ query }) => query).join(' OR '),
  test: (source) => parts.some(({ test }) => test(source)),
});
const allOf = (parts: Made[]): Made => ({
  query: parts.map(({ query }) => query).join(' '),
  test: (source) => parts.every(({ test }) => test(source)),
});
const bracket = ({ query, test }: Made, isWithout: boolean): Made => ({
  query: `${isWithout ? '-' : ''}(${query})`,
  test: (source) => test(source) !== isWithout,
});
const some = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { minLength: 1, maxLength: most });
const group: fc.Arbitrary<Made> = fc
  .tuple(some(leaf, 2).map(allOf), some(leaf, 2), fc.boolean())
  .map(([first, rest, isWithout]) => bracket(anyOf([bracket(first, false), ...rest]), isWithout));
const query: fc.Arbitrary<Made> = some(some(fc.oneof(leaf, group), 3).map(anyOf), 3).map(allOf);

describe('alternatives and groups', () => {
  it('find what a scan of the articles finds', async () => {
    await fc.assert(
      fc.asyncProperty(query, async ({ query: typed, test }) => {
        expect(await found(typed), typed).toEqual(truth(test));
      }),
      { numRuns: 100 },
    );
  });

  it('answer with nothing where nothing fits, and loosen nothing', async () => {
    const answer = await engine.search({ query: '龘龘 OR 靐靐', loosen: true });
    expect(answer).toMatchObject({ total: 0, match: 'exact', missing: ['龘龘', '靐靐'] });
  });
});

describe('a wildcard', () => {
  it('stands for any one character of the same paragraph', async () => {
    const holed = fc
      .tuple(run, fc.nat(9), fc.boolean())
      .filter(([characters]) => characters.length > 2)
      .map(([characters, at, two]) => {
        const hole = 1 + (at % (characters.length - 2));
        const size = two && hole + 2 < characters.length ? 2 : 1;
        const signs = Array.from({ length: size }, () => '?');
        return [...characters.slice(0, hole), ...signs, ...characters.slice(hole + size)];
      })
      .filter((characters) => /^[\p{Script=Han}·，。?]+$/u.test(characters.join('')));
    await fc.assert(
      fc.asyncProperty(holed, async (characters) => {
        const typed = characters.join('');
        const pattern = new RegExp(
          characters.map((one) => (one === '?' ? '[^]' : escapePattern(one))).join(''),
          'u',
        );
        const right = truth((source) => blocksOf(source).some((block) => pattern.test(block)));
        expect(await found(typed), typed).toEqual(right);
        expect(right.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('marks what it stands for, and is itself in quotation marks, at an end and full-width', async () => {
    const { hits } = await engine.search({ query: '昆?高新' });
    expect(hits.length).toBeGreaterThan(0);
    for (const { title, excerpt, kicker } of hits) {
      const marked = [title, excerpt, kicker].flatMap((text) =>
        (text?.marks ?? []).map(([start, end]) => text!.text.slice(start, end)),
      );
      expect(marked.some((text) => /昆.高新/u.test(text))).toBe(true);
    }
    for (const literal of ['"昆?高新"', '昆？高新', '昆山?'])
      expect((await engine.search({ query: literal })).total, literal).toBe(0);
  });
});

describe('nearness', () => {
  /** Where a word begins in a text, counted in characters. */
  const placesIn = (text: string, needle: string) => {
    const [characters, wanted] = [[...text], [...needle]];
    return characters.flatMap((_, at) =>
      wanted.every((one, offset) => characters[at + offset] === one) ? [at] : [],
    );
  };
  const isNear = (blocks: string[], [a, b]: [string, string], within: number) => {
    const text = blocks.join('\n');
    const others = placesIn(text, b);
    return placesIn(text, a).some((left) =>
      others.some((right) => {
        const gap = left < right ? right - left - [...a].length : left - right - [...b].length;
        return gap >= 0 && gap <= within;
      }),
    );
  };

  it('counts the characters between two words, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(word, word, fc.integer({ min: 0, max: 40 }), async (a, b, within) => {
        const typed = `${a} NEAR/${within} ${b}`;
        expect(await found(typed), typed).toEqual(
          truth((source) => fieldsOf.get(source)!.some((blocks) => isNear(blocks, [a, b], within))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('may be the paragraph', async () => {
    await fc.assert(
      fc.asyncProperty(word, word, async (a, b) => {
        const typed = `${a} 同段 ${b}`;
        expect(await found(typed), typed).toEqual(
          truth((source) => blocksOf(source).some((block) => isNear([block], [a, b], Infinity))),
        );
      }),
      { numRuns: 60 },
    );
  });
});

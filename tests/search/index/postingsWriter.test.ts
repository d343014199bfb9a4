import { describe, expect, it } from 'vitest';
import { readEntry, readHeavyPlaces, readPlaces, type Field } from '../../../src/search/read/postings.ts';
import { initialUnit, syllableUnit } from '../../../src/search/codec/pinyinTokens.ts';
import { WordListWriter, type WordFile } from '../../../src/search/index/postingsWriter.ts';
import { chance } from '../archive.ts';

const next = chance(5);

/** 甲 and 乙 are common, 丁 is less so, and some fifty characters are rare. */
function unit(): string {
  const share = next(32);
  return share < 10
    ? '甲'
    : share < 20
      ? '乙'
      : share < 28
        ? '丙'
        : share < 31
          ? '丁'
          : String.fromCodePoint(0x4e00 + next(50));
}

/** Records enough for two runs, with one pair in nearly all of them (heavy) and rare ones. */
const records = Array.from({ length: 9000 }, (_, number) => ({
  headline: number % 3 === 0 ? ['甲', '乙', '丙'] : ['丙', '', '甲'],
  body: Array.from({ length: 8 }, unit),
  pinyin: number % 1000 === 0 ? ['kun', 'shan'].map(syllableUnit) : ['gao', '', 'xin'].map(syllableUnit),
}));

const writer = new WordListWriter();
for (const { headline, body, pinyin } of records)
  writer.add(
    headline,
    body,
    pinyin,
    pinyin.map((syllable) => initialUnit(syllable.slice(1))),
  );
const files = [...writer.files()];
const units = writer.units();

const fileOf = (token: string): WordFile => files.findLast(({ first }) => first <= token)!;

/** Every place of a pair, by a plain walk through the records. */
function truth(first: string, second: string, field: Field) {
  return records.flatMap((record, number) =>
    record[field].flatMap((unit, position) =>
      unit === first && record[field][position + 1] === second
        ? [
            {
              record: number,
              position,
              before: record[field][position - 1] ?? '',
              behind: record[field][position + 2] ?? '',
            },
          ]
        : [],
    ),
  );
}

describe('the word lists', () => {
  it('begin each file with a token after those of the file before', () => {
    const firsts = files.map(({ first }) => first);
    expect(firsts).toEqual([...firsts].sort());
    expect(files.some(({ places }) => !places)).toBe(true);
    expect(new Set(files.map(({ commonness }) => commonness)).size).toBeGreaterThan(2);
  });

  it.each([
    ['甲', '乙'],
    ['丙', '七'],
    ['丁', '七'],
    ['与', '乙'],
  ])('tell every place of %s%s', (first, second) => {
    const file = fileOf(first + second);
    const entry = readEntry(file.bytes, first + second)!;
    const places = file.places ? readHeavyPlaces(entry, file.places) : readPlaces(entry, file.bytes);
    for (const field of ['headline', 'body'] as const) {
      const wanted = truth(first, second, field);
      expect(places[field].records).toEqual(wanted.map(({ record }) => record));
      expect(places[field].positions).toEqual(wanted.map(({ position }) => position));
      expect(entry.counts[field].counts.reduce((sum, count) => sum + count, 0)).toBe(wanted.length);
      const classOf = (pair: string) =>
        (fileOf(pair).first === pair ? fileOf(pair).commonness : undefined) ?? 0;
      const common = (pair: string) => classOf(pair) > classOf(first + second);
      const names = (numbers: number[]) => numbers.map((number) => (number === 0 ? '' : units[number - 1]));
      expect(names(places[field].before)).toEqual(
        wanted.map(({ before }) => (common(before + first) ? before : '')),
      );
      expect(names(places[field].behind)).toEqual(
        wanted.map(({ behind }) => (common(second + behind) ? behind : '')),
      );
    }
  });

  it('know pinyin, and no pair across a gap', () => {
    const pair = syllableUnit('kun') + syllableUnit('shan');
    expect(readEntry(fileOf(pair).bytes, pair)!.counts.body.records).toEqual([
      0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000,
    ]);
    const gap = syllableUnit('gao') + syllableUnit('xin');
    expect(files.filter(({ bytes }) => readEntry(bytes, gap))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  HEADLINE,
  decodeEntry,
  decodePositions,
  type SearchedField,
} from '../../../src/search/codec/postings.ts';
import { initialUnit, syllableUnit } from '../../../src/search/codec/pinyinTokens.ts';
import { PostingsWriter, type TermBlock } from '../../../src/search/index/postingsWriter.ts';
import { Units } from '../../../src/search/index/units.ts';
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

const numbers = new Units();
const writer = new PostingsWriter(numbers);
for (const { headline, body, pinyin } of records) {
  const initials = pinyin.map((syllable) => initialUnit(syllable.slice(1)));
  writer.note(HEADLINE, numbers.numbers(headline));
  for (const units of [body, pinyin, initials]) writer.note(0, numbers.numbers(units));
  writer.endRecord();
}
const blocks = [...writer.blocks()];
const units = numbers.names();

const blockOf = (term: string): TermBlock => blocks.findLast(({ first }) => first <= term)!;

/** Every occurrence of a pair, by a plain walk through the records. */
function truth(first: string, second: string, field: SearchedField) {
  return records.flatMap((record, number) =>
    record[field].flatMap((unit, position) =>
      unit === first && record[field][position + 1] === second
        ? [
            {
              record: number,
              position,
              before: record[field][position - 1] ?? '',
              after: record[field][position + 2] ?? '',
            },
          ]
        : [],
    ),
  );
}

describe('the blocks of terms', () => {
  it('begin each with a term after those of the block before', () => {
    const firsts = blocks.map(({ first }) => first);
    expect(firsts).toEqual([...firsts].sort());
    expect(blocks.some(({ positions }) => !positions)).toBe(true);
    expect(new Set(blocks.map(({ commonness }) => commonness)).size).toBeGreaterThan(2);
  });

  it.each([
    ['甲', '乙'],
    ['丙', '七'],
    ['丁', '七'],
    ['与', '乙'],
  ])('tell every occurrence of %s%s', (first, second) => {
    const block = blockOf(first + second);
    const entry = decodeEntry(block.bytes, first + second)!;
    const positions = block.positions
      ? decodePositions(entry, block.positions, 0)
      : decodePositions(entry, block.bytes, entry.end);
    for (const field of ['headline', 'body'] as const) {
      const wanted = truth(first, second, field);
      expect(positions[field].records).toEqual(wanted.map(({ record }) => record));
      expect(positions[field].positions).toEqual(wanted.map(({ position }) => position));
      expect(entry.postings[field].frequencies.reduce((sum, frequency) => sum + frequency, 0)).toBe(
        wanted.length,
      );
      const classOf = (pair: string) =>
        (blockOf(pair).first === pair ? blockOf(pair).commonness : undefined) ?? 0;
      const common = (pair: string) => classOf(pair) > classOf(first + second);
      const names = (numbers: number[]) => numbers.map((number) => (number === 0 ? '' : units[number - 1]));
      expect(names(positions[field].before)).toEqual(
        wanted.map(({ before }) => (common(before + first) ? before : '')),
      );
      expect(names(positions[field].after)).toEqual(
        wanted.map(({ after }) => (common(second + after) ? after : '')),
      );
    }
  });

  it('know pinyin, and no pair across a gap', () => {
    const pair = syllableUnit('kun') + syllableUnit('shan');
    expect(decodeEntry(blockOf(pair).bytes, pair)!.postings.body.records).toEqual([
      0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000,
    ]);
    const gap = syllableUnit('gao') + syllableUnit('xin');
    expect(blocks.filter(({ bytes }) => decodeEntry(bytes, gap))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/commands/base/arguments.ts';

const usage = {
  name: 'search',
  about: '',
  operands: '"词"',
  options: { limit: { type: 'string', value: '条数', about: '' } },
} as const;

describe('words with a minus before them', () => {
  it.each(['-苏州', '-"党建"', '-5G', '-AI', '-“产业 园区”'])('%s is a word, not an option', (word) => {
    expect(parseArguments(usage, ['昆山', word, '--limit', '3'])).toMatchObject({
      operands: ['昆山', word],
      values: { limit: '3' },
    });
  });

  it.each(['-x', '-limit', '--苏州'])('%s is an option that there is not', (option) => {
    expect(() => parseArguments(usage, [option])).toThrow(/没有.*选项|没有 --/);
  });

  it('are no value of an option', () => {
    for (const word of ['-苏州', '-5'])
      expect(() => parseArguments(usage, ['--limit', word])).toThrow(/--limit/);
  });
});

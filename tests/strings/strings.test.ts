import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { formatDate, machineDate } from '../../src/strings/formatDate.ts';
import { stringsOf } from '../../src/strings/index.ts';

const ARGUMENTS = ['2', '3', '4', '5'];

/** Every text by its key; a text with parts is put together from figures. */
function texts(strings: object, path = ''): [string, string][] {
  return Object.entries(strings).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const key = `${path}${name}`;
    if (typeof value === 'function')
      return [[key, String((value as (...parts: string[]) => unknown)(...ARGUMENTS))]];
    return typeof value === 'object' && value !== null ? texts(value, `${key}.`) : [[key, String(value)]];
  });
}

/** Examples of queries, which are Chinese in every language. */
const isExample = ([key]: [string, string]) => key.startsWith('search.helpRows.');

const keys = (language: 'zh-CN' | 'zh-TW' | 'en') =>
  texts(stringsOf(language))
    .map(([key]) => key)
    .sort();

describe('the interface', () => {
  it.each(['zh-TW', 'en'] as const)('has every text in %s, and no other', (language) => {
    expect(keys(language)).toEqual(keys('zh-CN'));
  });

  it('has no empty text', () => {
    for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
      expect(
        texts(stringsOf(language)).filter(([key, text]) => text === '' && key !== 'joiner.paperDate'),
      ).toEqual([]);
    }
  });

  it('has no simplified character left in Traditional Chinese', () => {
    const convert = Converter({ from: 'cn', to: 't' });
    // OpenCC takes 註明了 for 明瞭, and 游標 for 遊標.
    const traditional = (text: string) =>
      convert(text).replaceAll('註明瞭', '註明了').replaceAll('遊標', '游標');
    expect(
      texts(stringsOf('zh-TW'))
        .filter((text) => !isExample(text))
        .filter(([, text]) => traditional(text) !== text),
    ).toEqual([]);
  });

  it('has no Chinese left in English', () => {
    expect(
      texts(stringsOf('en'))
        .filter((text) => !isExample(text))
        .filter(([, text]) => /\p{Script=Han}|[，。、；：？！（）《》]/u.test(text)),
    ).toEqual([]);
  });
});

describe('a date', () => {
  it.each([
    ['2023-04-08', '2023年4月8日', '8 April 2023', '4月8日'],
    ['2023-04', '2023年4月', 'April 2023', '4月'],
    ['2023', '2023年', '2023', '2023年'],
    ['2023-04~', '约2023年4月', 'c. April 2023', '约4月'],
    ['1998?', '1998年（存疑）', '1998 (uncertain)', '1998年（存疑）'],
  ])('%s in words', (edtf, chinese, english, withinYear) => {
    expect(formatDate(edtf, stringsOf('zh-CN'))).toBe(chinese);
    expect(formatDate(edtf, stringsOf('en'))).toBe(english);
    expect(formatDate(edtf, stringsOf('zh-CN'), 'withinYear')).toBe(withinYear);
  });

  it('is given to machines without its mark of doubt', () => {
    expect(['2023-04~', '1998?', '2023-04-08'].map(machineDate)).toEqual(['2023-04', '1998', '2023-04-08']);
  });
});

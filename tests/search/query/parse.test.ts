import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query/expression.ts';
import { daysOf, yearOf } from '../../../src/search/query/parse.ts';
import { stringsOf } from '../../../src/strings/index.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';

const parse = (query: string) => parseQuery(query, foldTable);
const brief = (query: string) =>
  parse(query).map(
    ({ needle, field, excluded, quoted }) =>
      `${excluded ? '-' : ''}${field === 'any' ? '' : `${field}:`}${quoted ? `"${needle}"` : needle}`,
  );

describe('parseQuery', () => {
  it('parts words at white space of any width', () => {
    expect(brief('昆山　创新 ＩＳＯ９００１')).toEqual(['昆山', '创新', 'iso9001']);
  });

  it('takes quoted text as one phrase, with any quotation marks', () => {
    expect(brief('"党建 链" “延链、强链”')).toEqual(['"党建 链"', '"延链、强链"']);
  });

  it('takes a phrase that is still being typed for what it will be', () => {
    expect(brief('创新 "昆山 高新')).toEqual(['创新', '"昆山 高新"']);
    expect(brief('-“昆山')).toEqual(['-"昆山"']);
    expect(brief('"')).toEqual(['"']);
  });

  it('takes marks inside a word, or alone, literally', () => {
    expect(brief('“链”出 昆"山 C++ (a|b)* 3:1 https://a.b')).toEqual([
      '"链"出',
      '昆"山',
      'c++',
      '(a|b)*',
      '3:1',
      'https://a.b',
    ]);
  });

  it('knows exclusions and fields, half- and full-width, in Chinese and English', () => {
    expect(brief('-苏州 －标题:创新 作者：魏志强 zone:kunshan 專題:人才 题目:x -')).toEqual([
      '-苏州',
      '-title:创新',
      'author:魏志强',
      'zone:kunshan',
      'topic:人才',
      '题目:x',
      '-',
    ]);
    expect(brief('标题:"高质量 发展"')).toEqual(['title:"高质量 发展"']);
    expect(brief('标题:')).toEqual(['标题:']);
  });

  it.each(['zh-CN', 'zh-TW', 'en'] as const)(
    'takes the names that the %s interface has for the fields',
    (language) => {
      const { title: _contains, ...fields } = stringsOf(language).search.page.fields;
      for (const [field, name] of Object.entries(fields))
        expect(brief(`${name}:2023`), name).toEqual([`${field}:2023`]);
    },
  );

  it('looks for text as typed and as the site sets it', () => {
    const forms = (query: string) => parse(query).map((term) => term.forms);
    expect(forms('"5G 基站"')).toEqual([['5g 基站', '5g基站']]);
    expect(forms('系统.下载 完成.')).toEqual([
      ['系统.下载', '系统。下载'],
      ['完成.', '完成。'],
    ]);
    expect(forms('昆山 3.5% hello.')).toEqual([['昆山'], ['3.5%'], ['hello.']]);
    expect(forms('. ——')).toEqual([['.'], ['--']]);
  });

  it('keeps what was typed and drops repetition', () => {
    expect(parse('崑山 昆山').map(({ text }) => text)).toEqual(['昆山']);
    expect(parse('崑山').map(({ text }) => text)).toEqual(['崑山']);
  });

  it('takes any string without error, each word with something to look for', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('"', '“', '”', '-', ' ', '标题:', '：', '\ud800', '\u202e'),
          ),
        ),
        (parts) => {
          for (const { needle } of parse(parts.join(''))) expect(needle).not.toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('years and days', () => {
  it('reads a year with or without 年', () => {
    expect([yearOf('2023'), yearOf('2023年'), yearOf('20233'), yearOf('3023')]).toEqual([
      2023,
      2023,
      undefined,
      undefined,
    ]);
  });

  it('reads days, months, years and spans', () => {
    expect(daysOf('2023')).toEqual([20230000, 20231231]);
    expect(daysOf('2023年4月')).toEqual([20230400, 20230431]);
    expect(daysOf('2023-04-08')).toEqual([20230408, 20230408]);
    expect(daysOf('2020..2021-06')).toEqual([20200000, 20210631]);
    expect(daysOf('2020至')).toEqual([20200000, 99999999]);
    expect(daysOf('昨天')).toBeUndefined();
  });
});

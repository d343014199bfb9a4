/**
 * Citations against strings written by hand. GB/T 7714: clauses 4.1.2 (newspaper articles), 8.1.2 (up to three
 * authors, then 等), 8.4.3.2 (estimated dates in brackets) of the 2015 edition and the published examples of the
 * drafters of the 2025 edition; the text of the 2025 standard itself was not at hand.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { apa } from '../../src/citation/apa.ts';
import { bibtex } from '../../src/citation/bibtex.ts';
import { contributor } from '../../src/citation/contributor.ts';
import { cslItem } from '../../src/citation/cslJson.ts';
import { gbt7714, type GbtOptions } from '../../src/citation/gbt7714.ts';
import { mla } from '../../src/citation/mla.ts';
import { ris } from '../../src/citation/ris.ts';
import type { CitedWork } from '../../src/citation/work.ts';

const url = 'https://archive.example.org/articles/2023/05/kunshan.html';
const work = (fields: Partial<CitedWork> & { names?: string[] }): CitedWork => {
  const { names = [], ...rest } = fields;
  return {
    title: '昆山高新区：党建“链”出产业新画卷',
    authors: names.map(contributor),
    date: '2023-05-15',
    publication: '中国高新技术产业导报',
    language: 'zh-CN',
    url,
    archive: '高新区新闻档案',
    ...rest,
  };
};

const kunshan = work({ names: ['魏志强', '吕科'], pageNumber: '6' });
const four = work({ names: ['解张', '张旭博', '吴嵩情', '赵某'], title: '题', date: '2023-04' });
const museum = work({ title: '大学生走进松山湖望野博物馆', date: '2023-04', dateInferred: true });
const print = { edition: '2025', online: false } as const;

test.each<[string, CitedWork, GbtOptions, string]>([
  [
    'print',
    kunshan,
    print,
    '魏志强，吕科. 昆山高新区：党建“链”出产业新画卷[N]. 中国高新技术产业导报，2023-05-15（6）.',
  ],
  [
    'print',
    kunshan,
    { ...print, edition: '2015' },
    '魏志强, 吕科. 昆山高新区：党建“链”出产业新画卷[N]. 中国高新技术产业导报, 2023-05-15(6).',
  ],
  [
    'online, no access date for [N/OL]',
    kunshan,
    { edition: '2025', online: true, accessed: '2026-11-25' },
    `魏志强，吕科. 昆山高新区：党建“链”出产业新画卷[N/OL]. 中国高新技术产业导报，2023-05-15（6）. ${url} .`,
  ],
  [
    'online with its access date',
    kunshan,
    { edition: '2015', online: true, accessed: '2026-11-25' },
    `魏志强, 吕科. 昆山高新区：党建“链”出产业新画卷[N/OL]. 中国高新技术产业导报, 2023-05-15(6)[2026-11-25]. ${url} .`,
  ],
  [
    'four authors, month, no page',
    four,
    print,
    '解张，张旭博，吴嵩情，等. 题[N]. 中国高新技术产业导报，2023-04.',
  ],
  [
    'four authors, month, no page',
    four,
    { ...print, edition: '2015' },
    '解张, 张旭博, 吴嵩情, 等. 题[N]. 中国高新技术产业导报, 2023-04.',
  ],
  [
    'no author, inferred month',
    museum,
    print,
    '大学生走进松山湖望野博物馆[N]. 中国高新技术产业导报，[2023-04].',
  ],
  [
    'no author, inferred month',
    museum,
    { ...print, edition: '2015' },
    '大学生走进松山湖望野博物馆[N]. 中国高新技术产业导报, [2023-04].',
  ],
  [
    'the published example',
    work({
      names: ['丁文详'],
      title: '数字革命与竞争国际化',
      publication: '中国青年报',
      date: '2000-11-20',
      pageNumber: '15',
    }),
    print,
    '丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
  ],
  [
    'a digest says so',
    work({ ...kunshan, digest: true }),
    print,
    '魏志强，吕科. 昆山高新区：党建“链”出产业新画卷[N]. 中国高新技术产业导报，2023-05-15（6）. 高新区新闻档案摘编.',
  ],
  [
    'an approximate date',
    work({ title: '题', date: '1992-03~' }),
    print,
    '题[N]. 中国高新技术产业导报，[1992-03].',
  ],
])('GB/T 7714: %s', (_, cited, options, expected) => {
  expect(gbt7714(cited, options)).toBe(expected);
});

describe('styles in English', () => {
  it('APA', () => {
    expect(apa(kunshan)).toBe(
      `魏志强, & 吕科. (2023, May 15). 昆山高新区：党建“链”出产业新画卷. 中国高新技术产业导报, 6. ${url}`,
    );
    expect(apa(museum)).toBe(`大学生走进松山湖望野博物馆. ([2023, April]). 中国高新技术产业导报. ${url}`);
    expect(apa(work({ names: ['甲'], title: '为什么？', date: '2023' }))).toBe(
      `甲. (2023). 为什么？ 中国高新技术产业导报. ${url}`,
    );
  });

  it('MLA', () => {
    expect(mla(kunshan)).toBe(
      `魏志强 and 吕科. “昆山高新区：党建“链”出产业新画卷.” 中国高新技术产业导报, 15 May 2023, p. 6, ${url}.`,
    );
    expect(mla(four)).toBe(`解张, et al. “题.” 中国高新技术产业导报, April 2023, ${url}.`);
    expect(mla(work({ title: '题', date: '2023-01-23/2023-01-29', pageNumber: '1-8' }))).toBe(
      `“题.” 中国高新技术产业导报, 23 January 2023–29 January 2023, pp. 1-8, ${url}.`,
    );
  });
});

describe('formats for programs', () => {
  it('RIS keeps an unknown day unknown', () => {
    expect(ris(four)).toContain('\r\nDA  - 2023/04//\r\n');
    expect(ris(kunshan)).toBe(
      [
        'TY  - NEWS',
        'AU  - 魏志强',
        'AU  - 吕科',
        'TI  - 昆山高新区：党建“链”出产业新画卷',
        'T2  - 中国高新技术产业导报',
        'PY  - 2023',
        'DA  - 2023/05/15/',
        'SP  - 6',
        'LA  - zh-CN',
        `UR  - ${url}`,
        'DB  - 高新区新闻档案',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  const text = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((value) => value.replace(/\s+/gu, ' ').trim());

  /** A reader of RIS after its specification: tag, two spaces, hyphen, space, value. */
  const read = (record: string) =>
    record
      .split('\r\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, 2), line.slice(6)] as const);

  it('RIS comes back as it went, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, text, (names, title, publication) => {
        const lines = read(ris(work({ names, title, publication })));
        const of = (tag: string) => lines.filter(([found]) => found === tag).map(([, value]) => value);
        expect(of('AU')).toEqual(names.filter(Boolean));
        expect(of('TI')).toEqual(title ? [title] : []);
        expect(of('T2')).toEqual(publication ? [publication] : []);
        expect(lines.at(0)).toEqual(['TY', 'NEWS']);
        expect(lines.at(-1)).toEqual(['ER', '']);
      }),
    );
  });

  it('BibTeX is balanced, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, (names, title) => {
        const entry = bibtex(work({ names, title }), 'a/b');
        let depth = 0;
        for (const sign of entry.replace(/\\[&%$#_]/gu, '')) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('BibTeX and CSL-JSON say what is known and no more', () => {
    expect(bibtex(museum, '2023/04/museum')).toBe(`@article{2023-04-museum,
  title = {{大学生走进松山湖望野博物馆}},
  journaltitle = {中国高新技术产业导报},
  date = {2023-04~},
  entrysubtype = {newspaper},
  langid = {chinese},
  url = {${url}}
}
`);
    expect(cslItem(museum, 'x')).toMatchObject({ issued: { 'date-parts': [[2023, 4]], circa: true } });
    expect(cslItem(kunshan, 'x')).toMatchObject({
      type: 'article-newspaper',
      author: [{ literal: '魏志强' }, { literal: '吕科' }],
      issued: { 'date-parts': [[2023, 5, 15]] },
      page: '6',
    });
  });
});

test.each([
  ['新华社', true],
  ['本报评论员', true],
  ['编辑部', true],
  ['本刊编辑部', true],
  ['昆山高新区管委会', true],
  ['魏志强', false],
  ['欧阳钢桥', false],
  ['阿不都热合曼·买买提', false],
  ['王会', false],
])('%s is an organisation: %s', (name, organisation) => {
  expect(contributor(name)).toEqual({ name, organisation });
});

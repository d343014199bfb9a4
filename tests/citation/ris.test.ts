/** RIS through a parser that others have written. */
import { AST } from 'astrocite-ris';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ris } from '../../src/citation/ris.ts';
import type { CitedWork } from '../../src/citation/work.ts';

/** What the parser gives of one record. */
interface Parsed {
  children: { type: string; properties: { key: string; value: string }[] }[];
}

const HAN = fc.constantFrom(...'高新区报道阿不都热合曼·买买提“”（）：，党建A1&-%');
const words = fc
  .array(HAN, { minLength: 1, maxLength: 30 })
  .map((characters) => characters.join('').trim())
  .filter((text) => text !== '');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const works: fc.Arbitrary<CitedWork> = fc
  .record({
    title: words,
    authors: fc.array(fc.record({ name: words, organisation: fc.boolean() }), { maxLength: 5 }),
    date: fc.constantFrom('2023-05-15', '2023-04', '1995', '2022-12~', '2017-01-23/2017-01-29'),
    dateInferred: maybe(fc.constant(true)),
    publication: maybe(words),
    pageNumber: maybe(fc.constantFrom('6', 'A03', '1-8')),
    section: maybe(words),
    digest: maybe(fc.boolean()),
  })
  .map(
    (fields) =>
      ({
        language: 'zh-CN',
        url: 'https://archive.example.org/articles/2023/05/kunshan-very-long-address-that-must-not-be-broken.html',
        archive: '高新区新闻档案',
        ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      }) as CitedWork,
  );

it('comes out of the parser as it was written: every author in order, no invented day', () => {
  fc.assert(
    fc.property(works, (work) => {
      const [{ type, properties }, ...more] = (AST.parse(ris(work)) as Parsed).children as [
        Parsed['children'][number],
        ...Parsed['children'],
      ];
      expect([type, more]).toEqual(['NEWS', []]);
      const all = (tag: string) => properties.filter(({ key }) => key === tag).map(({ value }) => value);
      const [year, month = '', day = ''] = work.date.split('/')[0]!.replace('~', '').split('-');
      expect({
        authors: all('AU'),
        title: all('TI'),
        publication: all('T2')[0],
        date: all('DA'),
        pages: [...all('SP'), ...all('EP')].join('-'),
        section: all('SE')[0],
        url: all('UR'),
        digest: all('N1').some((note) => note.endsWith('摘编')),
      }).toEqual({
        authors: work.authors.map(({ name }) => name),
        title: [work.title],
        publication: work.publication,
        date: [`${year}/${month}/${day}/`],
        pages: work.pageNumber ?? '',
        section: work.section,
        url: [work.url],
        digest: work.digest === true,
      });
    }),
  );
});

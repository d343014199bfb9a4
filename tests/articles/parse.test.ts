import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { loadArchive, SHIPPED } from '../../src/archive/load.ts';
import { digestOf, parseArticle } from '../../src/articles/parse.ts';
import { articleFile } from '../support/articleFile.ts';

let archive: Archive;
beforeAll(async () => {
  ({ archive } = await loadArchive(SHIPPED));
});

const parse = (text: string | Uint8Array) =>
  parseArticle(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    { file: 'articles/2023/04/a-b.md', shown: 'x.md' },
    archive,
  );

describe('a record', () => {
  it('has its id from the path, its digest from the bytes and resolved names', () => {
    const text = articleFile({ zones: '[昆山高新技术产业开发区]', topics: 'talent' });
    expect(parse(text).record).toMatchObject({
      id: '2023/04/a-b',
      digest: digestOf(text),
      zones: ['kunshan'],
      topics: ['talent'],
      draft: false,
      authors: [],
    });
  });

  it('takes one value where a list may stand, and text where an object may', () => {
    const { record } = parse(
      articleFile({
        zones: undefined,
        zone: '昆山高新区',
        authors: undefined,
        author: '张三',
        source: '某报',
        redirectFrom: '/old.html',
        date: '2023',
      }),
    );
    expect(record).toMatchObject({
      zones: ['kunshan'],
      authors: [{ name: '张三' }],
      source: { publication: '某报' },
      redirectFrom: ['/old.html'],
      date: '2023',
    });
  });

  it('is of the archive’s own paper where the source names none', () => {
    const own = { ...archive, site: { ...archive.site, publication: '某报' } };
    const sourceOf = (fields: Record<string, string>, of: Archive) =>
      parseArticle(Buffer.from(articleFile(fields)), { file: 'articles/2023/04/a.md', shown: 'x.md' }, of)
        .record?.source;
    expect(sourceOf({}, own)).toEqual({ publication: '某报' });
    expect(sourceOf({ source: '{issueDate: 2023-04-17}' }, own)).toEqual({
      publication: '某报',
      issueDate: '2023-04-17',
    });
    expect(sourceOf({ source: '别的报' }, own)).toEqual({ publication: '别的报' });
    const none = { ...archive, site: { ...archive.site, publication: '' } };
    expect(sourceOf({}, none)).toBeUndefined();
    expect(sourceOf({ source: '{pageNumber: 6}' }, none)).toEqual({ pageNumber: '6' });
  });

  it('keeps page numbers as printed', () => {
    const page = (yaml: string) =>
      parse(articleFile({ source: `{pageNumber: ${yaml}}` })).record?.source?.pageNumber;
    expect([page('6'), page("'06'"), page('A03')]).toEqual(['6', '06', 'A03']);
  });

  it('sets headline and caption in type, the file untouched', () => {
    const { record } = parse(articleFile({ title: "'昆山:甲,乙'", images: '[{caption: "图为现场,甲."}]' }));
    expect(record?.title).toBe('昆山：甲，乙');
    expect(record?.headline.join('')).toBe(record?.title);
  });

  it('cuts the excerpt at the end of a sentence', () => {
    const sentence = '昆山高新区今年以来推进先进计算产业创新集群的建设，取得了新的进展。';
    const { record } = parse(articleFile({}, `短。\n\n${sentence.repeat(4)}\n`));
    expect(record?.excerpt).toBe(sentence.repeat(2));
  });

  it('cuts a long sentence with an ellipsis, never after a comma', () => {
    const { record } = parse(articleFile({}, `${'高'.repeat(89)}，${'新'.repeat(40)}。\n`));
    expect(record?.excerpt).toBe(`${'高'.repeat(89)}……`);
  });

  it('closes a quotation that the excerpt cuts', () => {
    const { record } = parse(articleFile({}, `他说：“${'高'.repeat(60)}。${'新'.repeat(60)}。”\n`));
    expect(record?.excerpt).toBe(`他说：“${'高'.repeat(60)}。”`);
  });

  it('counts characters without white space, and names set off in the text', () => {
    const { record } = parse(articleFile({}, '“党员工匠”与《科技日报》 和“党员工匠”。\n'));
    expect(record).toMatchObject({ length: 21, names: ['党员工匠', '科技日报'] });
  });
});

describe('whatever the file holds', () => {
  it('any bytes end in a record or in problems with places inside the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { record, problems } = parse(bytes);
        expect(record === undefined).toBe(problems.length > 0);
      }),
    );
  });

  it('any front-matter made of YAML’s own signs is read or told, never thrown', () => {
    const signs = fc.constantFrom(
      ...'-:#&*!|>\'"%@`[]{},?~\n \t',
      '甲',
      'title',
      'zones',
      '__proto__',
      '<<',
      '...',
      '---',
      '1',
      'null',
      'constructor',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const yaml = parts.join('');
        for (const { line, column, message, hint } of parse(`---\n${yaml}\n---\n\n正文。\n`).problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(yaml.split('\n').length + 6);
          expect(column).toBeGreaterThan(0);
          expect(`${message}${hint}`).toMatch(/[\u4e00-\u9fff]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('any value in any field is taken or told', () => {
    const fields = [
      'title',
      'date',
      'zones',
      'authors',
      'topics',
      'kind',
      'source',
      'images',
      'corrections',
      'redirectFrom',
      'digest',
      'draft',
      'summary',
      'titleSupplied',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const { record, problems } = parse(articleFile({ [field]: JSON.stringify(value) }));
        expect(record === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const { message, hint } of problems)
          expect(`${message}${hint}`).not.toMatch(/invalid|expected|received/i);
      }),
      { numRuns: 1000 },
    );
  });

  it('a file of a hundred thousand characters is read, one nested deeply is told of', () => {
    expect(
      parse(articleFile({}, `${'> '.repeat(10)}甲\n\n${'高新区。'.repeat(25_000)}\n`)).record?.length,
    ).toBeGreaterThan(100_000);
    expect(parse(articleFile({}, `${'> '.repeat(200)}甲\n`)).problems).toMatchObject([{ code: 'body-deep' }]);
    expect(parse(articleFile({ summary: '['.repeat(5000) })).problems).not.toEqual([]);
  });

  it.each([
    ['blanks', `"${' '.repeat(64_000)}"`, 'text-long'],
    ['blank lines', `|\n${'\n'.repeat(64_000)}  甲`, 'text-long'],
    ['blanks in brackets', `[${' '.repeat(64_000)}甲]`, 'field-shape'],
    ['blanks in braces', `{a: [${' '.repeat(64_000)}]}`, 'text-form'],
    ['lists in braces', `{${'[a],'.repeat(16_000)}}`, 'yaml-key'],
    ['maps in braces', `{${'a: '.repeat(20_000)}}`, 'yaml-deep'],
    ['maps in a list', `[${'a: '.repeat(20_000)}]`, 'yaml-deep'],
    ['a list of a list', `{a: [{b: "${'甲'.repeat(5001)}"}]}`, 'text-long'],
  ])('of a field that is longer than any can be, nothing else is asked: %s', (_name, value, code) => {
    const told = parse(articleFile({ subtitle: value })).problems.map((problem) => problem.code);
    expect(told).toContain(code);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv, type AnySchema } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { topic, zone } from '../../src/archive/schema.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { ARTICLE_CELLS, BULK } from '../../src/feeds/data/bulk.ts';
import { cellText, type Row } from '../../src/feeds/data/columns.ts';
import { data } from '../../src/feeds/data/files.ts';
import { searchWords } from '../../src/feeds/data/searchWords.ts';
import { TABLES } from '../../src/feeds/data/tables.ts';
import { catalogueOf, type Written } from '../site/views/catalogueOf.ts';

const CLOSED = 'http://rightsstatements.org/vocab/InC/1.0/';
const OPEN = 'https://creativecommons.org/licenses/by/4.0/';

const SOME: Written[] = [
  {
    id: '1995/05/old',
    front: {
      date: '1995-05',
      title: '引号"、逗号,和换行',
      authors: ['魏志强', { name: '吕科', role: '特约通讯员' }],
      source: { publication: '园区新报', issueDate: '1995-05-08', pageNumber: 'A03' },
      rights: { statement: OPEN, holder: '园区新报社' },
      corrections: [{ date: '2024-02-03', note: '改正人名', of: 'archive' }],
      images: [{ caption: '图为会场。' }],
    },
    body: '第一段，"引号"。\n\n## 小标题\n\n第二段。',
  },
  { id: '2023/closed', front: { rights: { statement: CLOSED } } },
  { id: '2023/digest', front: { digest: true, authors: ['解张'], zones: ['昆山高新区', '常州高新区'] } },
];

const filesOf = (catalogue: Catalogue) =>
  Object.fromEntries(
    [...data(catalogue)].map(({ file, text }) => [file.slice('data/'.length), JSON.parse(text) as unknown]),
  );

/** A file of all articles, each with the text that is given for it. */
function bulk(file: string, catalogue: Catalogue, markdown: (id: string) => string): string {
  const format = BULK.find((one) => one.file === `data/${file}`)!;
  const blocks = catalogue.articles.flatMap((article) => format.block(article, catalogue) ?? []);
  const texts = catalogue.articles
    .filter((article) => format.block(article, catalogue))
    .map(({ id }) => markdown(id));
  return (
    format.opening +
    blocks
      .map(({ head, rest }, place) =>
        rest ? head + rest({ markdown: texts[place]!, paragraphs: texts[place]!.split('\n') }) : head,
      )
      .join('')
  );
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

function validated(schema: AnySchema, value: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  validate(value);
  return validate.errors;
}

describe('the data', () => {
  const catalogue = catalogueOf(SOME);
  const files = filesOf(catalogue);
  const rows = linesOf(bulk('articles.ndjson', catalogue, (id) => `正文 ${id}\n`));

  it('has rows as its schemas say, in every table', () => {
    for (const { name } of TABLES)
      for (const row of files[`${name}.json`] as Row[])
        expect(validated(files[`schemas/${name}.json`] as AnySchema, row)).toBeNull();
    for (const row of [...rows, ...(files['1995.json'] as Row[])])
      expect(validated(files['schemas/articles.json'] as AnySchema, row)).toBeNull();
    // A schema that takes anything would say nothing.
    expect(
      validated(files['schemas/articles.json'] as AnySchema, { ...rows[0], zones: 'kunshan' }),
    ).not.toBeNull();
    expect(validated(files['schemas/articles.json'] as AnySchema, { ...rows[0], other: 1 })).not.toBeNull();
  });

  it('has a column for everything that a registry tells of its entries', () => {
    const names = (table: string) => Object.keys(TABLES.find(({ name }) => name === table)!.columns);
    expect(names('zones')).toEqual(expect.arrayContaining(Object.keys(zone.shape)));
    // Keywords serve the importer alone.
    expect([...names('topics'), 'keywords']).toEqual(expect.arrayContaining(Object.keys(topic.shape)));
  });

  it('leaves the text out where its rights forbid to give it away, and nothing else', () => {
    expect(rows.map(({ id, text }) => [id, text !== undefined])).toEqual([
      ['1995/05/old', true],
      ['2023/closed', false],
      ['2023/digest', true],
    ]);
    const corpus = bulk('texts.txt', catalogue, (id) => `正文 ${id}\n`);
    expect(corpus).toContain('正文 1995/05/old');
    expect(corpus).not.toContain('2023/closed');
    expect(bulk('articles.csv', catalogue, (id) => `正文 ${id}\n`)).not.toContain('正文 2023/closed');
  });

  it('says that the archive wrote a digest', () => {
    expect(rows[2]).toMatchObject({ digest: true, textBy: catalogue.archive.site.title });
    expect(rows[0]).not.toHaveProperty('textBy');
  });

  it('tells the same as a table, cell by cell', () => {
    const csv = bulk('articles.csv', catalogue, (id) => `"正文", ${id}\n第二行\n`);
    const cells = parse(csv, { columns: true }) as Record<string, string>[];
    const told = linesOf(bulk('articles.ndjson', catalogue, (id) => `"正文", ${id}\n第二行\n`));
    expect(cells).toEqual(
      told.map((row) => Object.fromEntries(ARTICLE_CELLS.map((cell) => [cell.name, cellText(row, cell)]))),
    );
    expect(cells[0]).toMatchObject({
      'source.pageNumber': 'A03',
      'rights.statement': OPEN,
      authors: '[{"name":"魏志强"},{"name":"吕科","role":"特约通讯员"}]',
    });
    expect(cells[2]!['zones']).toBe('kunshan;changzhou');
  });

  it('tells the digest of the very text that stands beside it', () => {
    const body = `\n${SOME[0]!.body}\n`;
    const [row] = linesOf(bulk('articles.ndjson', catalogue, () => body));
    expect(
      createHash('sha256')
        .update(row!['text'] as string)
        .digest('hex'),
    ).toBe(row!['sha256']);
  });

  it('is a Data Package by the profile of version 2, with every file it names', () => {
    const profile = JSON.parse(
      readFileSync(new URL('../fixtures/datapackage/datapackage.json', import.meta.url), 'utf8'),
    ) as AnySchema;
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(profile);
    const descriptor = files['datapackage.json'] as {
      resources: { path: string; type?: string; schema?: object }[];
    };
    validate(descriptor);
    expect(validate.errors).toBeNull();
    expect(validate({ ...descriptor, resources: [{ name: 'x' }] })).toBe(false);
    const there = [
      ...Object.keys(files),
      ...BULK.map(({ file }) => file.slice('data/'.length)),
      'archive.db',
    ];
    expect(there).toEqual(expect.arrayContaining(descriptor.resources.map(({ path }) => path)));
  });

  it('calls zones what the archive calls them, but for texts of its own', () => {
    const { archive } = catalogue;
    const site = {
      ...archive.site,
      title: '园区旧名档案',
      description: '园区旧名档案',
      vocabulary: { 'zh-CN': { zone: '乡镇' } },
    };
    const ofCounty = filesOf({ ...catalogue, archive: { ...archive, site } });
    const told = [
      ofCounty['datapackage.json'],
      ...Object.keys(ofCounty)
        .filter((file) => file.startsWith('schemas/'))
        .map((file) => ofCounty[file]),
    ].map((file) => JSON.stringify(file));
    expect(told.join('\n').replaceAll('园区旧名档案', '')).not.toContain('园区');
    expect(told[0]).toContain('园区旧名档案');
    expect(told[1]).toContain('"title":"乡镇"');
  });

  it('sets words apart that an index without Chinese finds', () => {
    expect(searchWords('高新区，AI大模型').split(' ')).toEqual(
      expect.arrayContaining(['高新', '新区', '高新区', 'AI', '模型', '高']),
    );
    expect(searchWords('高新区，大').split(' ')).not.toContain('区大');
  });
});

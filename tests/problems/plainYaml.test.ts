import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../../src/articles/vocabulary.ts';
import { plainYaml } from '../../src/problems/mend/plainYaml.ts';
import { mendedYaml } from '../../src/problems/mend/readYaml.ts';

/** `RUNS=100000 npx vitest run tests/problems/plainYaml.test.ts` for the long run. */
const numRuns = Number(process.env['RUNS'] ?? 3000);

const piece = fc.constantFrom(
  ...'甲乙：:，,、；; #-[]{}"\'“”《》|>&*!%@`~?\t\u3000\u00a0\u200b\u2028\ufeff=＝　.019Aa/\\',
  '记者',
  '作者：乙',
  '新闻',
  'news',
  'true',
  '2023-04',
  '2023',
  'null',
  ': ',
  ' #',
  'https://example.org/a',
  'title: 乙',
);
const word = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
const sound = fc.constantFrom(
  '甲高新区',
  '王明',
  '2023-04-08',
  '2023',
  'true',
  'news',
  'https://example.org/a?b=1',
  '"4"',
  "'甲: 乙'",
);
const text = fc.oneof({ weight: 6, arbitrary: sound }, word);
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.array(text, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.array(text, { maxLength: 3 }).map((items) => `[${items.join('，')} ]`),
);
const names = [...VOCABULARY.top, ...VOCABULARY.nested['source']!, '题目', 'tilte', 'Title'];
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...names), value).map(([name, is]) => `${name}: ${is}`) },
  fc.constantFrom(
    'source:',
    'authors:',
    'rights:',
    '',
    '# 存疑',
    '# 存疑：title：甲: 乙',
    '  甲',
    '- 甲',
    '  - 甲',
  ),
  fc
    .tuple(fc.constantFrom('  ', '   ', '\t', '  - '), fc.constantFrom(...names), text)
    .map(([indent, name, is]) => `${indent}${name}: ${is}`),
  fc.tuple(fc.constantFrom(...names), value).map(([name, is]) => `${name}:${is}`),
);
const source = fc
  .tuple(text, text)
  .map(([issueDate, pageNumber]) => `source:\n  issueDate: ${issueDate}\n  pageNumber: ${pageNumber}`);
const inside = fc
  .constantFrom(...Object.entries(VOCABULARY.nested))
  .chain(([name, fields]) =>
    fc
      .array(fc.tuple(fc.constantFrom(...fields), text), { minLength: 1, maxLength: 2 })
      .map((rows) => `${name}:\n${rows.map(([field, is]) => `  ${field}: ${is}`).join('\n')}`),
  );
/** Items of a list below each other, and objects. */
const items = fc
  .tuple(
    fc.constantFrom(...VOCABULARY.lists, 'column', 'source'),
    fc.constantFrom('  - ', '  - ', '  - ', '- ', '   - '),
    fc.array(text, { minLength: 1, maxLength: 3 }),
  )
  .map(([name, dash, own]) => [`${name}:`, ...own.map((item) => dash + item)].join('\n'));
const objects = fc.constantFrom('authors', 'images', 'corrections').chain((name) =>
  fc
    .array(
      fc.array(fc.tuple(fc.constantFrom(...VOCABULARY.nested[name]!), text), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((entries) =>
      [
        `${name}:`,
        ...entries.map((rows) =>
          rows.map(([field, is], at) => `${at === 0 ? '  - ' : '    '}${field}: ${is}`).join('\n'),
        ),
      ].join('\n'),
    ),
);
const mixed = fc
  .tuple(items, objects)
  .map(([above, below]) => [above, ...below.split('\n').slice(1)].join('\n'));
const frontMatter = fc
  .array(fc.oneof({ weight: 5, arbitrary: line }, source, inside, items, objects, mixed), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => lines.join('\n'));

describe('the plainest front-matter', () => {
  it('is read as the library and the mending of lines read it, to the places', () => {
    let read = 0;
    fc.assert(
      fc.property(frontMatter, (yaml) => {
        const plain = plainYaml(yaml, VOCABULARY, 2);
        if (!plain) return;
        read++;
        const whole = mendedYaml(yaml, VOCABULARY, 2);
        expect(whole.faults, yaml).toEqual([]);
        expect(plain.value, yaml).toEqual(whole.value);
        expect(JSON.stringify(plain.value)).toBe(JSON.stringify(whole.value));
        const paths = [
          [],
          ['none'],
          ...Object.entries(plain.value as object).flatMap(([name, held]) => [
            [name],
            [name, 0],
            [name, 0, 'name'],
            [name, 0, 'role'],
            [name, 1, 'name'],
            [name, 9],
            [name, 'none'],
            ...Object.keys(typeof held === 'object' ? (held as object) : {}).map((key) => [name, key]),
          ]),
        ];
        for (const path of paths)
          expect(plain.placeOf(path), `${yaml}\n${path.join('.')}`).toEqual(whole.placeOf(path));
      }),
      { numRuns },
    );
    // Else the test would say nothing.
    expect(read).toBeGreaterThan(numRuns / 20);
  });

  it('is what an import writes', () => {
    const yaml =
      '# 存疑：title：两行\ntitle: 甲高新区:35项成果获奖\ndate: 2023-04-08\nzones:\n  - 甲高新区\nauthors:\n  - name: 王明\n    role: 记者\n  - name: 李四\ntopics: []\nimages:\n  - caption: 图为车间。\n    credit: 张三\nsource:\n  issueDate: 2023-04-08\n  pageNumber: "4"\n  section: 综合新闻';
    expect(plainYaml(yaml, VOCABULARY, 2)?.value).toEqual({
      title: '甲高新区:35项成果获奖',
      date: '2023-04-08',
      zones: ['甲高新区'],
      authors: [{ name: '王明', role: '记者' }, { name: '李四' }],
      topics: [],
      images: [{ caption: '图为车间。', credit: '张三' }],
      source: { issueDate: '2023-04-08', pageNumber: '4', section: '综合新闻' },
    });
  });

  it('is what nearly every article has', () => {
    const yaml =
      'title: 甲高新区:35项成果获奖\ndate: 2023-04\nzones: [甲高新区]\nauthors: [王明, 李四]\ntopics: [党建]\nkind: news\ndigest: true\nsource:\n  publication: 甲报\n  pageNumber: 3';
    expect(plainYaml(yaml, VOCABULARY, 2)?.value).toEqual({
      title: '甲高新区:35项成果获奖',
      date: '2023-04',
      zones: ['甲高新区'],
      authors: ['王明', '李四'],
      topics: ['党建'],
      kind: 'news',
      digest: true,
      source: { publication: '甲报', pageNumber: 3 },
    });
  });
});

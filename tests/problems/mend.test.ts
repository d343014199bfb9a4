/** What YAML reads as it was meant is never refused. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { VOCABULARY } from '../../src/articles/vocabulary.ts';
import { readYaml } from '../../src/problems/mend/readYaml.ts';
import { mendObject } from '../../src/problems/mend/value.ts';

const name = fc.constantFrom('publication', 'issueDate', 'pageNumber', 'one', 'other', 'url');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom('导报', '2023-04-10', '甲：乙', '甲, 乙', '{1} 个', 'https://a.org/b', '6'),
);

it.each([
  '{"publication":"导报","issueDate":"2023-04-10","pageNumber":6}',
  '{publication: 导报, pageNumber: 6,}',
  "{'publication': '甲: 乙'}",
  '{publication: "甲，issueDate：乙"}',
  '{}',
])('%s', (value) => {
  expect(mendObject(value)).toBeUndefined();
});

it('an object as JSON or YAML writes it is no wrong form', () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.oneof(text, fc.integer({ min: 0, max: 99 }))), (given) => {
      const inJson = JSON.stringify(given);
      expect(mendObject(inJson)).toBeUndefined();
      const inYaml = `{${Object.entries(given)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        .join(', ')}}`;
      expect(parseDocument(inYaml).errors).toEqual([]);
      expect(mendObject(inYaml)).toBeUndefined();
    }),
  );
});

/** A line of a text that looks like something else. */
const line = fc.constantFrom(
  '普通的一行',
  'name:',
  'date: 2024-01-02',
  'zones：昆山',
  '{花} 尾',
  '- 一项',
  '# 井号',
  '---',
  '=',
  '[甲，乙]',
  'topics: [党建',
  '“引”',
);

it.each(['"', "'"])('a text in %s over several lines is a text, whatever its lines look like', (mark) => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.boolean(), (lines, isListed) => {
      const text = `${mark}头\n${lines.map((one) => `      ${one}\n`).join('')}      尾${mark}`;
      const yaml = isListed ? `images:\n  - alt: ${text}\n` : `summary: ${text}\ntitle: 题\n`;
      expect(parseDocument(yaml).errors).toEqual([]);
      const read = readYaml(yaml, VOCABULARY, 2);
      expect(read.faults).toEqual([]);
      const flat = ['头', ...lines, '尾'].join(' ');
      expect(read.value).toEqual(isListed ? { images: [{ alt: flat }] } : { summary: flat, title: '题' });
    }),
  );
});

const word = fc.oneof(
  fc.constantFrom(
    '高新区 增长 12%',
    'C# 与 C++',
    '“引”',
    '张三、李四',
    '- 一',
    '# 二',
    '[x]',
    'a: b',
    "it's",
    '"q"',
  ),
  fc.constantFrom(
    '党建“链”出 产业新画卷 打造 核心区 示范 走廊 综合 试点',
    '“全”角：冒号',
    '甲, 乙',
    'https://a.org/b',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .filter((given) => given.trim() === given && !/[\p{C}\u2028\u2029]/u.test(given)),
);
const words = fc.array(word, { minLength: 1, maxLength: 3 });
const fields = fc.record(
  {
    title: word,
    date: fc.constantFrom('2023-04-01', '2023-04'),
    summary: word,
    zones: words,
    authors: fc.array(fc.oneof(word, fc.record({ name: word, role: word })), { maxLength: 3 }),
    source: fc.record({ publication: word, pageNumber: fc.integer({ min: 1, max: 9 }) }),
    images: fc.array(fc.record({ src: word, alt: word, caption: word }), { maxLength: 2 }),
  },
  { requiredKeys: ['title', 'date'] },
);
const strings = fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const);
const style = fc.record({
  form: fc.constantFrom('block', 'flow', 'json'),
  options: fc.record({
    lineWidth: fc.constantFrom(0, 20, 80),
    defaultStringType: strings,
    indentSeq: fc.boolean(),
  }),
});

/** The fields as a program would write them: each in a line or more of its own. */
function written(
  given: object,
  { form, options }: typeof style extends fc.Arbitrary<infer T> ? T : never,
): string {
  if (form === 'block') return stringify(given, { ...options, defaultKeyType: 'PLAIN' });
  const one = (name: string, value: unknown) =>
    form === 'json'
      ? `${name}: ${JSON.stringify(value)}\n`
      : stringify({ [name]: value }, { ...options, defaultKeyType: 'PLAIN', collectionStyle: 'flow' })
          .replace(/^\{ ?([\s\S]*?) ?\}\n$/, '$1\n')
          .replace(/^ {2}/gm, '')
          .trimStart();
  return Object.entries(given)
    .map(([name, value]) => one(name, value))
    .join('');
}

it('what programs write as YAML is not refused, whatever marks, brackets and widths they take', () => {
  fc.assert(
    fc.property(fields, style, (given, how) => {
      const yaml = written(given, how);
      fc.pre(isRead(yaml, given));
      expect(readYaml(yaml, VOCABULARY, 2).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
  );
});

/** Whether YAML has the fields in it; taken out of their brackets, some have not. */
function isRead(yaml: string, given: object): boolean {
  try {
    return JSON.stringify(parse(yaml)) === JSON.stringify(given);
  } catch {
    return false;
  }
}

/** What YAML reads as it was meant is never refused. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
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

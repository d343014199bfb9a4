/** YAML of damaged files: told of, quickly, and never out of stack. */
import { expect, it } from 'vitest';
import { parseYaml } from '../../src/problems/yaml.ts';

it.each([
  ['lists on a line', '- '.repeat(2450)],
  ['lists in a field', `title: 甲\nauthors: ${'- '.repeat(30_000)}`],
  ['brackets', `title: ${'['.repeat(60_000)}`],
  ['maps', '{a: '.repeat(16_000)],
  ['maps in a list', `[${'a: '.repeat(20_000)}]`],
  ['questions', '? '.repeat(32_000)],
])('what is nested too deeply is told of, with its place: %s', (_, text) => {
  const { readable, faults } = parseYaml(text, 2);
  expect(readable).toBe(false);
  expect(faults.map(({ code }) => code)).toEqual(['yaml-deep']);
  expect(faults[0]!.line).toBe(text.split('\n').length + 1);
});

it('keys are compared once: a file of nothing but keys is read in no time, and each that is there twice is told', () => {
  const keys = Array.from({ length: 9000 }, (_, index) => `k${index}: 1`);
  expect(parseYaml(keys.join('\n')).faults).toEqual([]);
  expect(parseYaml([...keys, 'k7: 2'].join('\n')).faults).toMatchObject([
    { code: 'yaml-key-twice', line: 9001, column: 1 },
  ]);
  expect(parseYaml('a:\n  - {b: 1, c: 2, b: 3}').faults).toMatchObject([{ code: 'yaml-key-twice', line: 2 }]);
  expect(parseYaml('a: {b: 1}\nc: {b: 1}').faults).toEqual([]);
});

it('places are found by key: those of every fault of a large file', () => {
  const keys = Array.from({ length: 9000 }, (_, index) => `k${index}: 1`);
  const { placeOf } = parseYaml(keys.join('\n'), 2);
  expect(keys.map((_, index) => placeOf([`k${index}`]).line)).toEqual(keys.map((_, index) => index + 2));
});

it('a quotation that is never closed is told where it was opened, beside fields without a value', () => {
  const told = parseYaml('a: 1\nb:\nc: [1, "甲\nd: 2\n', 2).faults;
  expect(told).toContainEqual(expect.objectContaining({ line: 4, column: 8 }));
});

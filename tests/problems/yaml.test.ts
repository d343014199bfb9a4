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

it('a hundred levels are read, and one more is told of', () => {
  const lists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(parseYaml(lists(100)).readable).toBe(true);
  expect(parseYaml(lists(101)).faults).toMatchObject([{ code: 'yaml-deep', line: 1, column: 101 }]);
  expect(parseYaml(lists(101)).faults[0]!.message).toContain('100');
  // Closed brackets are no levels any more, and those that were never opened are none.
  expect(parseYaml(`[${'[],'.repeat(300)}]`).readable).toBe(true);
  expect(parseYaml(`a: "${']'.repeat(50)}${'['.repeat(90)}"`).readable).toBe(true);
});

it('what could not be read has one place, and no lines inside of a text', () => {
  const { placeOf, innerLines, value } = parseYaml(`a: 1\nb: ${'['.repeat(200)}`, 5);
  expect(placeOf(['a'])).toEqual({ line: 6, column: 104 });
  expect(innerLines().size).toBe(0);
  expect(value).toBeUndefined();
});

it('places are those of values, of the nearest above what is missing, and of items of lists', () => {
  const { placeOf, value } = parseYaml('a:\n  b: [1, 2]\n  c:\n    - 甲\n    - 乙: 1\nd:\n', 3);
  expect(value).toEqual({ a: { b: [1, 2], c: ['甲', { 乙: 1 }] }, d: null });
  expect(placeOf([])).toEqual({ line: 3, column: 1 });
  expect(placeOf(['a', 'b'])).toEqual({ line: 4, column: 3 });
  expect(placeOf(['a', 'b', 1])).toEqual({ line: 4, column: 10 });
  expect(placeOf(['a', 'c', 1, '乙'])).toEqual({ line: 7, column: 7 });
  expect(placeOf(['a', 'x'])).toEqual({ line: 3, column: 1 });
  expect(placeOf(['a', 'c', 9])).toEqual({ line: 5, column: 3 });
  expect(placeOf(['d', 'e'])).toEqual({ line: 8, column: 1 });
  expect(placeOf(['a', 'b', 0, 'x'])).toEqual({ line: 4, column: 7 });
  expect(parseYaml('').placeOf(['a'])).toEqual({ line: 1, column: 1 });
});

it('the first of two of one name is where the name is', () => {
  expect(parseYaml('a: 1\nb: 2\na: 3').placeOf(['a'])).toEqual({ line: 1, column: 1 });
});

it('lines inside of quotations and brackets are told from those that hold more', () => {
  const inner = (text: string) => [...parseYaml(text).innerLines()].sort((a, b) => a - b);
  expect(inner('a: "甲\n  乙\n  丙"\nb: 1')).toEqual([2, 3]);
  expect(inner("a: '甲\n  乙'\nb: 1")).toEqual([2]);
  expect(inner('a:\n  "甲\n  乙"\nb: 1')).toEqual([2, 3]);
  expect(inner('a: [1,\n  2]\nb: {c: 1,\n d: 2}')).toEqual([2, 4]);
  expect(inner('a: |\n  甲\n  乙\nb: 1')).toEqual([]);
  expect(inner('a:\n  - 1\n  - 2')).toEqual([]);
});

it.each([
  ['a: 1\nb: [1, 2\nc: 3\n', 2, 4],
  ['a: {b: [1, {c: 2, d: "甲"}\ne: 1\n', 1, 8],
  ['- a\n- "甲\n- b\n', 2, 3],
  ["a: '甲\nb: 1\n", 1, 4],
])('what is never closed is told where it was opened: %j', (text, line, column) => {
  expect(parseYaml(text).faults[0]).toMatchObject({ line, column });
});

it('two errors of one line with one cause are told once, those of two lines twice', () => {
  const { faults } = parseYaml('a: "甲" 乙\nb: 1\nc: "丙" 丁\n');
  const lines = faults.map(({ line, code }) => `${line} ${code}`);
  expect(new Set(lines).size).toBe(lines.length);
  expect(new Set(faults.map(({ line }) => line))).toEqual(new Set([1, 3]));
});

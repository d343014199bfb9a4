import { expect, it } from 'vitest';
import { splitFile } from '../../src/problems/splitFile.ts';

it.each([
  ['a plain file', '---\ntitle: 甲\n---\n正文\n', 'title: 甲\n', '正文\n', 4],
  ['rules in the text', '---\na: 1\n---\n甲\n\n---\n\n乙\n', 'a: 1\n', '甲\n\n---\n\n乙\n', 4],
  ['more than three dashes in a field', '---\na: |\n  甲\n----\n---\n乙', 'a: |\n  甲\n----\n', '乙', 6],
  ['lines of Windows, a mark of byte order', '\uFEFF---\r\na: 1\r\n---\r\n甲\r\n', 'a: 1\n', '甲\n', 4],
  ['nothing behind', '---\na: 1\n---', 'a: 1\n', '', 3],
  [
    'a hundred blank lines in the text',
    `---\na: 1\n---\n${'\n'.repeat(100)}甲`,
    'a: 1\n',
    `${'\n'.repeat(100)}甲`,
    4,
  ],
])('takes apart %s, and changes nothing', (_, text, yaml, body, bodyLine) => {
  const split = splitFile(text)!;
  expect([split.yaml.trimEnd(), split.body, split.bodyLine]).toEqual([yaml.trimEnd(), body, bodyLine]);
});

it('blanks behind the closing line belong to the text, whose line they are', () => {
  expect(splitFile('---\na: 1\n---  \n甲\n')).toMatchObject({ body: '  \n甲\n', bodyLine: 3 });
});

it.each(['', '正文', '---\na: 1\n', '--- a\na: 1\n---\n', '---\na: 1\n----\n甲'])(
  '%j has no front-matter',
  (text) => {
    expect(splitFile(text)).toBeUndefined();
  },
);

it('keeps a mark of byte order that is no first sign, and ends lines of old systems alike', () => {
  expect(splitFile('---\na: 1\n---\n甲\uFEFF乙')!.body).toBe('甲\uFEFF乙');
  expect(splitFile('---\ra: 1\r---\r甲\r乙\r')).toMatchObject({
    yaml: 'a: 1',
    body: '甲\n乙\n',
    bodyLine: 4,
  });
  expect(splitFile('---\r\na: 1\r\n---\r\n甲\r\n乙')!.body).toBe('甲\n乙');
});

it('takes blanks behind the opening line, and fields with a hundred blank lines in them', () => {
  expect(splitFile('--- \t\na: 1\n---\n甲')).toMatchObject({ yaml: 'a: 1', body: '甲', bodyLine: 4 });
  const blank = `---\na: |\n  甲\n${'\n'.repeat(100)}  乙\n---\n丙`;
  expect(splitFile(blank)).toMatchObject({ body: '丙', bodyLine: 106 });
  expect(splitFile(blank)!.yaml).toContain('\n'.repeat(100));
});

import { describe, expect, it } from 'vitest';
import { renderBody } from '../../src/markdown/render.ts';

const SIZE = 64 * 1024;
const filled = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length));
const lines = (count: number, line: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => line(place)).join('\n');

describe('a damaged file', () => {
  it.each([
    ['emphasis', filled('*a_ '), 'body-marks'],
    ['strong', filled('**甲，**'), 'body-marks'],
    ['links', filled('[a]('), 'body-marks'],
    ['pictures in pictures', `${'!['.repeat(2000)}${filled('](/a)')}`, 'body-marks'],
    ['quotations', `${'>'.repeat(2048)}甲`, 'body-deep'],
    ['lists on a line', `${filled('- ')}甲`, 'body-deep'],
    ['lists of all kinds', filled('> - * 1. '), 'body-deep'],
    ['notes in notes', filled('[^1]: '), 'body-deep'],
    ['lists by indents', lines(300, (depth) => `${'  '.repeat(depth)}- 甲`), 'body-deep'],
    ['columns', `${filled('|甲')}|\n${filled('|-')}|`, 'body-table'],
    ['rows', `|甲|乙|\n|-|-|\n${filled('|1|2|\n')}`, 'body-table'],
    ['items', filled('1. 甲\n'), 'body-items'],
    ['quotations one by one', filled('> 甲\n\n'), 'body-items'],
    ['rules', filled('甲\n---\n'), 'body-rules'],
    ['lines behind an item', `- 甲\n${filled('乙\n')}`, 'body-continued'],
    ['lines behind a quotation', `> 甲\n${filled('新---\n')}`, 'body-continued'],
    ['lines behind a note', `文[^1]\n\n[^1]: 甲\n${filled('乙\r')}`, 'body-continued'],
    ['indented lines behind an item', `甲\n1. 甲\n${filled('   乙\n')}`, 'body-continued'],
    ['items without a text', filled('-\n'), 'body-items'],
    ['numbers without a text', filled('1.\r'), 'body-items'],
    ['headings', filled('#\n'), 'body-parts'],
    ['headings by a line below', filled('甲\n=\n'), 'body-parts'],
    ['breaks', filled('甲\\\n'), 'body-parts'],
    ['breaks by blanks', filled('甲  \n'), 'body-parts'],
    ['pictures', filled(`${'!['.repeat(90)}甲${'](a)'.repeat(90)}\n\n`), 'body-parts'],
    ['tables', filled('|甲|乙|\n|-|-|\n|1|2|\n\n'), 'body-parts'],
    ['a table without bars', `甲\n:-\n${filled('乙\n')}`, 'body-table'],
    ['notes', lines(3000, (note) => `[^${note}]: 甲\n`), 'body-definitions'],
  ])('is told of before it is parsed: %s', (_name, markdown, code) => {
    expect(renderBody(markdown).faults.map((fault) => fault.code)).toEqual([code]);
  });

  it.each([
    [
      'a table of a year',
      `| 月 | 甲 | 乙 | 丙 |\n|---|---|---|---|\n${lines(365, (day) => `| ${day} | 1 | 2 | 3 |`)}`,
    ],
    ['a year of tables', filled('|甲|乙|\n|-|-|\n|1|2|\n\n').slice(0, 9000)],
    ['a long text behind a list', `- 甲\n\n${lines(5000, () => '乙')}`],
    ['a poem behind a name in a quotation', `> 甲\n${lines(450, () => '乙')}`],
    ['a long poem', lines(1500, () => '甲  ')],
    ['a long list', lines(800, (item) => `${item + 1}. 企业`)],
    ['a page of links', lines(300, (link) => `- [企业](/a${link})`)],
    ['nested lists', '- 甲\n  - 乙\n    - 丙\n      1. 丁\n\n> 引\n> > 文'],
  ])('is none of these: %s', (_name, markdown) => {
    expect(renderBody(markdown).faults).toEqual([]);
  });
});

/** What stands around a short line: each case is a page, the line that is looked at, and what is seen. */
import { expect, it } from 'vitest';
import { here } from '../../../src/import/stories/cursor.ts';
import type { Surroundings } from '../../../src/import/stories/evidence.ts';
import { surroundings } from '../../../src/import/stories/evidenceAround.ts';
import { pageAt } from './support.ts';

const HEAD = '绵阳高新区：一座园区的十年';
const TEXT = '近日，绵阳高新区召开大会，表彰了五名企业家。';
const LINE = '从图纸到工厂';
const OTHER = '从工厂到病房';

/** The evidence on the line, which stands alone. */
function around(line: string, ...blocks: string[]): Surroundings {
  const page = pageAt(line, ...blocks);
  return surroundings(page, [here(page)], page.index + 1);
}

it.each<[string, string, string[], Partial<Surroundings>]>([
  ['no article is open', HEAD, [HEAD, TEXT], { closed: true, alone: true, signedBelow: false }],
  ['a subhead alone', LINE, [HEAD, TEXT, LINE, TEXT], { closed: false, alone: true, parallel: undefined }],
  ['subheads of one length', LINE, [HEAD, TEXT, LINE, TEXT, OTHER, TEXT], { alone: false, parallel: 'near' }],
  [
    'subheads alike',
    '园区这样起步',
    [HEAD, TEXT, '园区这样起步', TEXT, '园区这样长大', TEXT],
    { parallel: 'alike' },
  ],
  [
    'text cut above',
    LINE,
    [
      HEAD,
      '近日，绵阳高新区召开大会，表彰了五名企业家，他们来自五家公司，都在园区干了十年以上，说起当年的事情都很',
      LINE,
      TEXT,
    ],
    { cutAbove: true },
  ],
  ['text ended above', LINE, [HEAD, TEXT, LINE, TEXT], { cutAbove: false, elsewhere: false }],
  ['a byline below its text', LINE, [HEAD, TEXT, LINE, TEXT, '本报记者 李洋'], { signedBelow: true }],
  ['a list below', LINE, [HEAD, TEXT, LINE, '●李洋获奖，赵明也获奖。'], { listBelow: true }],
  [
    'an author under the headline',
    LINE,
    [HEAD, '本报记者 李洋', TEXT, LINE, TEXT],
    { signed: 'under-headline' },
  ],
  ['an author in the text', LINE, [HEAD, `本报讯（记者 李洋）${TEXT}`, LINE, TEXT], { signed: 'in-text' }],
  ['another place', '广东代表来访', [HEAD, TEXT, '广东代表来访', TEXT], { elsewhere: true }],
])('%s', (_, line, blocks, seen) => {
  expect(around(line, ...blocks)).toMatchObject(seen);
});

it('a topic before a colon as in the headline above', () => {
  const rows = ['科创：五个项目开工', TEXT, '民生：夜校昨晚开课', TEXT];
  expect(around('民生', ...rows).sibling).toBe(true);
  expect(around('夜校', rows[0]!, TEXT, '夜校昨晚开课', TEXT).sibling).toBe(false);
});

it('zones of the open article', () => {
  const { zonesOfOpen, zonesOfText } = around(LINE, '一座园区的十年', TEXT, LINE, TEXT);
  expect([[...zonesOfOpen], [...zonesOfText]]).toEqual([[], ['mianyang']]);
});

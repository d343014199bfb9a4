import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import type { Block } from '../../../src/import/paragraphs/unwrap.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { partByline, partCredits } from '../../../src/import/roles/headTail.ts';
import { archive } from '../support.ts';

const { names } = knowledgeOf(archive, []);
const block = (text: string) =>
  ({
    run: makeRun(makePage(text), [{ start: 0, end: text.length }]),
    lines: 1,
    blanksBefore: 0,
    indented: false,
  }) as Block;
const texts = (blocks: Block[]) => blocks.map(({ run }) => run.text);

it('parts a headline and its byline on one line', () => {
  expect(texts(partByline(block('磁材企业抱团出海　□本报记者　李洋'), names))).toEqual([
    '磁材企业抱团出海',
    '□本报记者　李洋',
  ]);
  expect(partByline(block('磁材企业请来记者采访'), names)).toHaveLength(1);
});

it('parts the photographers of numbered pictures', () => {
  expect(texts(partCredits(block('①②④由李洋摄   ③⑤由赵明摄')))).toEqual(['①②④由李洋摄', '③⑤由赵明摄']);
});

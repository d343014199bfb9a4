/** Bylines, jumps and credits, added to an item. */
import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { nameJudge } from '../../../src/import/base/people.ts';
import { parseByline } from '../../../src/import/roles/byline.ts';
import { addByline, addJump, creditImage, outside } from '../../../src/import/stories/add.ts';
import { emptyItem, type Item } from '../../../src/import/stories/item.ts';

const runOf = (text: string) => makeRun(makePage(text), [{ start: 0, end: text.length }]);

/** An item that was signed so. */
function signed(...lines: string[]): Item {
  const item = emptyItem();
  for (const line of lines) addByline(item, parseByline(runOf(line), nameJudge([]))!);
  return item;
}
const authorsOf = ({ authors }: Item) => authors.map(({ name, role }) => [name.text, role?.text]);
const furnitureOf = ({ furniture }: Item) => furniture.map(({ run, role }) => `${role}: ${run.text.trim()}`);

it('signs an item; what is no name and no role is furniture', () => {
  const item = signed('□本报记者 李洋');
  expect(authorsOf(item)).toEqual([['李洋', '记者']]);
  expect(furnitureOf(item)).toEqual(['byline-mark: □', 'byline-mark: 本报']);
  expect(item.doubts).toEqual([]);
});

it('names a person once who signs twice, and loses neither the role nor a character', () => {
  const item = signed('李洋 赵明', '本报记者 李洋');
  expect(authorsOf(item)).toEqual([
    ['李洋', '记者'],
    ['赵明', undefined],
  ]);
  expect(furnitureOf(item)).toContain('byline-mark: 李洋');
});

it('doubts names that were printed without a blank between them, and a photographer', () => {
  expect(signed('记者李洋王子涵').doubts).toMatchObject([
    { field: 'authors', confidence: 'low', reason: expect.stringContaining('李洋、王子涵') },
  ]);
  expect(signed('本报记者 李洋 摄').doubts).toMatchObject([{ reason: expect.stringContaining('摄影') }]);
});

it('credits the picture that has no credit yet, else a new one', () => {
  const item: Item = { ...emptyItem(), images: [{ caption: runOf('图为窑口。') }] };
  creditImage(item, runOf(' 李洋 '));
  creditImage(item, runOf('赵明'));
  expect(item.images.map(({ caption, credit }) => [caption?.text, credit?.text])).toEqual([
    ['图为窑口。', '李洋'],
    [undefined, '赵明'],
  ]);
});

it('keeps what stands around a part, and the words of a jump, as furniture', () => {
  const item = emptyItem();
  outside(item, runOf('摄影：李洋。'), { from: 3, to: 5 }, 'credit-label');
  addJump(item, { kind: 'on', pageNumber: '7' }, runOf('（下转第7版）'));
  expect(furnitureOf(item)).toEqual(['credit-label: 摄影：', 'credit-label: 。', 'jump: （下转第7版）']);
  expect(item.jumps).toMatchObject([{ pageNumber: '7' }]);
});

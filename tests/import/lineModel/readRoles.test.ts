import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { readRoles } from '../../../src/import/lineModel/readRoles.ts';
import { emptyItem } from '../../../src/import/stories/item.ts';

it('says of each line what became of most of it, and of which article', () => {
  const page = makePage('夜间模式\n标题：园区开工\n本报讯 记者王明 园区一项目昨天开工。\n图为现场 王明摄');
  const run = (text: string) => {
    const start = page.text.indexOf(text);
    return makeRun(page, [{ start, end: start + text.length }]);
  };
  const item = {
    ...emptyItem(),
    headline: [run('园区开工')],
    authors: [{ name: run('王明') }],
    furniture: [{ run: run('本报讯 记者'), role: 'dateline' }],
    body: [{ type: 'paragraph' as const, run: run('园区一项目昨天开工。'), indented: false }],
    images: [{ caption: run('图为现场'), credit: run('王明摄') }],
  };
  expect(readRoles(page, splitLines(page), [item])).toEqual([
    { role: 'furniture' },
    { role: 'headline', item: 0 },
    { role: 'body', item: 0 },
    { role: 'caption', item: 0 },
  ]);
});

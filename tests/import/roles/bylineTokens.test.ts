import { describe, expect, it } from 'vitest';
import { nameJudge } from '../../../src/import/base/people.ts';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { BylineReader } from '../../../src/import/roles/bylineTokens.ts';

const names = nameJudge(['东莞', '石家庄', '江苏']);

/** Authors of a byline as `name` or `name:role`; undefined where the text is none. */
function read(text: string, how: Partial<ConstructorParameters<typeof BylineReader>[2]> = {}) {
  const page = makePage(text);
  const run = makeRun(page, [{ start: 0, end: text.length }]);
  const flags = { told: false, lenient: false, bracketed: false, nameFirst: false, ...how };
  const byline = new BylineReader(run, names, flags).read();
  return byline?.authors.map(({ name, role }) => [name.text, role?.text].filter(Boolean).join(':'));
}

describe('a byline', () => {
  it.each([
    ['本报记者 李洋', ['李洋:记者']],
    ['□本报记者 李洋 王子涵', ['李洋:记者', '王子涵:记者']],
    ['记者 李洋 通讯员 王子涵', ['李洋:记者', '王子涵:通讯员']],
    ['文/李洋 图/王子涵', ['李洋:文', '王子涵:图']],
    ['李洋 王子涵 摄', ['李洋:摄', '王子涵:摄']],
    ['本报记者 欧阳清 石家庄报道', ['欧阳清:记者']],
    ['本报记者 李洋/东莞报道', ['李洋:记者']],
  ])('%s', (text, authors) => {
    expect(read(text)).toEqual(authors);
  });

  it.each(['园区企业加快发展', '本报记者在会上获悉', '2023年4月10日'])('%s is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('begins with a surname that is a role as well, where the line is known to begin with a name', () => {
    expect(read('文　华', { nameFirst: true, told: true })).toEqual(['文　华']);
  });
});

describe('what they did stands behind the names', () => {
  it.each([
    ['本报记者李洋王子涵采访整理', ['李洋', '王子涵']],
    ['本报记者 李洋 综合整理', ['李洋']],
    ['记者李洋录音整理', ['李洋']],
    ['本报记者　李　洋　赵明　综合编译', ['李　洋', '赵明']],
    ['李洋采写', ['李洋']],
  ])('%s', (text, authors) => {
    expect(read(text, { lenient: true, bracketed: true })?.map((one) => one.split(':')[0])).toEqual(authors);
  });
});

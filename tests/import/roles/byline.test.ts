/** Bylines in the forms in which papers, databases and recognition give them. */
import { describe, expect, it } from 'vitest';
import { nameJudge } from '../../../src/import/base/people.ts';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { parseByline } from '../../../src/import/roles/byline.ts';

const names = nameJudge(['东莞', '香港']);

function read(text: string, lenient = false) {
  const page = makePage(text);
  const byline = parseByline(makeRun(page, [{ start: 0, end: text.length }]), names, lenient);
  return byline?.authors.map(({ name, role }) =>
    [name.text.replace(/\s/gu, ''), role?.text].filter(Boolean).join(':'),
  );
}

describe('a byline', () => {
  it.each([
    ['◎本报记者 才让多杰 见习记者 车 铭', ['才让多杰:记者', '车铭:见习记者']],
    ['本报记者　　冯　 仪　　曹守 义', ['冯仪:记者', '曹守义:记者']],
    ['（作者系某某研究院研究员 李洋）', ['李洋:研究院研究员']],
    ['本报评论员', ['本报评论员']],
    ['读者 李洋', ['李洋:读者']],
  ])('%s', (text, authors) => {
    expect(read(text)?.map((author) => author.split(':')[0])).toEqual(
      authors.map((author) => author.split(':')[0]),
    );
  });

  it('names that may part at two places part where a line ended', () => {
    const broken = (at: number) => {
      const whole = makePage('记者解东来宁可');
      const run = makeRun(whole, [
        { start: 0, end: at },
        { start: at, end: 7 },
      ]);
      return parseByline(run, names, true)?.authors.map(({ name }) => name.text);
    };
    expect(broken(5)).toEqual(['解东来', '宁可']);
    expect(broken(4)).toEqual(['解东', '来宁可']);
  });

  it.each([
    ['记者 普丽娟通讯员 钱亦文', ['普丽娟:记者', '钱亦文:通讯员']],
    ['本报记者 普丽娟通讯员钱亦文', ['普丽娟:记者', '钱亦文:通讯员']],
    ['通讯员 易陵向子贵', ['易陵:通讯员', '向子贵:通讯员']],
    ['记者 赵明 高新区管委会通讯员 钱亦文', ['赵明:记者', '钱亦文:通讯员']],
    ['文 ‖ 本报记者 温庭云　图 ‖ 章苔', ['温庭云:记者', '章苔:图']],
    ['口述闻人杰整理麦苗', ['闻人杰:口述', '麦苗:整理']],
    ['本报记者温良通讯员税宣', ['温良:记者', '税宣:通讯员']],
  ])('names that a line’s end runs into each other are as many: %s', (text, authors) => {
    expect(read(text, true)).toEqual(authors);
  });

  it.each(['<广告>', '<方正>', '《华夏》', '<华 夏>'])('%s, in marks of titles, is none', (text) => {
    expect(read(text)).toBeUndefined();
    expect(read(text, true)).toBeUndefined();
  });

  it('what a comma joins to a name is a name, before the word for a report, too', () => {
    expect(read('记者麦嘉欣、禤永康报道', true)).toEqual(['麦嘉欣:记者', '禤永康:记者']);
    expect(read('记者麦嘉欣 东莞报道', true)).toEqual(['麦嘉欣:记者']);
  });

  it.each(['王磊：', '园区企业加快发展，三年翻番', ''])('is none: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

it.each([
  ['衡阳机械厂　女工　李洋', '李洋:衡阳机械厂　女工'],
  ['（绵阳市 第三中学　王楠）', '王楠:绵阳市 第三中学'],
  ['德阳 退休职工 赵　明', '赵明:德阳 退休职工'],
])('where the sender of a letter works stands before the name: %s', (text, author) => {
  expect(read(text)).toEqual([author]);
});

it.each([
  ['（滨海高新区 李洋）', ['李洋']],
  ['（滨海高新区李洋）', ['李洋']],
  ['(滨海临港新区，李洋 王 磊)', ['李洋', '王磊']],
  ['（滨海高新区管委会）', undefined],
  ['（滨海高新区霜降）', undefined],
])('a place before a name in brackets is no author: %s', (text, authors) => {
  expect(read(text)).toEqual(authors);
  expect(read(text.slice(1, -1), true)).toEqual(authors);
});

it.each(['一家工厂　三次搬迁', '机械厂　女工　加班', '衡阳机械厂　今年　扭亏'])('no sender: %s', (text) => {
  expect(read(text)).toBeUndefined();
});

it.each([
  ['●某某科创报全媒体记者 折雨桐 文/图', '折雨桐'],
  ['□某某新报首席记者 拓跋川 摄影报道', '拓跋川'],
  ['某某导刊记者 逄小川 图文', '逄小川'],
])('a rare surname behind any paper, with what they did: %s', (text, name) => {
  expect(read(text)?.map((author) => author.split(':')[0])).toEqual([name]);
});

describe('beside who made the page', () => {
  it.each([
    ['采写：司徒南　摄影：申公豹　统筹：罗敷', ['司徒南:采写', '申公豹:摄影']],
    ['策划：罗敷　撰文：司徒南', ['司徒南:撰文']],
    ['本报记者 司徒南　责任编辑：罗敷', ['司徒南:记者']],
    ['采写/司徒南 编辑/罗敷', ['司徒南:采写']],
    ['文字 司徒南　摄影 申公豹　编辑 罗敷', ['司徒南:文字', '申公豹:摄影']],
    ['本报记者 司徒南　责任编辑 罗 敷', ['司徒南:记者']],
  ])('%s', (text, authors) => {
    expect(read(text)).toEqual(authors);
  });

  it.each(['统筹：罗敷　编辑：司徒南', '责任编辑：罗敷'])('nobody wrote: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

it.each(['由 甄念', '由 甄 念', 'By 甄念', 'Posted by 甄念', '由 甄念 发布'])(
  'software of sites names who wrote: %s',
  (text) => {
    expect([read(text), read(text, true)]).toEqual([['甄念'], ['甄念']]);
  },
);

it.each(['由 园区 发布', 'By the river'])('no name: %s', (text) => {
  expect(read(text)).toBeUndefined();
});

it.each(['⊙ 石 榴 通讯员 谷 远', '☉石榴　通讯员　谷远'])('behind its mark: %s', (text) => {
  expect(read(text)).toEqual(['石榴', '谷远:通讯员']);
});

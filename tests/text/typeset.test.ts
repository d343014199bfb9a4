import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/text/typeset.ts';

describe('punctuation beside Han characters becomes full-width', () => {
  it.each([
    ['昆山高新区:党建“链”出产业新画卷', '昆山高新区：党建“链”出产业新画卷'],
    ['增长8.5%,占全区一半;其余待定', '增长8.5%，占全区一半；其余待定'],
    ['GDP,同比增长', 'GDP，同比增长'],
    ['完成全年目标.', '完成全年目标。'],
    ['他问:“好吗?”', '他问：“好吗？”'],
    ['一季度增长8.5%!', '一季度增长8.5%！'],
    ['苏州､无锡｡', '苏州、无锡。'],
  ])('%s', (printed, set) => expect(typeset(printed)).toBe(set));
});

describe('brackets go in pairs', () => {
  it.each([
    ['杭州高新区(滨江)', '杭州高新区（滨江）'],
    ['（ISO9001)认证', '（ISO9001）认证'],
    ['(一)总则', '（一）总则'],
    ['1)推进项目', '1）推进项目'],
    ['人工智能(AI)产业', '人工智能（AI）产业'],
    ['通过ISO9001(2015)认证', '通过ISO9001(2015)认证'],
  ])('%s', (printed, set) => expect(typeset(printed)).toBe(set));
});

describe('straight quotes become curly', () => {
  it.each([
    ['打造"新能源之都"', '打造“新能源之都”'],
    ['他说:"要办好"。又说:"不能等"。', '他说：“要办好”。又说：“不能等”。'],
    ['"学习\'芯\'向未来"', '“学习‘芯’向未来”'],
    ["“中国'芯'·中国梦”", '“中国‘芯’·中国梦”'],
  ])('%s', (printed, set) => expect(typeset(printed)).toBe(set));

  it.each([
    '屏幕为5"大小',
    '屏幕为5"到10"大小',
    '“甲"乙”和"丁"，5"',
    '“甲"乙”"丁',
    "O'Neil说",
    "''甲''",
    '他说""好""。',
    "甲''乙",
    '英文 "quoted" text, 中文'.replace(/中文|英文/g, ''),
  ])('but not those of %s', (printed) => expect(typeset(printed)).toBe(printed));
});

describe('dashes, ellipses and dots take their Chinese form', () => {
  it.each([
    ['创新--高新区的底色', '创新——高新区的底色'],
    ['等等...然后', '等等……然后'],
    ['甲-->乙<--丙', '甲-->乙<--丙'],
    ['‹---甲--›', '‹---甲--›'],
    ['甲<!--乙--丙', '甲<!--乙——丙'],
    ['未完......', '未完……'],
    ['阿不都热合曼•买买提', '阿不都热合曼·买买提'],
  ])('%s', (printed, set) => expect(typeset(printed)).toBe(set));
});

describe('stray spaces go', () => {
  it.each([
    ['昆 山 高新区', '昆山高新区'],
    ['第一行\n第二行', '第一行第二行'],
    ['2023 年 4 月 8 日, GDP 增长', '2023年4月8日，GDP增长'],
    ['聚焦三大领域　打造核心区', '聚焦三大领域　打造核心区'],
    ['Hello world 你好', 'Hello world你好'],
    ['本报记者 张三 李四 报道', '本报记者 张三 李四 报道'],
    ['本报讯 记者张三报道', '本报讯 记者张三报道'],
    ['新华社北京4月8日电 见习记者张三', '新华社北京4月8日电 见习记者张三'],
    ['供电 所', '供电所'],
  ])('%s', (printed, set) => expect(typeset(printed)).toBe(set));
});

describe('left as printed', () => {
  it.each([
    '上午12:30开始',
    '比例为3:2',
    '共1,000家',
    '增长8.5%',
    '见https://example.com/a,b?c=1',
    '（见https://example.org/x_(y)）',
    "见https://example.org/it's?a='1'!b",
    '地址ꟷ为https://example.org/甲、https://example.org/(a)/b',
    '见www.example.com，发信到a.b@example.com',
    '用Node.js写成',
    'Plain English, (all of it) "quoted" -- and so on...',
    '一.总则',
    '高新区 - 新闻',
    '2022-2023年',
  ])('%s', (printed) => expect(typeset(printed)).toBe(printed));
});

describe('whatever the text', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ...'昆山高新区一二aBé19９Ａ𠮷々',
      ...',;:?!.()（）"\'“”‘’《》…—-–·•、，。：%/ 　\n\t\u{F0000}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  const text = fc.string({ unit, maxLength: 60 });

  it('set text stays as it is', () => {
    expect(typeset('– —昆')).toBe('——昆');
    fc.assert(
      fc.property(text, (printed) => typeset(typeset(printed)) === typeset(printed)),
      { numRuns: 3000 },
    );
  });

  it('letters, figures and joints never change', () => {
    const kept = (value: string) => value.replace(/[^\p{L}\p{N}\p{M}\u{F0000}]+/gu, '');
    fc.assert(
      fc.property(text, (printed) => kept(typeset(printed)) === kept(printed)),
      { numRuns: 3000 },
    );
  });

  it('long runs of one sign are no trouble', () => {
    for (const sign of ['(', ')', '"', '.', ' ', ',', '“', "'"])
      expect(typeset(`昆${sign.repeat(100_000)}山`).startsWith('昆')).toBe(true);
  });
});

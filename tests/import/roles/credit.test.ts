import { describe, expect, it } from 'vitest';
import {
  captionSentence,
  creditAtEnd,
  creditOfCaption,
  isCaption,
  readCreditLine,
} from '../../../src/import/roles/credit.ts';

describe('a line that credits a picture', () => {
  it.each([
    ['李洋 摄', '李洋'],
    ['（李洋 摄）'.replace('（', '(').replace('）', ')'), '李洋'],
    ['图片来源：视觉中国', '视觉中国'],
    ['新华社发', '新华社发'],
    ['李洋 文/图', '李洋'],
    ['(图片均由本报记者 李洋 摄)', '李洋'],
  ])('%s: %s', (line, credited) => {
    const { from, to } = readCreditLine(line)!;
    expect(line.slice(from, to)).toBe(credited);
  });

  it.each(['CFP供图', '视觉中国供图', '图虫创意', 'IC photo 供图', '人民视觉', '中新社供图', '东方IC 图'])(
    '%s names a house',
    (line) => {
      const { from, to } = readCreditLine(line)!;
      expect(line.slice(from, to)).toBe(line);
    },
  );

  it.each(['新华社', '人民日报', '全景式展现'])('%s alone is none', (line) => {
    expect(readCreditLine(line)).toBeUndefined();
  });

  it.each(['高新区召开大会。', '摄', '园区企业提供了大量岗位，今年还将新增更多的就业机会和平台'])(
    '%s is none',
    (line) => {
      expect(readCreditLine(line)).toBeUndefined();
    },
  );
});

it('finds the credit behind the last sentence', () => {
  const text = '图为生产车间。 李洋 摄';
  const { from, nameFrom, nameTo } = creditAtEnd(text)!;
  expect([text.slice(0, from), text.slice(nameFrom, nameTo)]).toEqual(['图为生产车间。 ', '李洋']);
  expect(creditAtEnd('图为生产车间。')).toBeUndefined();
});

describe('a credit behind the note of a picture', () => {
  it.each([
    ['工人在分拣旧电机。  苏合  图', '苏合'],
    ['工人在分拣旧电机。苏合/图', '苏合'],
    ['工人在分拣旧电机 苏合 图', '苏合'],
    ['技师在操作台前(白鹭 摄)', '白鹭'],
    ['技师在操作台前(白 鹭 摄影)', '白 鹭'],
    ['技师在操作台前(通讯员 沐春风 供图)', '通讯员 沐春风'],
    ['技师在操作台前(本报记者 白鹭/图)', '本报记者 白鹭'],
  ])('is read without a full stop or with a bare 图: %s', (text, credited) => {
    const { nameFrom, nameTo } = creditOfCaption(text)!;
    expect(text.slice(nameFrom, nameTo)).toBe(credited);
  });

  it.each(['园区规划蓝图', '工人在绘制 三维图', '展厅里的全息投影(效果图)', '孩子们围着一张 世界地图'])(
    '%s has none',
    (text) => {
      expect(creditOfCaption(text)).toBeUndefined();
    },
  );
});

it('knows the note of a picture, alone or as the last sentence of a text', () => {
  expect(['图为车间。', '▲图①：车间', '大图为车间', '他说图为'].map(isCaption)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const text = '记者来到车间。图为工人在操作。';
  const found = captionSentence(text)!;
  expect(text.slice(found.from, found.to)).toBe('图为工人在操作。');
  expect(captionSentence('图为车间。')).toBeUndefined();
});

it.each(['一台又一台　漫画/李洋', '两只手 李洋／插画', '过街。　制图：李洋'])(
  'who drew it stands behind the note of a picture: %s',
  (text) => {
    const { from, nameFrom, nameTo } = creditOfCaption(text)!;
    expect(text.slice(nameFrom, nameTo)).toBe('李洋');
    expect(text.slice(0, from)).not.toMatch(/[／/:：]|李洋/u);
  },
);

const DRAWN = [
  '阿芜 插图',
  '本报 阿芜 漫画',
  '阿芜/绘图',
  '漫画/阿芜',
  '插画:阿芜',
  '(制图 阿芜)',
  '阿芜 绘',
];
it.each(DRAWN)('who drew the picture is its credit: %s', (text) => {
  const extent = readCreditLine(text);
  expect(extent && text.slice(extent.from, extent.to)).toContain('阿芜');
  expect(extent && text.slice(extent.from, extent.to)).not.toMatch(/[图画]/);
});

it.each(['制图软件', '彩绘', '漫画展开幕', '插画 师傅在画架前上色的样子'])('%s is no credit', (text) => {
  expect(readCreditLine(text)).toBeUndefined();
});

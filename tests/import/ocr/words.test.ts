import { expect, it } from 'vitest';
import { lineOfWords } from '../../../src/import/ocr/words.ts';

const box = { x0: 0, y0: 0, x1: 100, y1: 12 };
const line = (...words: string[]) =>
  lineOfWords(
    words.map((text) => ({ text })),
    box,
  )?.text;

it('closes up what recognition parted, and keeps names and Latin words apart', () => {
  expect(line('园', '区', '2', '0', '年')).toBe('园区20年');
  expect(line('记者', '李洋', '赵明')).toBe('记者 李洋 赵明');
  expect(line('High', 'Tech')).toBe('High Tech');
});

it('tells which words it was not sure of, and makes no line of nothing', () => {
  expect(
    lineOfWords(
      [
        { text: '园区', confidence: 0.9 },
        { text: '开土', confidence: 0.3 },
      ],
      box,
    )?.uncertain,
  ).toEqual(['开土']);
  expect(line(' ')).toBeUndefined();
});

/** Words with the places where they begin and end, in a line of height 10. */
const placed = (...words: [text: string, x0: number, x1: number][]) =>
  lineOfWords(
    words.map(([text, x0, x1]) => ({ text, box: { x0, x1 } })),
    { x0: 0, y0: 0, x1: words.at(-1)![2], y1: 10 },
  )?.text;

it('sees by their places which words are parts of one name, and where a name ends within a word', () => {
  expect(placed(['记者', 0, 20], ['贵溪', 20, 40], ['生', 40, 50])).toBe('记者贵溪生');
  expect(placed(['记者', 0, 20], ['于都', 30, 50], ['河艾', 50, 80], ['溪湖', 80, 100])).toBe(
    '记者 于都河 艾溪湖',
  );
  expect(placed(['通讯员', 0, 30], ['文', 40, 50], ['竹', 60, 70])).toBe('通讯员 文竹');
  expect(placed(['High', 0, 20], ['Tech', 21, 40])).toBe('High Tech');
});

it('keeps a blank that recognition gave to the word beside it', () => {
  expect(placed(['记者　', 0, 30], ['秦岭雪', 30, 60], ['　渭生', 60, 90])).toBe('记者 秦岭雪 渭生');
  expect(placed(['记者　', 0, 30], ['郝', 30, 40], ['春耕　', 40, 70], ['通讯员', 70, 100])).toBe(
    '记者 郝春耕 通讯员',
  );
});

it.each([
  ['十年磨一剑', { x0: 0, y0: 0, x1: 12, y1: 60 }, true],
  ['碳纤维', { x0: 0, y0: 0, x1: 20, y1: 62 }, true],
  ['碳纤', { x0: 0, y0: 0, x1: 10, y1: 25 }, undefined],
  ['十年磨一剑', { x0: 0, y0: 0, x1: 60, y1: 12 }, undefined],
])('%s runs down where its box is tall', (text, tall, vertical) => {
  expect(lineOfWords([{ text }], tall)?.vertical).toBe(vertical);
});

it('keeps what is set apart by more than a blank, and closes up a word that is spaced to be wider', () => {
  expect(placed(['（罗川', 0, 30], ['古月明）', 39, 70])).toBe('（罗川 古月明）');
  expect(placed(['要闻', 0, 20], ['02', 30, 40], ['版', 40, 50])).toBe('要闻 02版');
  expect(placed(['园区', 0, 20], ['昨天', 24, 44], ['开工', 46, 66])).toBe('园区昨天开工');
  expect(placed(['锐', 0, 10], ['评', 20, 30])).toBe('锐评');
});

it('sees the one blank of a headline that is clearly wider than what is between its other words', () => {
  const headline = (blank: number, ...others: [text: string, x0: number, x1: number][]) =>
    placed(['园区', 0, 19], ['产业', 20, 39], ['上', 40, 49], ['新楼', 49 + blank, 68 + blank], ...others);
  expect(headline(3.6)).toBe('园区产业上 新楼');
  expect(headline(1)).toBe('园区产业上新楼');
  // The ink of narrow characters leaves some white beside them.
  expect(headline(2.2)).toBe('园区产业上新楼');
  // All of a line that is set wide.
  expect(placed(['园区', 0, 20], ['产业', 23.3, 43], ['上', 46.3, 56], ['新楼', 59.3, 79])).toBe(
    '园区产业上新楼',
  );
  expect(headline(3.6, ['，路更宽', 73, 110])).toBe('园区产业上新楼，路更宽');
});

it('closes up an address that recognition parted', () => {
  expect(line('信箱：', 'ban', 'mian', '@', 'ex', 'am', 'ple', '.', 'com')).toBe(
    '信箱： banmian@example.com',
  );
  expect(line('High', 'Tech')).toBe('High Tech');
});

it('parts the names of a byline at every gap that is wider than those within its words', () => {
  const BLANK = 2.7;
  /** Words right behind each other, but for the blanks before some. */
  const row = (...words: string[]) => {
    let x = 0;
    return placed(
      ...words.map((word): [string, number, number] => {
        const text = word.trim();
        x += word === text ? 0 : BLANK;
        const from = x;
        x += text.length * 10;
        return [text, from, x];
      }),
    );
  };
  expect(row('本报', '记', '者', ' 甘小', '楼', ' 税', '青')).toBe('本报记者 甘小楼 税青');
  expect(row('□', ' 本报', '记者', ' 甘', '小楼', ' 税青')).toBe('□ 本报记者 甘小楼 税青');
  expect(row('本报', '讯', '（记', '者', ' 甘小', '楼', ' 税青', '）昨', '天')).toBe(
    '本报讯（记者 甘小楼 税青）昨天',
  );
  expect(row('记者', ' 甘小楼')).toBe('记者 甘小楼');
  expect(row('本报记者', ' 甘小楼', ' 税青', ' 文/图')).toBe('本报记者 甘小楼 税青 文/图');
  expect(row('新楼', '用上', '了', '。', '（甘', '小楼', ' 税', '青', '）')).toBe(
    '新楼用上了。（甘小楼 税青）',
  );
  // All of a line that is set wide.
  expect(row('本', ' 报', ' 记', ' 者', ' 在', ' 现', ' 场')).toBe('本报记者在现场');
});

it('reads the letter before the number of a page as part of it', () => {
  expect(placed(['A', 0, 6], ['07', 6, 18])).toBe('A07');
  expect(placed(['B', 0, 6], ['3', 7, 13], ['版', 14, 24])).toBe('B3版');
  expect(placed(['A', 0, 6], ['07', 12, 24])).toBe('A 07');
});

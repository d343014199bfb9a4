import { describe, expect, it } from 'vitest';
import { linesOf, type Glyphs } from '../../../src/import/pdf/glyphLines.ts';
import { box } from '../geometry/support.ts';

const SIZE = 10;
const LEADING = 14;

/** A stretch as wide as its characters. */
const glyphs = (text: string, x: number, y: number, more: Partial<Glyphs> = {}): Glyphs => {
  const size = more.size ?? SIZE;
  return { text, x, y, width: text.length * size, size, angle: 0, bold: false, ...more };
};
/** Characters one below the other. */
const standing = (text: string, x: number, y: number, size: number, pitch: number) =>
  [...text].map((one, row) => glyphs(one, x, y + row * pitch, { size }));
const read = (...all: Parameters<typeof linesOf>) => linesOf(...all).map(({ text }) => text);
const LEFT = ['园区昨天开工', '的项目有十个', '预计明年投产', '带动就业两千'];
const RIGHT = ['另一篇的文字', '在旁边的一栏', '从头说到尾来', '也有四行之多'];
/** Two columns of four lines, so far apart. */
const columns = (gap: number) =>
  [LEFT, RIGHT].flatMap((lines, column) =>
    lines.map((text, row) => glyphs(text, column * (60 + gap), 100 + row * LEADING)),
  );

it('keeps the narrow spaces of a byline, and closes the gaps of a line that is spread', () => {
  const GAP = 2.6;
  const row = (texts: string[], gaps: number[]) => {
    let x = 0;
    return texts.map((text, at) => {
      const one = glyphs(text, x, 100);
      x += text.length * SIZE + (gaps[at] ?? 0);
      return one;
    });
  };
  const byline = row(['记者', '柳', '青禾', '通讯员', '麦', '冬'], [GAP, 0, GAP, GAP, 0]);
  expect(read(byline)).toEqual(['记者 柳青禾 通讯员 麦冬']);
  expect(read(row([...'园区昨天开工'], Array<number>(5).fill(GAP)))).toEqual(['园区昨天开工']);
});

describe('columns', () => {
  it('are parted by a gap where the rows around have it too, the first and the last row as well', () => {
    expect(read(columns(SIZE)).sort()).toEqual([...LEFT, ...RIGHT].sort());
  });

  it('are parted in the first row too, where another article beside them has base lines of its own', () => {
    const beside = LEFT.map((text, row) => glyphs(text, -200, 97.5 + row * (LEADING + 1.2)));
    expect(read([...columns(SIZE), ...beside]).sort()).toEqual([...LEFT, ...LEFT, ...RIGHT].sort());
  });

  it('are parted by a rule or a frame, however narrow the gap', () => {
    const rule = box(63, 90, 63.5, 150);
    expect(read(columns(7), [rule]).sort()).toEqual([...LEFT, ...RIGHT].sort());
    expect(read(columns(7), [box(-10, 90, 63, 150)]).sort()).toEqual([...LEFT, ...RIGHT].sort());
    expect(read(columns(7))).toHaveLength(4);
  });

  it('are parted by a rule that a comma hangs over, and not by one within a word', () => {
    const row = (left: string) => [glyphs(left, 0, 100), glyphs('另一栏的文字', 6 * SIZE + 5, 100)];
    const rule = box(6 * SIZE - 3, 90, 6 * SIZE - 2.5, 150);
    expect(read(row('人开车累了，'), [rule])).toEqual(['人开车累了，', '另一栏的文字']);
    expect(read(row('人开车累了又'), [rule])).toHaveLength(1);
  });

  it('are not parted by a rule elsewhere, nor by a stroke no taller than a line', () => {
    const one = [glyphs('园区昨天', 0, 100), glyphs('开工', 45, 100)];
    expect(read(one, [box(42, 200, 42.5, 300)])).toEqual(['园区昨天 开工']);
    expect(read(one, [box(42, 92, 42.5, 102)])).toEqual(['园区昨天 开工']);
  });

  it('are parted by a rule also where a file shows the row in one go', () => {
    const whole = glyphs('任铁山说，人开车， 道。试运行', 0, 100, { width: 154 });
    expect(read([whole], [box(96, 50, 96.5, 200)])).toEqual(['任铁山说，人开车，', '道。试运行']);
    expect(read([whole], [box(30, 50, 30.5, 200)])).toHaveLength(1);
  });

  it('are parted where a comma hangs into the gutter between them', () => {
    const rows = columns(14).filter(({ x, y }) => x > 0 || y !== 100 + LEADING);
    const hung = glyphs('的项目有十，', 9, 100 + LEADING);
    expect(read([...rows, hung])).toContain('的项目有十，');
    expect(read([...rows.filter(({ x }) => x === 0), hung, glyphs('预计', 9 + 64, 100 + LEADING)])).toContain(
      '的项目有十， 预计',
    );
  });

  it('are not parted by the blank of a line in the middle of two, which stands over their gutter', () => {
    const kicker = [glyphs('白天上', 40, 60), glyphs('夜里读', 80, 60)];
    const wide = [0, 80].flatMap((x) =>
      LEFT.map((_, row) => glyphs('园区昨天开工啊', x, 100 + row * LEADING)),
    );
    expect(read([...kicker, ...wide])).toContain('白天上 夜里读');
  });

  it('do not part names that are set apart over them', () => {
    const byline = [glyphs('本报记者', 40, 70), glyphs('聂政', 90, 70)];
    expect(read([...byline, ...columns(SIZE)])).toContain('本报记者 聂政');
  });
});

describe('lines from top to bottom', () => {
  it('are told by characters that touch', () => {
    const found = linesOf(standing('晒场上的无人机', 300, 100, 24, 25));
    expect(found.map(({ text }) => text)).toEqual([...'晒场上的无人机']);
  });

  it('may stand in two lines with white between the characters, nearer than the other line', () => {
    const found = read([
      ...standing('德阳高新区', 330, 100, 22, 27),
      ...standing('“挑刺先生', 300, 127, 22, 27),
    ]);
    expect(found.sort()).toEqual([...'德阳高新区“挑刺先生'].sort());
  });

  it('are not seen in lines of few characters that stand nearer to those beside them', () => {
    const lines = ['天地玄黄', '宇宙洪荒', '日月盈昃', '辰宿列张'];
    const single = lines.flatMap((line, row) =>
      [...line].map((one, at) => glyphs(one, 100 + at * SIZE, 100 + row * LEADING)),
    );
    expect(read(single)).toEqual(lines);
  });
});

it('closes up a line that is spread over its column, and keeps the space of one that is not', () => {
  const spread = [...'园区昨天开工'].map((one, at) => glyphs(one, at * 14, 100));
  expect(read(spread)).toEqual(['园区昨天开工']);
  expect(read([glyphs('记者', 0, 100), glyphs('成蹊', 24, 100)])).toEqual(['记者 成蹊']);
});

it('does not join a caption and the narrow text beside it, whose base lines differ', () => {
  const caption = glyphs('工人在检查机器', 0, 100, { size: 9 });
  const beside = (y: number) => glyphs('园区昨天开工', 63 + 6, y);
  expect(read([caption, beside(102)])).toEqual(['工人在检查机器', '园区昨天开工']);
  expect(read([caption, beside(100)])).toHaveLength(1);
});

it('does not join text of another size, and leaves turned text alone', () => {
  expect(read([glyphs('大字', 0, 100, { size: 20 }), glyphs('小字', 42, 100)])).toEqual(['大字', '小字']);
  expect(read([glyphs('横倒', 0, 100, { angle: 90 }), glyphs('正文', 22, 100)]).sort()).toEqual(
    ['横倒', '正文'].sort(),
  );
});

describe('bold type at the beginning of a line', () => {
  const leads = (gap: number, ...first: Glyphs[]) =>
    linesOf([
      ...first,
      glyphs('甲城办起展会', 10, 100, { bold: true }),
      glyphs('昨天开幕', 70 + gap, 100),
    ]).map(({ lead }) => lead);

  it('is told with whether a blank sets it off, behind a mark of another font too', () => {
    expect(leads(10)).toEqual([{ text: '甲城办起展会', apart: true }]);
    expect(leads(0, glyphs('●', 0, 100))).toEqual([{ text: '●甲城办起展会', apart: false }]);
    expect(linesOf([glyphs('昨天开幕', 0, 100)])[0]).not.toHaveProperty('lead');
  });
});

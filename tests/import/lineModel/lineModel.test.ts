/** The model over lines: its paths, and where it is heard. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { bestPaths } from '../../../src/import/lineModel/bestPaths.ts';
import { guessLines } from '../../../src/import/lineModel/lineModel.ts';
import { LINE_ROLES, type LineGuess, type LineRole } from '../../../src/import/lineModel/lineRoles.ts';
import { doubtsBetween, markGuessed } from '../../../src/import/margins/guessed.ts';
import type { Marginal } from '../../../src/import/margins/takeMargins.ts';
import { emptyItem } from '../../../src/import/stories/item.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';

const ROLES = 3;
const scores = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: ROLES, maxLength: ROLES });

/** Every path of roles through some lines. */
function paths(lines: number): number[][] {
  return lines === 0
    ? [[]]
    : paths(lines - 1).flatMap((path) => Array.from({ length: ROLES }, (_, role) => [...path, role]));
}

test('the best path through each role is what trying all paths finds', () => {
  fc.assert(
    fc.property(
      fc.array(scores, { minLength: 1, maxLength: 4 }),
      scores,
      fc.tuple(scores, scores, scores),
      (lines, first, next) => {
        const step = (path: number[], role: number, at: number) =>
          lines[at]![role]! + (at === 0 ? first[role]! : next[path[at - 1]!]![role]!);
        const all = paths(lines.length).map((path) => ({
          path,
          sum: path.reduce((sum, role, at) => sum + step(path, role, at), 0),
        }));
        const tried = lines.map((_, at) =>
          Array.from({ length: ROLES }, (__, role) =>
            Math.max(...all.filter(({ path }) => path[at] === role).map(({ sum }) => sum)),
          ),
        );
        expect(bestPaths(lines, { first, next })).toEqual(tried);
      },
    ),
  );
});

describe('a page', () => {
  const text = [
    '星光资讯聚合平台 | 报纸库 | 检索日期 2020-05-06',
    '潍坊高新区第三条生产线开工',
    '□ 本报记者 李洋',
    '　　潍坊高新区一家企业的第三条生产线昨天开工，年内可望新增产值两亿元。',
  ].join('\n');

  test('its own line is on the best path, every other role behind', () => {
    const page = makePage(text);
    for (const { role, behind } of guessLines(page, splitLines(page))) {
      expect(behind[role]).toBe(0);
      expect(Math.min(...Object.values(behind))).toBe(0);
    }
  });
});

describe('what the model takes out of the articles', () => {
  const far = (role: LineRole, lead: number): LineGuess => ({
    role,
    behind: Object.fromEntries(
      LINE_ROLES.map((one) => [one, one === role ? 0 : lead]),
    ) as LineGuess['behind'],
  });
  /** @returns roles in the margins of lines that the model says are furniture, the first of them known to be so */
  const marked = (texts: string[], lead: number) => {
    const lines = texts.map((text, at) => ({
      start: 0,
      end: text.length,
      width: text.length,
      indent: 0,
      blanksBefore: 0,
      guess: far(/。/u.test(texts[at]!) ? 'body' : 'furniture', lead),
    }));
    const read: (Marginal | undefined)[] = texts.map((_, at) =>
      at === 0 ? { role: 'page-head', facts: {} } : undefined,
    );
    markGuessed(lines, texts, read, () => false);
    return texts.filter((_, at) => read[at]?.role === 'unplaced');
  };
  const TEXT = '某某高新区一家企业的生产线昨天开工。';

  test('words beside the margin, when it is sure', () => {
    expect(marked(['某某日报 第3版', '夜间模式', TEXT], 60)).toEqual(['夜间模式']);
    expect(marked(['某某日报 第3版', '夜间模式', TEXT], 20)).toEqual([]);
  });

  test('less will do below the last sentence', () => {
    expect(marked(['某某日报 第3版', TEXT, '夜间模式'], 20)).toEqual(['夜间模式']);
  });

  test.each([
    ['one line between two of an article', ['某某日报 第3版', TEXT, '政策托底', TEXT]],
    ['a signature', ['某某日报 第3版', TEXT, '□ 本报记者 李洋']],
    ['names at the end', ['某某日报 第3版', TEXT, '李洋　王子涵']],
    ['a jump', ['某某日报 第3版', '(上接第1版)', TEXT]],
    ['a line that names a zone', ['某某日报 第3版', '潍坊高新区生产线开工', TEXT]],
  ])('never %s', (_, texts) => {
    expect(marked(texts, 90)).toEqual([]);
  });
});

test('a line between headline and text that was taken out may be a signature: a doubt', () => {
  const { page, furniture, item } = takenBetween();
  expect(doubtsBetween(item, [{ run: furniture, role: 'unplaced' }])).toMatchObject([
    { field: 'authors', confidence: 'low' },
  ]);
  expect(doubtsBetween(item, [{ run: makeRun(page, [{ start: 0, end: 2 }]), role: 'unplaced' }])).toEqual([]);
});

function takenBetween() {
  const page = makePage('标题甲乙丙某某专电正文。');
  const run = (start: number, end: number) => makeRun(page, [{ start, end }]);
  const item = {
    ...emptyItem(),
    headline: [run(0, 5)],
    body: [{ type: 'paragraph' as const, run: run(9, 12), indented: false }],
  };
  return { page, furniture: run(5, 9), item };
}

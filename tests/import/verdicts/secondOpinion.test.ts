import { describe, expect, it } from 'vitest';
import { makePage } from '../../../src/import/base/textRun.ts';
import { LINE_ROLES, type LineGuess, type LineRole } from '../../../src/import/lineModel/lineRoles.ts';
import type { ReadLine } from '../../../src/import/lineModel/readRoles.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { emptyItem, type Doubt } from '../../../src/import/stories/item.ts';
import { hearModel } from '../../../src/import/verdicts/secondOpinion.ts';

const guess = (role: LineRole, lead: number): LineGuess => ({
  role,
  behind: Object.fromEntries(LINE_ROLES.map((one) => [one, one === role ? 0 : lead])) as LineGuess['behind'],
});

/** @returns doubts of each of two articles, whose lines the rules and the model read so */
function heard(
  rows: [rule: LineRole, item: number | undefined, model: LineRole, lead: number][],
  own: Doubt[] = [],
) {
  const page = makePage(rows.map((_, at) => `第${at}行`).join('\n'));
  const lines = splitLines(page).map((line, at) => ({ ...line, guess: guess(rows[at]![2], rows[at]![3]) }));
  const read = rows.map(([role, item]): ReadLine => ({ role, ...(item === undefined ? {} : { item }) }));
  const items = [{ ...emptyItem(), doubts: [...own] }, emptyItem()];
  hearModel(page, lines, read, items);
  return items.map(({ doubts }) => doubts.map(({ field, confidence }) => `${field} ${confidence}`));
}

describe('where the model takes a line for something else', () => {
  it.each<[string, Parameters<typeof heard>[0], string[], string[]]>([
    ['a headline that is words of a site', [['headline', 1, 'furniture', 60]], [], ['headline low']],
    ['a headline that is a byline', [['headline', 0, 'byline', 60]], ['headline low', 'authors low'], []],
    [
      'text that is a caption, with little lead',
      [['body', 0, 'caption', 6]],
      ['body medium', 'images medium'],
      [],
    ],
    ['little lead elsewhere', [['headline', 0, 'furniture', 20]], [], []],
    ['kicker or headline: one field', [['kicker', 0, 'headline', 60]], ['headline medium'], []],
    ['the same', [['headline', 0, 'headline', 60]], [], []],
    [
      'a lost byline above an article is a matter of that one',
      [
        ['body', 0, 'body', 60],
        ['furniture', undefined, 'byline', 60],
        ['headline', 1, 'headline', 60],
      ],
      [],
      ['authors medium'],
    ],
    [
      'and at the end of the page of the last',
      [
        ['body', 1, 'body', 60],
        ['furniture', undefined, 'byline', 60],
      ],
      [],
      ['authors medium'],
    ],
  ])('%s', (_, rows, first, second) => {
    expect(heard(rows)).toEqual([first, second]);
  });

  it('a field that is doubted already gets no second doubt', () => {
    const own: Doubt = { field: 'headline', confidence: 'medium', reason: '标题不详' };
    expect(heard([['headline', 0, 'furniture', 60]], [own])[0]).toEqual(['headline medium']);
  });
});

describe("a rule's close call", () => {
  const own: Doubt = {
    field: 'column',
    confidence: 'medium',
    reason: '按位置认作栏目',
    evidence: 'column-by-place',
  };

  it('is no doubt where the model comes to the same', () => {
    expect(heard([['column', 0, 'column', 9]], [own])[0]).toEqual([]);
  });

  it('stays one where the model does not', () => {
    expect(heard([['column', 0, 'headline', 9]], [own])[0]).toEqual(['column medium']);
  });
});

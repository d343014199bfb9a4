/** Doubtful characters as they are told: what stands there, what was likely printed, and where. */
import { describe, expect, it } from 'vitest';
import { characterFaults } from '../../src/problems/characterFault.ts';

const told = (text: string) =>
  characterFaults(text).map(({ code, message, hint, line, column }) => ({
    code,
    at: [line, column],
    told: `${message} ${hint}`,
  }));

describe('a doubtful character is told by its kind', () => {
  it.each([
    ['character-control', '园\u0002区', 'U+0002', undefined],
    ['character-misread', '园\u0093区', 'U+0093', '““”（U+201C）'],
    ['character-misread-unknown', '园\u0081区', 'U+0081', undefined],
    ['character-invisible', '园\u200b区', 'U+200B', undefined],
    ['character-lost', '园\ufffd区', 'U+FFFD', undefined],
    ['character-private-unknown', '园\ue000区', 'U+E000', undefined],
    ['character-radical', '园⻓区', '⻓', '“长”（U+957F）'],
    ['character-compatibility', '园\uf900区', 'U+F900', '“豈”（U+8C48）'],
    ['character-form', '园徳区', '徳', '“德”（U+5FB7）'],
    ['character-apart', '园e\u0301区', 'U+0065 U+0301', 'é'],
  ])('%s', (code, text, shown, likely) => {
    const [one, ...more] = told(text);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code, at: [1, 2] });
    expect(one!.told).toContain(shown);
    if (likely) expect(one!.told).toContain(likely);
  });

  it('a composed letter is told without the code of what looks the same', () => {
    expect(told('e\u0301')[0]!.told).not.toContain('U+00E9');
  });
});

it('is told once, where it stands first, by line and column of any system', () => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(told(`甲${end}乙丙⻓${end}⻓⻔`).map(({ code, at }) => [code, at])).toEqual([
      ['character-radical', [2, 3]],
      ['character-radical', [3, 2]],
    ]);
});

it('of a file of another kind are told twenty', () => {
  const many = Array.from({ length: 30 }, (_, at) => String.fromCharCode(0xe000 + at)).join('');
  expect(told(many)).toHaveLength(20);
  expect(told(many.slice(0, 19))).toHaveLength(19);
});

it('are none in a plain text', () => {
  expect(told('昆山高新区开工，2023年。\r\n“甲”')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { isCompoundSurname, isSurname, nameJudge } from '../../../src/import/base/people.ts';

const names = nameJudge(['石家庄', '安阳', '江苏']);

describe('the judge of names', () => {
  it.each(['李洋', '王子涵', '欧阳清', '阿不都热合曼·买买提'])('%s is one', (token) => {
    expect(names.judge(token)).toBe('sure');
  });

  it.each(['石家庄', '安阳', '高质量', '奋进新征程·书记主任谈', 'abc', '李', ''])('%s is none', (token) => {
    expect(names.judge(token)).toBeUndefined();
  });

  it('is less sure of a name that ends like an office or a place', () => {
    expect(names.judge('王家镇')).toBe('likely');
  });

  it('knows places, with and without what they are', () => {
    expect(['江苏', '江苏省', '石家庄市', '李洋'].map((token) => names.isPlace(token))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(names.mayBeName('安阳')).toBe(false);
  });
});

it('knows surnames of one and of two characters', () => {
  expect([isSurname('李'), isSurname('的'), isCompoundSurname('欧阳'), isCompoundSurname('李洋')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

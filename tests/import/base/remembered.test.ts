import { expect, it } from 'vitest';
import { remembered } from '../../../src/import/base/remembered.ts';

it('asks once for each text, and again when it has forgotten', () => {
  let asked = 0;
  const lengthOf = remembered((text) => {
    asked++;
    return text.length;
  });
  expect([lengthOf('园区'), lengthOf('园区'), lengthOf('')]).toEqual([2, 2, 0]);
  expect(asked).toBe(2);
  for (let number = 0; number < 5000; number++) lengthOf(String(number));
  expect(lengthOf('园区')).toBe(2);
  expect(asked).toBe(5003);
});

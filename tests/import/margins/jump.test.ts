import { expect, it } from 'vitest';
import { readJumpAtEnd, readJumpAtStart, readJumpLine } from '../../../src/import/margins/jump.ts';

it.each([
  ['下转第3版', { kind: 'on', pageNumber: '3' }],
  ['(上接第一版)', { kind: 'from', pageNumber: '1' }],
  ['▶▶下转A05版', { kind: 'on', pageNumber: 'A05' }],
  ['园区下转型的功夫', undefined],
])('a line: %s', (text, jump) => {
  expect(readJumpLine(text)).toEqual(jump);
});

it('stands at either end of a paragraph, with its place', () => {
  const text = '园区昨天开工。(下转第3版)';
  expect(readJumpAtEnd(text)).toEqual({ kind: 'on', pageNumber: '3', from: 7, to: text.length });
  expect(readJumpAtStart('(上接第1版)园区昨天开工。')).toMatchObject({
    kind: 'from',
    pageNumber: '1',
    from: 0,
  });
  expect(readJumpAtEnd('园区昨天开工。')).toBeUndefined();
});

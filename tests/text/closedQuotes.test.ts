import { expect, it } from 'vitest';
import { withClosedQuotes } from '../../src/text/closedQuotes.ts';

it('closes what an excerpt opened, the innermost first, and leaves what is closed', () => {
  expect(withClosedQuotes('他说：“先做成。再做大。')).toBe('他说：“先做成。再做大。”');
  expect(withClosedQuotes('“读《高新纪事（上卷')).toBe('“读《高新纪事（上卷）》”');
  expect(withClosedQuotes('“先做成。”他说。')).toBe('“先做成。”他说。');
  expect(withClosedQuotes('多出的”一个。')).toBe('多出的”一个。');
});

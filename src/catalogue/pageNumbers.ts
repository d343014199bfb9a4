import { compareText } from '../text/compare.ts';

/** Page numbers in reading order: 2 before 10, A1 before B1; unknown ones last. */
export function comparePageNumbers(a = '\uffff', b = '\uffff'): number {
  if (a === b) return 0;
  const [, letterA = '', numberA = ''] = /^(\D*)(\d*)/.exec(a)!;
  const [, letterB = '', numberB = ''] = /^(\D*)(\d*)/.exec(b)!;
  return compareText(letterA, letterB) || Number(numberA) - Number(numberB) || compareText(a, b);
}

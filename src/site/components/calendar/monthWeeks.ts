import { daysInMonth, weekday } from '../../../dates/edtf.ts';

/**
 * The weeks of a month, Monday first (ISO 8601, GB/T 7408).
 * @returns seven days a week; 0 before the first and after the last
 */
export function monthWeeks(year: number, month: number): number[][] {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  const before = (weekday(first) + 6) % 7;
  const length = daysInMonth(year, month);
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const day = week * 7 + index - before + 1;
      return day >= 1 && day <= length ? day : 0;
    }),
  );
}

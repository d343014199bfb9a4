/** Dates as readers type them. Pure, and small enough for the browser. */

/**
 * Reads a date at any precision: `2023`, `2023-4`, `2023年4月8日`, `2023.4.8`, `２０２３／４`.
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; '' for nothing typed; undefined for what is no date
 */
export function readDate(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return '';
  const shape = /^(\d{4})\s*(?:[-/.年]\s*(?:(\d{1,2})\s*(?:[-/.月]\s*(?:(\d{1,2})\s*[日号]?)?)?)?)?$/.exec(
    text,
  );
  if (!shape) return undefined;
  const [, year, month, day] = shape;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return exists(Number(year), month, day) ? date : undefined;
}

function exists(year: number, month = '1', day = '1'): boolean {
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Whether a range holds no day: it ends before it begins. Either end may be ''. */
export function isBackwards(from: string, to: string): boolean {
  return from !== '' && to !== '' && to < from.slice(0, to.length);
}

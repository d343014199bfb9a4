/** Dates as fields of front-matter and settings. */
import { z } from 'zod';
import { say } from '../problems/say.ts';
import { parseDate } from './edtf.ts';

/**
 * A date in EDTF (ISO 8601-2): `2023-04-08`, `2023-04`, `2023`, `2023-04~` (approximate), `2023-04?` (uncertain).
 * YAML reads a bare year as a number.
 */
export const edtfDate = z
  .transform((given: string): unknown => (Number.isInteger(given) ? String(given) : given))
  .pipe(
    z
      .string({
        error: ({ input }) =>
          say(input === undefined ? '缺少日期' : '日期写法不对', '写成 2023-04-08、2023-04 或 2023'),
      })
      .superRefine((value, context) => {
        const result = parseDate(value);
        if (!result.ok) context.addIssue({ code: 'custom', message: say(result.fault, result.hint) });
      }),
  );

/** A calendar day, used where only a full date makes sense (issue dates, corrections). */
export const calendarDay = edtfDate.refine(
  (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) || !parseDate(value).ok,
  {
    error: say('这里要写到日', '写成 2023-04-08 这样的年-月-日'),
  },
);

/** Dates as fields of front-matter and settings. */
import { z } from 'zod';
import { messageOf, say } from '../problems/fault.ts';
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
        error: ({ input }) => say(input === undefined ? 'date-absent' : 'date-type'),
      })
      .superRefine((value, context) => {
        const result = parseDate(value);
        if (!result.ok) context.addIssue({ code: 'custom', message: messageOf(result.fault) });
      }),
  );

/** A calendar day, used where only a full date makes sense (issue dates, corrections). */
export const calendarDay = edtfDate.refine(
  (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) || !parseDate(value).ok,
  {
    error: say('date-to-the-day'),
  },
);

/** Dates as fields of front-matter and settings. */
import { z } from 'zod';
import { fault, messageOf, say, type Fault } from '../problems/fault.ts';
import { dateIn, parseDate } from './edtf.ts';

/** The first newspaper is of 1605; no archive of today holds papers of the next century. */
const YEARS = { from: 1605, to: 2100 };

function implausible(year: number): Fault | undefined {
  return year < YEARS.from || year > YEARS.to ? fault('date-year', { year, ...YEARS }) : undefined;
}

/** A date that was written as a list of one: `[2023-04-08]`. */
function inBrackets(input: unknown): { value: string; meant: string } | undefined {
  const [only, ...others]: unknown[] = Array.isArray(input) ? input : [];
  if (typeof only !== 'string' || others.length > 0) return undefined;
  const meant = dateIn(`[${only}]`);
  return meant === undefined ? undefined : { value: `[${only}]`, meant };
}

/**
 * A date in EDTF (ISO 8601-2): `2023-04-08`, `2023-04`, `2023`, `2023-04~` (approximate), `2023-04?` (uncertain),
 * `2017-01-23/2017-01-29` (a joint issue).
 * YAML reads a bare year as a number.
 */
export const edtfDate = z
  .transform((given: string): unknown => (Number.isInteger(given) ? String(given) : given))
  .pipe(
    z
      .string({
        error: ({ input }) => {
          const meant = inBrackets(input);
          if (meant) return messageOf(fault('date-rewrite', meant));
          return say(input === undefined ? 'date-absent' : 'date-type');
        },
      })
      .superRefine((value, context) => {
        const result = parseDate(value);
        const told = result.ok ? implausible(result.date.year) : result.fault;
        if (told) context.addIssue({ code: 'custom', message: messageOf(told) });
      }),
  );

/** The day of an issue, or the first and last day of a joint one: `2017-01-23/2017-01-29`. */
export const issueDay = edtfDate.refine(
  (value) => /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/.test(value) || !parseDate(value).ok,
  {
    error: say('date-to-the-day'),
  },
);

/** A calendar day, used where only a full date makes sense (issue dates, corrections). */
export const calendarDay = edtfDate.refine(
  (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) || !parseDate(value).ok,
  {
    error: say('date-to-the-day'),
  },
);

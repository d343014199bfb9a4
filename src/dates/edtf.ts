/**
 * Dates of the archive: EDTF (ISO 8601-2:2019), levels 0 and 1, one date or month or year.
 * They are strings in the paper's local calendar; no time zone ever enters.
 */
import { inFigures } from './figures.ts';
import { parse } from 'edtf';
import { fault, type Fault } from '../problems/fault.ts';

/** A date taken apart. */
export interface ArchiveDate {
  /** As written. Example: `2023-04~`. */
  edtf: string;
  year: number;
  /** 1 to 12; absent when only the year is known. */
  month?: number;
  /** 1 to 31; absent when only the month is known. */
  day?: number;
  /** `~`: about then. */
  approximate: boolean;
  /** `?`: perhaps then. */
  uncertain: boolean;
  /** Last day or month of an interval; the other fields are those of its first. Example: `2017-01-29`. */
  until?: string;
}

/** A date understood, or why it was not and what to write. */
export type ParsedDate = { ok: true; date: ArchiveDate } | { ok: false; fault: Fault };

const cache = new Map<string, ParsedDate>();

/**
 * Reads one EDTF date or interval.
 * @param value `2023-04-08`, `2023-04` or `2023`, with `~`, `?` or `%` after it for approximate, uncertain or both;
 *   `2017-01-23/2017-01-29` for a joint issue
 * @returns the date, or the fault
 */
export function parseDate(value: string): ParsedDate {
  let result = cache.get(value);
  if (!result) {
    result = read(value);
    // An archive of decades has some ten thousand distinct dates; the bound only guards against garbage.
    if (cache.size < 50_000) cache.set(value, result);
  }
  return result;
}

function read(value: string): ParsedDate {
  return value.includes('/') ? readInterval(value) : readOne(value);
}

/** A joint issue is of several days (EDTF level 0): both ends of the same precision, the first before the last. */
function readInterval(value: string): ParsedDate {
  const [first = '', last = '', ...others] = value.split('/');
  const [from, to] = [readOne(first), readOne(last)];
  const plain = /^\d{4}-\d{2}(?:-\d{2})?$/;
  if (
    others.length > 0 ||
    !plain.test(first) ||
    !plain.test(last) ||
    first.length !== last.length ||
    first >= last
  )
    return { ok: false, fault: misshapen(value) };
  if (!from.ok || !to.ok) return from.ok ? to : from;
  return { ok: true, date: { ...from.date, edtf: value, until: last } };
}

function readOne(value: string): ParsedDate {
  const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(value);
  if (!shape) return { ok: false, fault: misshapen(value) };
  const plain = plainDate(shape);
  if (plain) return { ok: true, date: plain };
  try {
    const parsed = parse(value, { level: 1, types: ['Date'] });
    const [year, month, day] = parsed.values as [number, number?, number?];
    if (day !== undefined && day > daysInMonth(year, (month ?? 0) + 1)) throw new RangeError(value);
    return {
      ok: true,
      date: {
        edtf: value,
        year,
        ...(month === undefined ? {} : { month: month + 1 }),
        ...(day === undefined ? {} : { day }),
        approximate: Boolean(parsed.approximate),
        uncertain: Boolean(parsed.uncertain),
      },
    };
  } catch {
    return impossible(value);
  }
}

/**
 * Nearly all dates of an archive are plain calendar days. They need no grammar, and a grammar costs 0.15 ms:
 * a second for each 7,000 days.
 */
function plainDate([edtf, year, month, day, mark]: RegExpExecArray): ArchiveDate | undefined {
  if (mark || !month || !day) return undefined;
  const date = {
    edtf: edtf!,
    year: Number(year),
    month: Number(month),
    day: Number(day),
    approximate: false,
    uncertain: false,
  };
  const valid =
    date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
  return valid ? date : undefined;
}

function misshapen(value: string): Fault {
  const meant = dateIn(value);
  if (meant) return fault(ofShortYear(value) ? 'date-year-short' : 'date-rewrite', { value, meant });
  const plain = value.normalize('NFKC').trim();
  if (OF_THE_DAY.test(plain)) return fault('date-of-the-day', { value });
  return fault(NO_YEAR.test(plain) ? 'date-year-missing' : 'date-form', { value });
}

/** A day that another day would call otherwise. */
const OF_THE_DAY =
  /^(?:[今昨明前后][天日]|当[天日]|[今去前明]年|[本上下]个?[月周]|(?:[本上下这]周|周|星期|礼拜)[一二三四五六日天]|[近日不]日|日前|现在|刚才|today|yesterday|now)$/iu;

/** A day of a month, and nothing else: 4月8日, 4-8. */
const NO_YEAR = /^\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?$/;

/** A year of two figures, with month and day; with its month, or alone, only where it is called a year. */
const SHORT_YEAR =
  /^['’]?(\d{2})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|\s*年\s*(?:(\d{1,2})\s*月)?)$/;
/** Two figures from which on a year is of the last century (POSIX, strptime, %y). */
const LAST_CENTURY = 69;

function ofShortYear(value: string): string | undefined {
  const plain = inFigures(
    value
      .normalize('NFKC')
      .replace(/[—–‒―]/g, '-')
      .trim(),
  );
  const [, figures, month, day, only = month] = SHORT_YEAR.exec(plain) ?? [];
  if (figures === undefined) return undefined;
  const year = Number(figures) < LAST_CENTURY ? `20${figures}` : `19${figures}`;
  const meant = [year, only?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return parseDate(meant).ok ? meant : undefined;
}

/** A remark behind a date: it belongs on a line of its own. */
const REMARK = /\s*(?:#|\/\/|<!--|[（(](?!星期|周|礼拜)).*$/;
/** Between quotation marks that YAML does not know, or brackets. */
const IN_MARKS = /^\s*[“”‘’「『《〈（([【["'](.+)[“”‘’」』》〉）)\]】"']\s*$/u;
/** An interval whose end is a day of the same month or year: `2023-04-08/09`. */
const SHORT_END = /^\d{4}-\d{2}-\d{2}\/\d{1,2}(?:-\d{1,2})?$/;
/** From one day to another. */
const TO = /\s*(?:至|到|~|～|—+|–|\s-\s)\s*/;

/** About then, and perhaps then: EDTF has one sign for both. */
const ABOUT_PERHAPS = /^(\d{4}(?:-\d{2}){0,2})\s*(?:~\s*\?|\?\s*~)$/;

/** The EDTF date that a way of writing dates means: see `suggest`, `inEnglish`; days from – to, with remarks behind them. */
export function dateIn(value: string): string | undefined {
  const inMarks = IN_MARKS.exec(value)?.[1];
  if (inMarks !== undefined) return parseDate(inMarks).ok ? inMarks : dateIn(inMarks);
  const bare = value.replace(REMARK, '');
  const one =
    suggest(bare) ??
    inEnglish(bare) ??
    ofShortYear(bare) ??
    (bare !== value && parseDate(bare).ok ? bare : undefined);
  if (one) return one;
  const [, both] = ABOUT_PERHAPS.exec(bare.normalize('NFKC')) ?? [];
  if (both !== undefined) return parseDate(`${both}%`).ok ? `${both}%` : undefined;
  const [first, last, ...others] = bare.split(SHORT_END.test(bare) ? '/' : TO);
  if (!first || !last || others.length > 0) return undefined;
  const from = plainOf(first);
  // 2023年4月8日至9日, 2023年4月8日至5月1日.
  const day = /^(\d{1,2})\s*[日号]?$/.exec(last)?.[1];
  const inYear = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(last);
  const to = day
    ? `${from?.slice(0, 8)}${day.padStart(2, '0')}`
    : inYear
      ? `${from?.slice(0, 4)}-${inYear[1]!.padStart(2, '0')}-${inYear[2]!.padStart(2, '0')}`
      : plainOf(last);
  const meant = `${from}/${to}`;
  return from && to && meant !== value && parseDate(meant).ok ? meant : undefined;
}

const plainOf = (value: string) => (parseDate(value).ok ? value : suggest(value));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** April 8, 2023; 8 Apr 2023. */
function inEnglish(value: string): string | undefined {
  const words = value.match(/[A-Za-z]+|\d+/g) ?? [];
  const month = MONTHS.indexOf(
    (words.find((word) => /^[A-Za-z]{3}/.test(word)) ?? '').slice(0, 3).toLowerCase(),
  );
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  if (month < 0 || !year || words.length > 3) return undefined;
  const meant = [year, String(month + 1).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return parseDate(meant).ok ? meant : undefined;
}

/** Well written, but on no calendar. */
function impossible(value: string): ParsedDate {
  const [year = '', month = '', day] = value.split('-');
  if (!day) return { ok: false, fault: fault('date-no-month', { value, year }) };
  const monthIsRight = Number(month) >= 1 && Number(month) <= 12;
  return {
    ok: false,
    fault: monthIsRight
      ? fault('date-no-day', { value, month: `${year}-${month}` })
      : fault('date-no-day-no-month', { value, year }),
  };
}

/** A year, month and day as newspapers and programs write them. */
const WRITTEN =
  /^(\d{4})(?:\s*[-/.年\s]\s*(\d{1,2})(?:\s*[-/.月\s]\s*(\d{1,2}))?|[-/.]?(\d{2})[-/.]?(\d{2}))?\s*[年月日号]*$/;
/** What may follow a day: the day of the week, a time, the end of a sentence. */
const BEHIND =
  /\s*(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|T?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?[\s,.;。、]*$/;
const ABOUT = /^(?:约|大约|约在)\s*|\s*(?:前后|左右)$/g;

/** The EDTF date that a common way of writing dates means, if it is one. */
function suggest(value: string): string | undefined {
  const plain = value
    .normalize('NFKC')
    .replace(/[—–‒―]/g, '-')
    .trim();
  const about = plain.replaceAll(ABOUT, '');
  const shape = WRITTEN.exec(inFigures(about.replace(BEHIND, '')));
  if (!shape) return undefined;
  const [, year, month = shape[4], day = shape[5]] = shape;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  const meant = about === plain ? date : `${date}~`;
  return meant !== value && parseDate(meant).ok ? meant : undefined;
}

/**
 * Days of a month in the Gregorian calendar.
 * @param month 1 to 12
 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A date that the schema has already accepted.
 * @throws {RangeError} when it is not one: a programmer's mistake
 */
export function archiveDate(edtf: string): ArchiveDate {
  const result = parseDate(edtf);
  if (!result.ok) throw new RangeError(`not an accepted date: ${edtf}`);
  return result.date;
}

/**
 * Key that sorts accepted dates in time; a date of less precision sorts before the days it may mean.
 * @returns `YYYY-MM-DD` with `00` for the unknown
 */
export function sortKey(edtf: string): string {
  // A plain day is its own key, and sorting an archive asks for the key of each a dozen times.
  if (PLAIN_DAY.test(edtf)) return edtf;
  const { year, month = 0, day = 0 } = archiveDate(edtf);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Day of the week.
 * @param day `YYYY-MM-DD`
 * @returns 0 for Sunday to 6 for Saturday
 */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The date of a page where none is printed: what its text supports, and no more. */
import { daysInMonth } from '../../dates/edtf.ts';
import type { DayOfYear } from '../margins/furniture.ts';
import type { Confidence } from '../stories/item.ts';

/** A date that was inferred. */
export interface InferredDate {
  /** EDTF, a month. */
  date: string;
  confidence: Confidence;
  /** From what it was inferred, in Chinese; goes into the front-matter. */
  evidence: string;
}

interface Mention {
  text: string;
  year?: number;
  month?: number;
  day?: number;
}

const DATE = /(?<!\d)(?:(?<year>(?:19|20)\d{2})年)?(?:(?<month>\d{1,2})月)(?:(?<day>\d{1,2})[日号])?/gu;
const YEAR_END = /(?<!\d)(?<year>(?:19|20)\d{2})年(?:度|全年|底|末)/gu;
const QUARTER = /(?<!\d)(?<year>(?:19|20)\d{2})年(?:第?(?<quarter>[一二三四1234])季度|(?<half>上半年))/gu;
/** What lies ahead, lies far back or comes every year says nothing about the day of the paper. */
const ELSEWHEN =
  /(?:将于|定于|拟于|预计|计划|力争|争取|到|(?<!截)至|去年|上年|前年|每年|历年|次年|明年|自|从|早在|始于)\s*$/u;
const AHEAD = /^(?:前|底前|之前|以前|[^。，,；;]{0,6}(?:将|前完成|前建成))/u;

/**
 * Infers the month of a page from the dates in its text. A report gives no year for days of its own year, so a day
 * without a year is later than the newest month with one.
 * @param texts folded texts of all items: one page is one issue
 * @returns undefined when the texts do not settle the year
 */
export function inferDate(texts: string[]): InferredDate | undefined {
  const mentions = texts.flatMap(mentionsIn);
  const dated = mentions.filter(
    (mention): mention is Mention & { year: number; month: number } =>
      mention.year !== undefined && mention.month !== undefined,
  );
  const newest = dated.reduce<(Mention & { year: number; month: number }) | undefined>(
    (best, one) => (best === undefined || key(one) > key(best) ? one : best),
    undefined,
  );
  const bare = mentions.filter(
    (mention): mention is Mention & { month: number } =>
      mention.year === undefined && mention.month !== undefined && mention.day !== undefined,
  );
  if (newest === undefined) return undefined;
  if (bare.length === 0) return fromDated(newest);
  const latest = bare.reduce((best, one) =>
    one.month > best.month || (one.month === best.month && (one.day ?? 0) > (best.day ?? 0)) ? one : best,
  );
  const behind = newest.month - latest.month;
  // A day with its year, shortly after one without, is of the same year; longer ago it is of the year before.
  if (newest.day !== undefined && behind >= 0 && behind <= SAME_YEAR) return fromDated(newest);
  const year = behind <= 0 ? newest.year : newest.year + 1;
  return {
    date: `${year}-${pad(latest.month)}`,
    confidence: 'low',
    evidence: `版面没有印日期；文中最晚的日子是“${latest.text}”（未写年份），写明年份的最晚是“${newest.text}”，据此推定`,
  };
}

/** Years that a text names, newest first; what lies ahead says nothing. */
function yearsIn(texts: string[]): number[] {
  const years = texts.flatMap((text) =>
    [...text.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)]
      .filter(
        ({ index }) => !/(?:将于|定于|拟于|预计|计划|力争|争取|到|(?<!截)至)\s*$/u.test(text.slice(0, index)),
      )
      .map((match) => Number(match[1])),
  );
  return [...new Set(years)].sort((a, b) => b - a);
}

/**
 * The year of a printed day without one: the newest year of the text, or the next, if the weekday agrees.
 * @param texts folded texts of all items
 */
export function inferYear(
  { text, month, day, weekday }: DayOfYear,
  texts: string[],
): InferredDate | undefined {
  const [newest] = yearsIn(texts);
  if (newest === undefined) return undefined;
  const agrees = (year: number) =>
    isDay(year, month, day) &&
    (weekday === undefined || new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday);
  const year = [newest, newest + 1].find(agrees);
  if (year === undefined) return undefined;
  const sure = weekday === undefined ? '' : '，星期也相合';
  return {
    date: `${year}-${pad(month)}-${pad(day)}`,
    confidence: 'low',
    evidence: `版面印的是“${text}”，没有年份；文中最晚的年份是 ${newest} 年${sure}，据此推定`,
  };
}

/** Months. */
const SAME_YEAR = 3;

function fromDated(newest: Mention & { year: number; month: number }): InferredDate | undefined {
  if (newest.day === undefined)
    return {
      date: `${newest.year}-${pad(newest.month)}`,
      confidence: 'low',
      evidence: `版面没有印日期；文中最晚的时间是“${newest.text}”，据此推定`,
    };
  return {
    date: `${newest.year}-${pad(newest.month)}`,
    confidence: 'medium',
    evidence: `版面没有印日期；文中最晚的日子是“${newest.text}”，据此推定到月`,
  };
}

function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(DATE)) {
    const [year, month, day] = ['year', 'month', 'day'].map((name) =>
      match.groups?.[name] === undefined ? undefined : Number(match.groups[name]),
    );
    if (!isDay(year, month, day) || isElsewhen(text, match, year === undefined)) continue;
    if (year === undefined && day === undefined) continue;
    mentions.push({
      text: match[0],
      ...(year === undefined ? {} : { year }),
      ...(month === undefined ? {} : { month }),
      ...(day === undefined ? {} : { day }),
    });
  }
  for (const match of text.matchAll(YEAR_END))
    if (!isElsewhen(text, match, false))
      mentions.push({ text: match[0], year: Number(match.groups!['year']), month: 12 });
  for (const match of text.matchAll(QUARTER)) {
    if (isElsewhen(text, match, false)) continue;
    const quarter = match.groups!['half']
      ? 2
      : ({ 一: 1, 二: 2, 三: 3, 四: 4 }[match.groups!['quarter']!] ?? Number(match.groups!['quarter']));
    mentions.push({ text: match[0], year: Number(match.groups!['year']), month: quarter * 3 });
  }
  return mentions;
}

function isDay(year: number | undefined, month = 1, day = 1): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2024, month);
}

/** 自 and 从 begin a span that may end today; for a day with its year they only say it lies back, which it may. */
function isElsewhen(text: string, match: RegExpMatchArray, bare: boolean): boolean {
  const before = text.slice(Math.max(0, match.index! - 4), match.index);
  const found = ELSEWHEN.exec(before)?.[0];
  if (found && (bare || !/^(?:自|从|早在|始于|去年|上年)/u.test(found))) return true;
  return AHEAD.test(text.slice(match.index! + match[0].length, match.index! + match[0].length + 10));
}

function key({ year, month, day = 0 }: { year: number; month: number; day?: number }): number {
  return year * 10_000 + month * 100 + day;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The date that a file's name gives. Example: `20230515-06.txt` → `2023-05-15`.
 */
export function dateInFileName(name: string): string | undefined {
  const match = /(?<!\d)((?:19|20)\d{2})[-_.年]?(\d{2})[-_.月]?(\d{2})(?!\d)/u.exec(name);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  return isDay(year, month, day) ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}

/** What the archive holds of a paper, and what it does not. */
import type { PublishingDays } from '../archive/schema.ts';
import { sameName } from '../text/slug.ts';
import { daysInMonth, weekday } from '../dates/edtf.ts';
import type { Issue } from './issues.ts';

/** State of one day's paper. `held`: in the archive, and nothing is said about how many pages it had. */
export type DayState = 'whole' | 'partial' | 'held' | 'missing';

/** One day on which an issue is held, or should be. */
export interface CoverageDay {
  /** `YYYY-MM-DD`. */
  day: string;
  state: DayState;
  /** True on a publishing day; an issue of another day is held beyond what the plan tells. */
  expected: boolean;
  articles: number;
  /** Pages (版) with articles in the archive. */
  pages: number;
  /** Pages of the complete issue, where `site.yaml` tells. */
  printed?: number;
}

/** A paper with its days, oldest first. */
export interface PublicationCoverage {
  publication: string;
  /** True when `site.yaml` tells its publishing days, so that missing issues are known. */
  planned: boolean;
  days: CoverageDay[];
}

/**
 * Compares the issues of the archive with the publishing days of the papers.
 * Where a rule names no first or last day, the first and last issue in the archive stand for it: there is no today here.
 * @param issues oldest first
 * @returns papers in order of their first issue; a planned paper of which nothing is held comes last
 */
export function coverageOf(
  issues: readonly Issue[],
  plans: readonly PublishingDays[],
): PublicationCoverage[] {
  const papers = new Map<string, { publication: string; issues: Issue[]; plans: PublishingDays[] }>();
  const paperOf = (publication: string) => {
    const key = sameName(publication);
    let paper = papers.get(key);
    if (!paper) papers.set(key, (paper = { publication, issues: [], plans: [] }));
    return paper;
  };
  for (const issue of issues) paperOf(issue.publication).issues.push(issue);
  for (const plan of plans) paperOf(plan.publication).plans.push(plan);
  return [...papers.values()].map((paper) => ({
    publication: paper.publication,
    planned: paper.plans.length > 0,
    days: daysOf(paper.issues, paper.plans),
  }));
}

function daysOf(issues: Issue[], plans: PublishingDays[]): CoverageDay[] {
  const expected = expectedDays(plans, issues[0]?.day, issues.at(-1)?.day);
  const held = new Map(issues.map((issue) => [issue.day, issue]));
  // On the later days of a joint issue nothing is missing.
  for (const { day, until } of issues)
    if (until) for (const one of daysBetween(day, until)) if (!held.has(one)) expected.delete(one);
  return [...new Set([...expected.keys(), ...held.keys()])]
    .sort()
    .map((day) => dayOf(day, held.get(day), expected.get(day)));
}

function dayOf(day: string, issue: Issue | undefined, plan: PublishingDays | undefined): CoverageDay {
  const printed = plan?.pages;
  const known = { day, expected: plan !== undefined, ...(printed && { printed }) };
  if (!issue) return { ...known, state: 'missing', articles: 0, pages: 0 };
  const pages = issue.pages.filter(({ number }) => number !== '').length;
  const state = printed === undefined ? 'held' : pages < printed ? 'partial' : 'whole';
  return { ...known, state, articles: issue.count, pages };
}

/** Days on which a paper should have come out, with the rule that says so; a later rule wins. */
function expectedDays(
  plans: PublishingDays[],
  first: string | undefined,
  last: string | undefined,
): Map<string, PublishingDays> {
  const expected = new Map<string, PublishingDays>();
  for (const plan of plans) {
    const from = plan.from ?? first;
    const to = plan.to ?? last;
    if (!from || !to) continue;
    const except = new Set(plan.except);
    for (const day of daysBetween(from, to)) {
      // ISO 8601 counts Sunday as 7, the calendar as 0.
      if (plan.weekdays.includes(weekday(day) || 7) && !except.has(day)) expected.set(day, plan);
    }
  }
  return expected;
}

/** All days from one to another, both included. */
function* daysBetween(from: string, to: string): Iterable<string> {
  let [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  for (;;) {
    const current = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
    if (current > to) return;
    yield current;
    if (++day > daysInMonth(year, month)) {
      day = 1;
      if (++month > 12) {
        month = 1;
        year++;
      }
    }
  }
}

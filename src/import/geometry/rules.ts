/** Thin lines that part what stands on both sides of them. */
import { around, shared, type Box, type PrintedPage } from './printed.ts';

/** A rule parts two things where it runs along so much of one of them. */
const ALONG = 0.6;
/** What a rule touches may reach so far over it, in units of the page. */
const TOLERANCE = 2;

/** @returns whether a rule runs from top to bottom, not across */
export function isUpright({ x0, y0, x1, y1 }: Box): boolean {
  return y1 - y0 > x1 - x0;
}

/** A rule across between two boxes one below the other, along most of the lower. */
export function parted(above: Box, below: Box, { rules }: Pick<PrintedPage, 'rules'>): boolean {
  return rules.some(
    (rule) =>
      rule.x1 - rule.x0 > rule.y1 - rule.y0 &&
      rule.y0 >= above.y1 - TOLERANCE &&
      rule.y1 <= below.y0 + TOLERANCE &&
      shared(rule.x0, rule.x1, below.x0, below.x1) > (below.x1 - below.x0) * ALONG,
  );
}

/**
 * An upright rule between two boxes beside each other.
 * @param along one of them, where the rule must run along most of it; else it may stand anywhere on their height
 */
export function isFenced(one: Box, other: Box, { rules }: Pick<PrintedPage, 'rules'>, along?: Box): boolean {
  const [left, right] = one.x0 < other.x0 ? [one, other] : [other, one];
  const height = along ?? around([one, other]);
  const least = along ? (along.y1 - along.y0) * ALONG : 0;
  return rules.some(
    (rule) =>
      isUpright(rule) &&
      rule.x0 >= left.x1 - TOLERANCE &&
      rule.x1 <= right.x0 + TOLERANCE &&
      shared(rule.y0, rule.y1, height.y0, height.y1) > least,
  );
}

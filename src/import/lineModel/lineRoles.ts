/** What a line of a page may be to the model over lines, and what the model found. */

/** The roles that it tells apart, in the order of its weights. */
export const LINE_ROLES = [
  'headline',
  'kicker',
  'subtitle',
  'byline',
  'body',
  'subhead',
  'caption',
  'column',
  'furniture',
] as const;

/** One of them. */
export type LineRole = (typeof LINE_ROLES)[number];

/** What the model says of one line. */
export interface LineGuess {
  /** Its role on the best path through the page. */
  role: LineRole;
  /**
   * By how much the best path is better than the best one on which the line has this role; 0 for its own role. Sums of
   * weights, no probabilities: what a distance is worth is measured (docs/decisions/0013-model-over-lines.md).
   */
  behind: Readonly<Record<LineRole, number>>;
}

/**
 * How often a named doubt stood at a wrong fact, over 55 pages labelled by hand and 396 generated.
 * Written by `npm run bench:import -- --accuracy --train`; not by hand.
 */
export const DOUBT_RATES: Record<string, { doubts: number; wrong: number }> = {
  'brief-untitled': { doubts: 20, wrong: 0 },
  'caption-joined': { doubts: 51, wrong: 2 },
  'column-by-form': { doubts: 12, wrong: 1 },
  'no-page-number': { doubts: 7, wrong: 2 },
  'only-zone-in-text': { doubts: 78, wrong: 0 },
  'table-by-line': { doubts: 13, wrong: 0 },
  'unread-credit': { doubts: 14, wrong: 0 },
};

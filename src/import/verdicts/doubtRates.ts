/**
 * How often a named doubt stood at a wrong fact, over 234 pages labelled by hand and 660 generated.
 * Written by `npm run bench:import -- --accuracy --train`; not by hand.
 */
export const DOUBT_RATES: Record<string, { doubts: number; wrong: number }> = {
  'brief-untitled': { doubts: 61, wrong: 0 },
  'caption-joined': { doubts: 125, wrong: 12 },
  'column-by-form': { doubts: 4, wrong: 0 },
  'column-by-place': { doubts: 4, wrong: 0 },
  'kicker-by-form': { doubts: 4, wrong: 0 },
  'no-page-number': { doubts: 10, wrong: 5 },
  'no-zone': { doubts: 77, wrong: 4 },
  'only-zone-in-text': { doubts: 195, wrong: 2 },
  'rare-surname': { doubts: 44, wrong: 2 },
  'subtitle-by-form': { doubts: 2, wrong: 1 },
  'table-by-line': { doubts: 26, wrong: 1 },
  'unread-reporter': { doubts: 4, wrong: 2 },
  verse: { doubts: 1, wrong: 1 },
  'zone-by-alias': { doubts: 7, wrong: 0 },
  'zone-by-place': { doubts: 24, wrong: 0 },
};

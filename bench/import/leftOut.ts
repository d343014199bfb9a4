/** How right the importer would be on forms that it was not fitted on: each form in turn is left out. */
import type { Archive } from '../../src/archive/archive.ts';
import { compareText } from '../../src/text/compare.ts';
import { doubtRates } from './doubtRates.ts';
import { fitWeights } from './fitWeights.ts';
import type { HeadDecision } from './headDecisions.ts';
import { score, type LabelledPage, type ScoredPage } from './labelledPages.ts';

/** @returns the form of a page; a page written by hand is a form of its own */
export const formOf = ({ form, name }: LabelledPage): string => form ?? name;

/**
 * Reads each form with weights of the evidence and worth of doubts that the other forms gave.
 * @param all pages, read with all their doubts
 * @param decisions on the same pages
 * @param contentDir an archive without articles
 */
export async function scoreLeftOut(
  all: readonly ScoredPage[],
  decisions: readonly HeadDecision[],
  archive: Archive,
  contentDir: string,
): Promise<ScoredPage[]> {
  const scored: ScoredPage[] = [];
  for (const left of [...new Set(all.map(formOf))].sort(compareText)) {
    const weights = fitWeights(decisions.filter(({ form }) => form !== left));
    const rates = doubtRates(all.filter((page) => formOf(page) !== left));
    const own = all.filter((page) => formOf(page) === left);
    scored.push(...(await score(own, archive, contentDir, { weights, rates })));
  }
  return scored;
}

/** What named doubts are worth: how often each stands at a wrong fact. */
import { writeFileSync } from 'node:fs';
import { compareText } from '../../src/text/compare.ts';
import { DOUBTS, type Fact } from './facts.ts';
import type { ScoredPage } from './labelledPages.ts';

/** How often a doubt was seen, and how often at an article, or on a page, with a wrong fact of its field. */
export interface DoubtRate {
  doubts: number;
  wrong: number;
}

/** @param scored pages read with all their doubts @returns rates by name of the evidence, in the order of names */
export function doubtRates(scored: readonly ScoredPage[]): Record<string, DoubtRate> {
  const rates: Record<string, DoubtRate> = {};
  for (const { report, facts } of scored) {
    const wrong = facts.filter(({ right }) => !right);
    report.items.forEach(({ doubts }, at) => {
      for (const { field, evidence } of doubts) {
        if (evidence === undefined) continue;
        const rate = (rates[evidence] ??= { doubts: 0, wrong: 0 });
        rate.doubts++;
        const isTold = (fact: Fact) =>
          (fact.item === undefined || fact.item === at) && DOUBTS[fact.field].includes(field);
        if (wrong.some(isTold)) rate.wrong++;
      }
    });
  }
  return Object.fromEntries(Object.entries(rates).sort(([a], [b]) => compareText(a, b)));
}

/** Writes the table that the importer reads. @param provenance pages it was made from */
export function writeDoubtRates(file: string, rates: Record<string, DoubtRate>, provenance: string): void {
  const rows = Object.entries(rates).map(
    ([name, { doubts, wrong }]) => `  '${name}': { doubts: ${doubts}, wrong: ${wrong} },`,
  );
  writeFileSync(
    file,
    `/**
 * How often a named doubt stood at a wrong fact, over ${provenance}.
 * Written by \`npm run bench:import -- --accuracy --train\`; not by hand.
 */
export const DOUBT_RATES: Record<string, { doubts: number; wrong: number }> = {
${rows.join('\n')}
};
`,
  );
}

/** @returns a line for each named doubt */
export function doubtTable(rates: Record<string, DoubtRate>): string[] {
  return Object.entries(rates).map(
    ([name, { doubts, wrong }]) =>
      `  ${name.padEnd(20)}${String(doubts).padStart(6)} seen, ${wrong} at a wrong fact`,
  );
}

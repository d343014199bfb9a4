import type { Strings } from '../../../strings/index.ts';
import type { CoverageSum } from '../../views/calendar/coverage.ts';

/** What is held, and what is not as far as that is known, in a sentence. */
export function coverageSum(
  { held, pages, articles, expected, missing = 0, partial, extra }: CoverageSum,
  t: Strings,
): string {
  const texts = t.browse.coverage;
  const known = [
    texts.sum(held, pages, articles),
    ...(expected === undefined ? [] : [texts.sumMissing(expected, missing)]),
    ...(partial === undefined ? [] : [texts.sumPartial(partial)]),
    ...(extra === undefined ? [] : [texts.sumExtra(extra)]),
  ];
  return known.join(t.browse.semicolon);
}

/** The numbers behind the lines: a row a year, each number a link to the articles it counts. */
import { shareText, type Trends } from '../../results/years/trends.ts';
import { grouped } from '../../../text/grouped.ts';
import { element } from '../base/element.ts';
import type { Measure } from './trendState.ts';

/**
 * @param addressOf the articles of a query and a year
 * @param yearHead head of the first column
 */
export function trendTable(
  { years, lines }: Trends,
  measure: Measure,
  addressOf: (query: string, year: string) => string,
  yearHead: string,
): HTMLElement {
  const head = [yearHead, ...lines.map(({ query }) => query)].map((name) =>
    element('th', { scope: 'col' }, name),
  );
  const cell = (at: number, line: Trends['lines'][number]) => {
    const written = measure === 'count' ? grouped(line.count[at]!) : shareText(line.share[at]!);
    const link = line.count[at]! > 0 && element('a', { href: addressOf(line.query, years[at]!) }, written);
    return element('td', {}, link || written);
  };
  const rows = years.map((year, at) =>
    element('tr', {}, element('th', { scope: 'row' }, year), ...lines.map((line) => cell(at, line))),
  );
  return element(
    'table',
    { class: 'figures-table' },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.toReversed()),
  );
}

import { archiveDate } from '../../../dates/edtf.ts';
import type { Card } from '../../views/parts/card.ts';

/** Parts a list into runs of the same year, in the order given. */
export function byYear(cards: Card[]): { year: number; cards: Card[] }[] {
  const groups: { year: number; cards: Card[] }[] = [];
  for (const card of cards) {
    const { year } = archiveDate(card.date);
    if (groups.at(-1)?.year === year) groups.at(-1)!.cards.push(card);
    else groups.push({ year, cards: [card] });
  }
  return groups;
}

import { formatDate } from '../../../strings/formatDate.ts';
import type { Strings } from '../../../strings/index.ts';
import type { Card } from '../../views/parts/card.ts';

/**
 * Dates of the oldest and the newest article of a page in words.
 * @param cards oldest first
 */
export function dateSpan(cards: Card[], t: Strings): string {
  return [
    ...new Set([cards[0], cards.at(-1)].flatMap((card) => (card ? [formatDate(card.date, t)] : []))),
  ].join('—');
}

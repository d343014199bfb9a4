/** Doubts that tell nothing are left out: a reader who is warned at every turn stops reading warnings. */
import type { Doubt, Item } from '../stories/item.ts';
import { DOUBT_RATES } from './doubtRates.ts';

/** How often each named doubt was seen, and how often at a wrong fact. */
export type DoubtRates = Readonly<Record<string, { doubts: number; wrong: number }>>;

/** So many times a doubt must have been seen before its worth is judged. */
const FEWEST_SEEN = 20;
/** A doubt that stands at a wrong fact less often than this says little more than that nothing is perfect. */
const WORTH_TELLING = 0.1;

/** @returns whether a doubt told of an error often enough on labelled pages; doubts without a name are kept */
export function isWorthTelling({ evidence }: Doubt, rates: DoubtRates = DOUBT_RATES): boolean {
  const rate = evidence === undefined ? undefined : rates[evidence];
  return rate === undefined || rate.doubts < FEWEST_SEEN || rate.wrong >= rate.doubts * WORTH_TELLING;
}

/** @returns whether a field has a doubt that will be told */
export function isDoubted({ doubts }: Pick<Item, 'doubts'>, field: string): boolean {
  return doubts.some((doubt) => doubt.field === field && isWorthTelling(doubt));
}

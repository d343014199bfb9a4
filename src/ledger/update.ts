/** What has happened since the ledger was last written. Pure: the day comes from the command. */
import { compareText } from '../text/compare.ts';
import type { LedgerEvent } from './format.ts';
import { historiesOf } from './history.ts';

/** What the ledger needs to know of an article. */
export interface LedgerArticle {
  id: string;
  /** SHA-256 of its text, hexadecimal. */
  sha256: string;
  /** Day it was printed, to order what comes on one day. */
  date: string;
  draft: boolean;
  /** Reason for which it was withdrawn. */
  withdrawn?: string | undefined;
}

/** Digits of a digest that a line keeps: enough to see that a text is another. */
const DIGITS = 16;

/**
 * Events to append.
 * @param articles of the archive
 * @param dayOf day on which an article that the ledger does not know was added
 * @param today for all else
 * @param whole true where `articles` are all there are: what the ledger knows and they do not hold was withdrawn
 */
export function eventsSince(
  events: readonly LedgerEvent[],
  articles: readonly LedgerArticle[],
  { dayOf, today, whole }: { dayOf: (id: string) => string; today: string; whole: boolean },
): LedgerEvent[] {
  const histories = historiesOf(events);
  const found = articles.flatMap(
    ({ id, sha256, date, draft, withdrawn }): (LedgerEvent & { key: string })[] => {
      const before = histories.get(id);
      const text = sha256.slice(0, DIGITS);
      const event = (day: string, kind: LedgerEvent['kind']) => [
        { date: day, kind, id, ...(!draft && kind !== 'withdrawn' && { text }), key: `${day} ${date} ${id}` },
      ];
      if (draft) return before ? [] : event(dayOf(id), 'added');
      if (withdrawn !== undefined) return before?.text && !before.withdrawn ? event(today, 'withdrawn') : [];
      if (!before) return event(dayOf(id), 'added');
      // A draft that has become an article, or one that has come back, is new to readers.
      if (before.text === undefined || before.withdrawn) return event(today, 'added');
      return before.text === text ? [] : event(today, 'corrected');
    },
  );
  const there = new Set(articles.map(({ id }) => id));
  const gone = whole
    ? [...histories].filter(([id, { text, withdrawn }]) => text && !withdrawn && !there.has(id))
    : [];
  return [
    ...found.sort((a, b) => compareText(a.key, b.key)).map(({ key: _key, ...event }): LedgerEvent => event),
    ...gone.map(([id]): LedgerEvent => ({ date: today, kind: 'withdrawn', id })),
  ];
}

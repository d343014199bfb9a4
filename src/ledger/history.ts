/** What a ledger says of each article. */
import type { LedgerEvent } from './format.ts';

/** Of one article. */
export interface History {
  /** Day on which it was added, or added again. */
  added: string;
  /** Place of that line in the ledger: of two that came on one day, the later stands further down. */
  place: number;
  /** Days on which its text was corrected, oldest first. */
  corrected: string[];
  /** Day on which it was withdrawn, where it was not added again. */
  withdrawn?: string;
  /** First digits of the digest of its text, as last noted; absent for what was only ever a draft. */
  text?: string;
}

/** @returns by id */
export function historiesOf(events: readonly LedgerEvent[]): ReadonlyMap<string, History> {
  const histories = new Map<string, History>();
  for (const [place, { date, kind, id, text }] of events.entries()) {
    const before = histories.get(id) ?? { added: date, place, corrected: [] };
    const noted = text ?? before.text;
    const { withdrawn: _again, ...there } = before;
    histories.set(id, {
      ...(kind === 'added' ? { ...there, added: date, place } : before),
      ...(kind === 'corrected' && { corrected: [...before.corrected, date] }),
      ...(kind === 'withdrawn' && { withdrawn: date }),
      ...(noted !== undefined && { text: noted }),
    });
  }
  return histories;
}

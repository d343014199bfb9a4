/** What is compared, as the address has it: `?zones=kunshan,changzhou&topics=talent&per=1000`. Pure. */

/** What is compared. */
export interface CompareState {
  /** Ids, in the order of the page. */
  zones: string[];
  topics: string[];
  /** True for articles per 1,000 of the year's, false for their number. */
  perThousand: boolean;
}

/** Most zones and topics side by side: more are no longer told apart. */
export const MOST = 12;

/**
 * Reads an address, whoever wrote it: what is unknown is passed over.
 * @param search the part of an address from `?` on
 * @param known ids that can be compared
 */
export function compareStateOf(
  search: string,
  known: Record<'zones' | 'topics', ReadonlySet<string>>,
): CompareState {
  const parameters = new URLSearchParams(search);
  const listed = (name: 'zones' | 'topics') =>
    [...new Set((parameters.get(name) ?? '').split(','))].filter((id) => known[name].has(id));
  const zones = listed('zones').slice(0, MOST);
  return {
    zones,
    topics: listed('topics').slice(0, MOST - zones.length),
    perThousand: parameters.get('per') === '1000',
  };
}

/** The address parameters of a state; '' where nothing is compared. */
export function searchOfCompare({ zones, topics, perThousand }: CompareState): string {
  // Ids are plain; a comma in a query needs no encoding, and the address stays one that a person can write.
  const part = (name: string, ids: string[]) =>
    ids.length > 0 ? `${name}=${ids.map(encodeURIComponent).join(',')}` : '';
  const parts = [part('zones', zones), part('topics', topics), perThousand ? 'per=1000' : ''].filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/**
 * Numbers as a measure has them.
 * @param counts articles by year
 * @param totals articles of the archive by year
 */
export function measured(
  counts: readonly number[],
  totals: readonly number[],
  perThousand: boolean,
): number[] {
  if (!perThousand) return [...counts];
  return counts.map((count, index) =>
    totals[index] ? Math.round((10_000 * count) / totals[index]) / 10 : 0,
  );
}

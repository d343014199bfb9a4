import type { Link } from '../../views/parts/page.ts';

/** Names over a headline at most. */
const MOST = 2;

/** The names that a label over a headline is for: those that the headline does not say itself. */
export function unnamedIn(headline: readonly string[], names: readonly Link[]): Link[] {
  const text = headline.join('');
  return names.filter(({ label }) => !text.includes(label)).slice(0, MOST);
}

/** The reader's list of articles as it is kept: an order of ids, each with the headline it was put there under. Pure. */

/** An article on the list. All else is read from the site when it is wanted, so that it is right after every build. */
export interface ListItem {
  /** Example: `2023/04/kunshan`. */
  id: string;
  /** Names the article where the site cannot be asked. */
  title: string;
}

/** What was found in the browser's storage: a list, or a text that is none and is not to be written over. */
export type KeptList = { items: ListItem[] } | { damaged: string };

/** Of the form below; another form gets another number. */
const VERSION = 1;

/** Reads what is stored, whoever wrote it. @param stored null where nothing is */
export function parseList(stored: string | null): KeptList {
  if (stored === null) return { items: [] };
  try {
    const { version, items } = JSON.parse(stored) as { version: unknown; items: unknown };
    if (version === VERSION && Array.isArray(items) && items.every(isItem) && areDistinct(items))
      return { items };
  } catch {
    // Told as damaged.
  }
  return { damaged: stored };
}

/** The text to be stored. */
export const listText = (items: readonly ListItem[]): string =>
  JSON.stringify({ version: VERSION, items: items.map(({ id, title }) => ({ id, title })) });

/** The list without an article. */
export const without = (items: readonly ListItem[], id: string): ListItem[] =>
  items.filter((item) => item.id !== id);

/** The list with an article at its end; as it is, where it holds it already. */
export const withItem = (items: readonly ListItem[], item: ListItem): ListItem[] =>
  items.some(({ id }) => id === item.id) ? [...items] : [...items, item];

/** The list with an article moved by so many places; as it is, where there is no such place. */
export function moved(items: readonly ListItem[], id: string, by: number): ListItem[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= items.length) return [...items];
  return without(items, id).toSpliced(to, 0, items[from]!);
}

function isItem(value: unknown): value is ListItem {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title } = value as Partial<ListItem>;
  // An id becomes an address, a title a link's text.
  return [id, title].every((text) => typeof text === 'string' && text !== '' && text.isWellFormed());
}

const areDistinct = (items: readonly ListItem[]) => new Set(items.map(({ id }) => id)).size === items.length;

/** What the importer's own reading made of each line of a page: what the model is trained on, and what it is compared with. */
import type { Run, SheetText } from '../base/textRun.ts';
import type { Line } from '../lines/lines.ts';
import type { Item } from '../stories/item.ts';
import { LINE_ROLES, type LineRole } from './lineRoles.ts';

/** A line as it was read. */
export interface ReadLine {
  role: LineRole;
  /** Index of the item that it belongs to; none for what is no article's. */
  item?: number;
}

/** Furniture of an article that stands in lines of another role. */
const FURNITURE_ROLES: Record<string, LineRole> = {
  'byline-mark': 'byline',
  dateline: 'byline',
  'credit-label': 'caption',
};
const TITLES = ['headline', 'kicker', 'subtitle', 'column'] as const;
/** So much text behind a dateline makes its line one of text. */
const TEXT = 8;

/**
 * @param lines of the page, in order
 * @param items made of it
 * @returns what became of most characters of each line; a title behind a label outranks the label
 */
export function readRoles({ text }: SheetText, lines: readonly Line[], items: readonly Item[]): ReadLine[] {
  const { roles, owners } = placesOf(text.length, items);
  return lines.map(({ start, end }) => {
    const counts = new Map<LineRole, number>();
    let item = NONE;
    for (let at = start; at < end; at++) {
      if (/\s/u.test(text[at]!)) continue;
      const role = LINE_ROLES[roles[at]!]!;
      counts.set(role, (counts.get(role) ?? 0) + 1);
      if (item === NONE) item = owners[at]!;
    }
    return { role: roleOf(counts), ...(item === NONE ? {} : { item }) };
  });
}

const NONE = -1;

/** The role and the item of every character. */
function placesOf(length: number, items: readonly Item[]): { roles: Uint8Array; owners: Int32Array } {
  const roles = new Uint8Array(length).fill(LINE_ROLES.indexOf('furniture'));
  const owners = new Int32Array(length).fill(NONE);
  items.forEach((item, owner) => {
    const put = (role: LineRole, run: Run | undefined) => {
      for (const { start, end } of run?.spans ?? []) {
        roles.fill(LINE_ROLES.indexOf(role), start, end);
        owners.fill(owner, start, end);
      }
    };
    for (const { run, role } of item.furniture) put(FURNITURE_ROLES[role] ?? 'furniture', run);
    put('column', item.column);
    put('kicker', item.kicker);
    for (const run of item.headline) put('headline', run);
    for (const run of item.subtitle) put('subtitle', run);
    for (const { name, role } of item.authors) for (const run of [name, role?.run]) put('byline', run);
    for (const { type, run } of item.body) put(type === 'heading' ? 'subhead' : 'body', run);
    for (const { caption, credit } of item.images) for (const run of [caption, credit]) put('caption', run);
  });
  return { roles, owners };
}

function roleOf(counts: ReadonlyMap<LineRole, number>): LineRole {
  const [most = 'furniture'] = [...counts].sort((a, b) => b[1] - a[1]).map(([role]) => role);
  const title = TITLES.find((role) => counts.has(role));
  if (most === 'furniture' && title) return title;
  return most === 'byline' && (counts.get('body') ?? 0) > TEXT ? 'body' : most;
}

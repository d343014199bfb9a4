/** Labelled pages → lines with their roles, as the model over lines is trained on. */
import type { Archive } from '../../../src/archive/archive.ts';
import type { SheetText, Run } from '../../../src/import/base/textRun.ts';
import { decode } from '../../../src/import/bytes/decode.ts';
import { lineFeatures } from '../../../src/import/lineModel/features.ts';
import { LINE_ROLES, type LineRole } from '../../../src/import/lineModel/lineRoles.ts';
import type { Line } from '../../../src/import/lines/lines.ts';
import { knowledgeOf, readPage, type PageReading } from '../../../src/import/readPage.ts';
import type { LabelledPage } from '../labelledPages.ts';
import type { TrainingPage } from './perceptron.ts';

/** A page with the set that it belongs to: the unit that is left out when the model is tried. */
export interface SetPage extends TrainingPage {
  set: string;
  name: string;
  texts: string[];
}

/**
 * Roles are those that the importer's own reading gives the lines: rules were mended on these pages until some 98 of 100
 * facts were right, so that a set is labelled once its kinds are mended, and not before.
 * @param pages with the name of their set
 */
export function trainingPages(
  pages: readonly { set: string; weight: number; page: LabelledPage }[],
  archive: Archive,
): SetPage[] {
  const knowledge = knowledgeOf(archive, []);
  return pages.flatMap(({ set, weight, page: { name, bytes } }) => {
    const decoded = decode(bytes);
    if (!('text' in decoded)) return [];
    let seen: { page: SheetText; lines: readonly Line[] } | undefined;
    const reading = readPage(decoded.text, {
      ...knowledge,
      lined: (page, lines) => (seen = { page, lines }),
    });
    if (!seen) return [];
    const { page, lines } = seen;
    return [
      {
        set,
        name,
        weight,
        features: lineFeatures(page, lines),
        roles: rolesOf(reading, lines),
        texts: lines.map(({ start, end }) => page.text.slice(start, end)),
      },
    ];
  });
}

/** Roles of the furniture of an article that belong to another role than furniture. */
const FURNITURE_ROLES: Record<string, LineRole> = {
  'byline-mark': 'byline',
  dateline: 'byline',
  'credit-label': 'caption',
};
/** So much text behind a dateline makes its line one of text. */
const TEXT = 8;

function rolesOf(reading: PageReading, lines: readonly Line[]): number[] {
  const roles = new Map<number, LineRole>();
  const put = (role: LineRole, run: Run | undefined) => {
    for (const { start, end } of run?.spans ?? []) for (let at = start; at < end; at++) roles.set(at, role);
  };
  for (const { run } of reading.furniture) put('furniture', run);
  for (const item of reading.items) {
    for (const { run, role } of item.furniture) put(FURNITURE_ROLES[role] ?? 'furniture', run);
    put('column', item.column);
    put('kicker', item.kicker);
    for (const run of item.headline) put('headline', run);
    for (const run of item.subtitle) put('subtitle', run);
    for (const { name, role } of item.authors) for (const run of [name, role?.run]) put('byline', run);
    for (const { type, run } of item.body) put(type === 'heading' ? 'subhead' : 'body', run);
    for (const { caption, credit } of item.images) for (const run of [caption, credit]) put('caption', run);
  }
  return lines.map((line) => LINE_ROLES.indexOf(roleOfLine(reading.page, line, roles)));
}

/** The role of most of its characters; a title behind a label outranks the label. */
function roleOfLine(
  { text }: SheetText,
  { start, end }: Line,
  roles: ReadonlyMap<number, LineRole>,
): LineRole {
  const counts = new Map<LineRole, number>();
  for (let at = start; at < end; at++) {
    if (/\s/u.test(text[at]!)) continue;
    const role = roles.get(at) ?? 'furniture';
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const [most = 'furniture'] = [...counts].sort((a, b) => b[1] - a[1]).map(([role]) => role);
  const title = (['headline', 'kicker', 'subtitle', 'column'] as const).find((role) => counts.has(role));
  if (most === 'furniture' && title) return title;
  return most === 'byline' && (counts.get('body') ?? 0) > TEXT ? 'body' : most;
}

/**
 * Where the model over lines, which asks no rule, takes a line for something else than the rules did: a doubt on the fields
 * that it would change. And where a rule was unsure but the model comes to the same, the rule's doubt is withdrawn.
 */
import type { LineRole } from '../lineModel/lineRoles.ts';
import type { ReadLine } from '../lineModel/readRoles.ts';
import type { Line } from '../lines/lines.ts';
import type { SheetText } from '../base/textRun.ts';
import { isDoubted } from './calibration.ts';
import type { Item } from '../stories/item.ts';

/**
 * So far must the best path be ahead of that with the rules' role; measured on sets of pages at first sight
 * (docs/decisions/0014-second-opinion.md).
 */
const LEAD = 40;
/** Captions among the text are seldom guessed, and nearly always rightly. */
const LEAD_OF_CAPTIONS = 5;
const LONGEST_TOLD = 20;

/** Doubts of rules about lines that may be one thing or the other. */
const CLOSE_CALLS = new Set(['column-by-form', 'column-by-place', 'kicker-by-form', 'subtitle-by-form']);

const NAMES: Record<LineRole, string> = {
  headline: '标题',
  kicker: '肩题',
  subtitle: '副题',
  byline: '署名',
  body: '正文',
  subhead: '小标题',
  caption: '图片说明',
  column: '栏目',
  furniture: '稿件之外的字',
};
const FIELDS: Record<LineRole, string | undefined> = {
  headline: 'headline',
  kicker: 'headline',
  subtitle: 'headline',
  byline: 'authors',
  body: 'body',
  subhead: 'body',
  caption: 'images',
  column: 'column',
  furniture: undefined,
};
const IN_HEAD = new Set<LineRole>(['headline', 'kicker', 'subtitle', 'column']);

/**
 * Adds and withdraws doubts of items in place.
 * @param lines of the page, with what the model says of them
 * @param read what the rules made of these lines
 */
export function hearModel(
  { text }: SheetText,
  lines: readonly Line[],
  read: readonly ReadLine[],
  items: readonly Item[],
): void {
  const disputed = new Set<number>();
  const owners = ownersOf(read);
  lines.forEach(({ guess, start, end }, at) => {
    const { role } = read[at]!;
    const item = items[owners[at]!];
    if (!guess || guess.role === role || !item) return;
    if (IN_HEAD.has(role)) disputed.add(owners[at]!);
    const lead = guess.behind[role];
    if (lead < (guess.role === 'caption' ? LEAD_OF_CAPTIONS : LEAD)) return;
    const told = text.slice(start, end).trim().slice(0, LONGEST_TOLD);
    const confidence = lead >= LEAD && isGrave(role, guess.role) ? 'low' : 'medium';
    const reason =
      role === 'furniture'
        ? `“${told}”没有归入稿件，也像${NAMES[guess.role]}，请对照原版`
        : `“${told}”作为${NAMES[role]}，也像${NAMES[guess.role]}，请对照原版`;
    for (const field of fieldsOf(role, guess.role))
      if (!isDoubted(item, field)) item.doubts.push({ field, confidence, reason });
  });
  items.forEach((item, at) => {
    if (!disputed.has(at))
      item.doubts = item.doubts.filter(({ evidence = '' }) => !CLOSE_CALLS.has(evidence));
  });
}

/** The item of each line: one of no article is a matter of the next, at the end of the page of the last. */
function ownersOf(read: readonly ReadLine[]): number[] {
  let owner = read.findLast(({ item }) => item !== undefined)?.item ?? 0;
  return read
    .toReversed()
    .map(({ item }) => (owner = item ?? owner))
    .toReversed();
}

/** A head that is none, or one that was lost: where articles begin is in question. */
function isGrave(role: LineRole, guess: LineRole): boolean {
  return IN_HEAD.has(role) !== IN_HEAD.has(guess);
}

/** Of two sides of one field only that field; of text that is no text, and of a head with what is none, both. */
function fieldsOf(role: LineRole, guess: LineRole): Set<string> {
  return new Set([role, guess].flatMap((one) => FIELDS[one] ?? []));
}

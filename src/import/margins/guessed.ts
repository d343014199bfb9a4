/**
 * What the model over lines says where no rule knew a line: words of a site or a database that no list holds. It speaks only
 * when it is sure, and what it takes out of the articles is listed first in the report.
 */
import type { LineRole } from '../lineModel/lineRoles.ts';
import type { Line } from '../lines/lines.ts';
import type { Doubt, Furniture, Item } from '../stories/item.ts';
import { picturesOfCredit, readCreditLine } from '../roles/credit.ts';
import { isSalutation } from '../roles/classify.ts';
import { columnLikeness } from '../roles/column.ts';
import { beginsWithHour } from '../base/programme.ts';
import { isSurname } from '../base/people.ts';
import { beginsWithNumber } from '../base/sentence.ts';
import { startOf } from '../base/textRun.ts';
import { readJumpLine } from './jump.ts';
import type { Marginal } from './takeMargins.ts';

/** So much better must the path be on which a line is furniture (docs/decisions/0013-model-over-lines.md). */
const SURE = 40;
/** Below the last sentence of a page less will do: nothing but captions and signatures stands there otherwise. */
const SURE_AT_FOOT = 10;
const SENTENCE = /[。！？]/u;

/** The role of what the model took out, for the report. */
export const GUESSED = 'unplaced';

/**
 * Marks lines in place.
 * @param texts folded lines of the page
 * @param isKnown lines that a label or their facts explain already
 */
export function markGuessed(
  lines: readonly Line[],
  texts: readonly string[],
  read: (Marginal | undefined)[],
  isKnown: (index: number) => boolean,
): void {
  const first = texts.findIndex((text) => SENTENCE.test(text));
  const last = texts.findLastIndex((text, at) => !read[at] && SENTENCE.test(text));
  const isSure = (at: number) => {
    const { guess, listed, is } = lines[at]!;
    const text = texts[at]!;
    if (guess?.role !== 'furniture' || read[at] || listed || is || isKnown(at)) return false;
    if (
      SENTENCE.test(text) ||
      isSignature(text) ||
      isCreditOfPictures(text) ||
      readJumpLine(text) ||
      NAMES_ZONE.test(text) ||
      isSalutation(text)
    )
      return false;
    if (at > first && (areNames(text) || isSender(text, texts[at - 1]) || isRowOfProgramme(texts, at)))
      return false;
    if (isUnderVerse(texts, read, at) || (at > first && isSignedVerse(texts, read, at))) return false;
    if (
      at > first &&
      beginsWithNumber(text) &&
      [texts[at - 1], texts[at + 1]].some((one) => beginsWithNumber(one ?? ''))
    )
      return false;
    if (!/^\s*[•·]/u.test(text) && columnLikeness(text, NO_COLUMNS) && !read[at + 1] && at + 1 < lines.length)
      return false;
    return leadOf(guess.behind) >= (at > last ? SURE_AT_FOOT : SURE);
  };
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && isSure(to)) to++;
    if (to === from + 1 && isOnlyHead(texts, read, from)) continue;
    if (to - from >= FEWEST || (to > from && (isMargin(read, from - 1) || isMargin(read, to))))
      for (let at = from; at < to; at++) read[at] = { role: GUESSED, facts: {} };
    from = Math.max(from, to);
  }
}

/** The one line between the margin, a column or the end of an article and the salutation of a letter: what else would be its headline? */
function isOnlyHead(texts: readonly string[], read: readonly (Marginal | undefined)[], at: number): boolean {
  const [above, below] = [texts[at - 1], texts[at + 1]];
  if (above === undefined || below === undefined || read[at + 1] || !isSalutation(below)) return false;
  return (
    isMargin(read, at - 1) ||
    columnLikeness(above, NO_COLUMNS) !== undefined ||
    /[。！？][”"]?$/u.test(above.trim())
  );
}

/** 郴州　雷响生, 衡阳机械厂　女工　廖金枝, under the last sentence of a letter. */
function isSender(text: string, above: string | undefined): boolean {
  return (
    /[。！？][”"]?\s*$/u.test(above ?? '') &&
    /^\s*(?:\p{Script=Han}{2,14}\s+){1,3}\p{Script=Han}{2,3}\s*$/u.test(text) &&
    isSurname(text.trim().split(/\s+/u).at(-1)![0]!)
  );
}

/** One of several rows with hours or days. */
function isRowOfProgramme(texts: readonly string[], at: number): boolean {
  const isRow = (index: number) => beginsWithHour(texts[index] ?? '');
  return isRow(at) && (isRow(at - 1) || isRow(at + 1));
}

/** The last lines of a poem: so many above it are lines of words alone, too. */
function isUnderVerse(
  texts: readonly string[],
  read: readonly (Marginal | undefined)[],
  at: number,
): boolean {
  const lines = [0, ...Array.from({ length: VERSE_ABOVE }, (_, back) => back + 1)].map((back) => at - back);
  return lines.every((line) => line >= 0 && !read[line] && VERSE.test(texts[line]!));
}

const VERSE_ABOVE = 3;
const VERSE = /^\s*[\p{Script=Han}，、：“”！？…—,:!?]{4,22}\s*$/u;

/** A title, a name and lines of words alone below it, whatever words they are. */
function isSignedVerse(
  texts: readonly string[],
  read: readonly (Marginal | undefined)[],
  at: number,
): boolean {
  let top = at;
  while (top > 0 && !read[top] && VERSE.test(texts[top]!)) top--;
  const [name, title] = [texts[top]!, texts[top - 1]];
  return top < at && !read[top] && title !== undefined && !read[top - 1] && VERSE.test(title) && isPoet(name);
}

/** 雷鸣川, □ 雷 鸣 川 */
const isPoet = (text: string) =>
  areNames(text.replace(/^\s*[□■◎]\s*/u, '').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''));

/** A credit, or several on one line behind the numbers of their pictures. */
function isCreditOfPictures(text: string): boolean {
  return readCreditLine(text) !== undefined || (picturesOfCredit(text).length > 0 && /[摄供提]/u.test(text));
}

const NO_COLUMNS: ReadonlySet<string> = new Set();

/** 作者：李洋, 本报记者 甲: rules know what that is. */
const isSignature = (text: string) =>
  /^[\s□■◎●◆▲▶(（【〔[]*(?:本报|本刊|本网|记者|通讯员|作者|[文图]\s*[/／|｜:：])/u.test(text);

/** 李洋　王子涵: below the first sentence of a page names may sign. */
function areNames(text: string): boolean {
  const names = text
    .replace(/[()（）]/gu, '')
    .trim()
    .split(/[\s、,，]+/u);
  return names.every((name) => /^\p{Script=Han}{2,4}(?<![报刊版])$/u.test(name) && isSurname(name[0]!));
}

/** What the archive is about stands in headlines, and seldom in the words of a site. */
const NAMES_ZONE = /^[^|｜:：]*\p{Script=Han}{2}(?:高新|火炬)[^|｜:：]{4,}$/u;

/** One line between two of an article is its own; so many in a row are none's. */
const FEWEST = 2;
/** Furniture that stands inside articles tells nothing of the lines beside it. */
const INSIDE = new Set(['separator', 'label', 'end-code', 'picture', 'jump']);

/** Beyond the ends of a page is its margin, too. */
function isMargin(read: readonly (Marginal | undefined)[], at: number): boolean {
  return at < 0 || at >= read.length || (read[at] !== undefined && !INSIDE.has(read[at].role));
}

/** How far the best path is ahead of any on which the line belongs to an article. */
function leadOf(behind: Readonly<Record<LineRole, number>>): number {
  return Math.min(
    ...Object.entries(behind).flatMap(([role, distance]) => (role === 'furniture' ? [] : [distance])),
  );
}

/** Doubts where a line between headline and text found no place: it may be who wrote the article. */
export function doubtsBetween(item: Item, furniture: readonly Furniture[]): Doubt[] {
  const head = item.headline.at(-1);
  const text = item.body[0]?.run;
  if (!head || !text || item.authors.length > 0) return [];
  const [from, to] = [startOf(head), startOf(text)];
  return furniture
    .filter(({ role, run }) => role === GUESSED && startOf(run) > from && startOf(run) < to)
    .slice(0, 1)
    .map(({ run }) => ({
      field: 'authors',
      confidence: 'low',
      reason: `标题与正文之间的“${run.text.trim().slice(0, 20)}”没有归入稿件，可能是署名，请对照原版`,
    }));
}

/** Paragraphs: to which item they belong. */
import type { Classified } from '../../roles/classify.ts';
import { creditAtEnd, isCaption } from '../../roles/credit.ts';
import { beginsAfresh, beginsMidSentence, seamInWord } from '../../base/sentence.ts';
import { trim } from '../../base/textRun.ts';
import { readJumpAtStart } from '../../margins/jump.ts';
import {
  ahead,
  here,
  isComplete,
  isCut,
  opening,
  opensItem,
  zonesIn,
  type Cursor,
  type Seen,
} from '../cursor.ts';
import { emptyItem } from '../item.ts';
import { doubt, openHeadless, taken, type Step, type Taken } from '../steps.ts';
import { photographerAtEnd, ROW_MARK, textSteps } from './text.ts';

/** A paragraph of text: to the open article, to one that was cut, or to a new one without a headline. */
export function paragraph(cursor: Cursor): Taken {
  return taken(paragraphSteps(cursor));
}

/** What becomes of the block looked at when it is text. */
export function paragraphSteps(cursor: Cursor): Step[] {
  const { before, item, elsewhere } = destination(cursor);
  return [...before, ...textSteps(cursor, item, elsewhere)];
}

/** A row of a table, kept on its line: part of the open article, or of the last one. */
export function tableRow(cursor: Cursor): Taken | undefined {
  const { run, block, role } = here(cursor);
  if (role !== 'table') return undefined;
  const { current } = cursor;
  const first = current?.body.at(-1)?.type !== 'verse';
  const told = `“${opening(block.run.text)}”起是表格，逐行保留，请对照原版排成表`;
  return taken([
    ...(current ? [] : [openHeadless()]),
    { do: 'body', parts: [{ type: 'verse', run: trim(run), indented: first }] },
    ...(first ? [doubt('body', 'medium', told, 'table-by-line')] : []),
  ]);
}

/** Where a paragraph goes. */
interface Destination {
  /** What happens first: an item is opened, or an earlier one goes on. */
  before: Step[];
  /** The item as it is then. */
  item: Seen;
  /** It is not the open one. */
  elsewhere?: Seen;
}

const toNew = (step: Step): Destination => ({ before: [step], item: emptyItem() });
const toOpen = (item: Seen): Destination => ({ before: [], item });

function destination(cursor: Cursor): Destination {
  const { current } = cursor;
  const { opensReport, run } = here(cursor);
  if (isBriefOfRow(cursor)) return brief(cursor);
  if (!current || opensItem(cursor)) return toNew(openHeadless());
  if (AFTERWORD.test(run.folded)) return toOpen(current);
  if (opensReport && current.headline.length > 0 && !isComplete(cursor) && FURTHER_REPORT.test(run.folded))
    return toOpen(current);
  if ((opensReport || readJumpAtStart(run.folded.trim())) && current.body.length > (current.deck ?? 0))
    return toNew(openHeadless());
  if (isTextOfPictures(cursor))
    return { before: [{ do: 'captions-of-text' }], item: { ...current, body: [] } };
  if (isNextPicture(cursor, current)) return toNew(openHeadless());
  if (!isComplete(cursor)) return cutElsewhere(cursor, current) ?? toOpen(current);
  return underColumn(current, resumed(cursor) ?? toNew(openHeadless()));
}

/** The pictures under one column head are items of their own. */
function underColumn(current: Seen, { before, item }: Destination): Destination {
  const inColumn = current.headline.length === 0 && current.column !== undefined;
  if (!inColumn || !current.photo || item.body.length > 0) return { before, item };
  return { before: [...before, { do: 'set', fields: { photo: true } }], item: { ...item, photo: true } };
}

/** 编者附言：来信已转…: the editor's words below a signed letter belong to it. */
const AFTERWORD =
  /^\s*[(（【[]?\s*(?:编者附言|编者附记|编者注|编者后记|编后语?|附言)\s*[】\]]?\s*[:：]\s*\S/u;

/** 〔记者卓文川／台北报导〕: papers of Taiwan print several reports under one headline, each with its reporter. */
const FURTHER_REPORT = /^\s*[〔【[(（]\s*(?:本报|本刊)?记者[^〕】\])）]{2,30}报导\s*[〕】\])）]/u;

/** Notes 图①, 图②, and under them the text of the photo page, with who took the pictures on the next line. */
function isTextOfPictures(cursor: Cursor): boolean {
  const { current } = cursor;
  return (
    current !== undefined &&
    !current.closed &&
    current.photo &&
    current.headline.length === 0 &&
    current.images.length === 0 &&
    current.body.length > 0 &&
    current.body.every(({ run }) => isCaption(run.folded)) &&
    ahead(cursor)?.role === 'credit'
  );
}

/** Texts in a row, each with its photographer at its end and no headline over it: each is a picture's. */
function isNextPicture(cursor: Cursor, current: Seen): boolean {
  const { run } = here(cursor);
  return (
    current.headline.length === 0 &&
    current.body.length > 0 &&
    current.images.length === current.body.length &&
    current.images.every(({ credit }) => credit !== undefined) &&
    (creditAtEnd(run.folded) ?? photographerAtEnd(trim(run), cursor.context.names)) !== undefined &&
    (beginsAfresh(run.folded.trim()) || namesAnother(cursor, current) || isRowOfPictures(cursor))
  );
}

/** So many pictures with one text each make a page of them. */
const FEWEST_PICTURES = 2;

/** The items so far, or the last of them, are pictures with one text each. */
function isRowOfPictures({ items }: Cursor): boolean {
  const last = items.slice(-FEWEST_PICTURES);
  return (
    last.length === FEWEST_PICTURES &&
    last.every(
      ({ body, images }) => body.length === 1 && images.length === 1 && images[0]!.credit !== undefined,
    )
  );
}

/** The text names zones, and none of them is named in the article so far. */
function namesAnother(cursor: Cursor, { body }: Seen): boolean {
  const own = new Set(body.flatMap((part) => zonesIn(cursor, part.run)));
  const named = zonesIn(cursor, here(cursor).run);
  return named.length > 0 && !named.some((zone) => own.has(zone));
}

/** An item of a row of briefs under one mark. An empty item above (its column head) is filled first. */
function brief({ current }: Cursor): Destination {
  if (current && !current.closed && current.headline.length === 0 && current.body.length === 0)
    return toOpen(current);
  const { doubt: told } = doubt('headline', 'medium', '简讯没有标题，按原版留空', 'brief-untitled');
  return toNew({ do: 'open', matter: { doubts: [told] } });
}

/**
 * Paragraphs that begin with the same mark are briefs, an item each, unless they are a list inside an article: under a
 * headline they are briefs only when each names a zone of its own, and not the article's.
 */
function isBriefOfRow(cursor: Cursor): boolean {
  const { blocks, current, index } = cursor;
  const mark = markOf(here(cursor));
  if (mark === undefined) return false;
  let [from, to] = [index, index + 1];
  const inRow = (other: string | undefined) =>
    other === mark || (other !== undefined && BRIEF_MARKS.includes(other) && BRIEF_MARKS.includes(mark));
  while (inRow(markOf(blocks[from - 1]))) from--;
  while (inRow(markOf(blocks[to]))) to++;
  const row = blocks.slice(from, to);
  if (row.length < 2) return false;
  if (!current || isComplete(cursor) || current.headline.length === 0) return true;
  const own = new Set(
    [...current.headline, ...current.body.map(({ run }) => run)].flatMap((run) => zonesIn(cursor, run)),
  );
  const named = row.map(({ run }) => zonesIn(cursor, run)[0]);
  return (
    current.body.length > 0 &&
    named.every((zone) => zone !== undefined && !own.has(zone)) &&
    new Set(named).size === named.length
  );
}

/** Marks that one row of briefs may mix; arrows belong to pictures. */
const BRIEF_MARKS = '●■◆';

function markOf(block: Classified | undefined): string | undefined {
  return block?.role === 'paragraph' ? ROW_MARK.exec(block.run.folded)?.[0].trim() : undefined;
}

/**
 * Columns set side by side may come out of order: the rest of an earlier article then stands under the next one.
 * It goes back when the seam lies inside a word, or when it names that article's zone and not this one's.
 */
function cutElsewhere(cursor: Cursor, current: Seen): Destination | undefined {
  const { run } = here(cursor);
  const text = run.folded.trim();
  if (current.body.length === 0 || isCut(current) || beginsAfresh(text)) return undefined;
  const cut = cursor.items.findLast(
    (item) => item !== current && !item.jumps.some(({ kind }) => kind === 'on') && isCut(item),
  );
  if (!cut) return undefined;
  const named = zonesIn(cursor, run);
  const headed = (item: Seen) => item.headline.flatMap((line) => zonesIn(cursor, line));
  const itsZone =
    named.length > 0 && named.every((zone) => headed(cut).includes(zone) && !headed(current).includes(zone));
  if (!itsZone && !seamInWord(cut.body.at(-1)!.run.folded, text)) return undefined;
  const reason = `下一篇里的“${opening(text)}”接在断开的段落之后，请对照原版`;
  return { before: [{ ...doubt('body', 'medium', reason), to: cut }], item: cut, elsewhere: cut };
}

/** An earlier item that this paragraph goes on with: the one a picture interrupted, or one cut in mid-sentence. */
function resumed(cursor: Cursor): Destination | undefined {
  const { items, current, interrupted } = cursor;
  const { run, opensReport } = here(cursor);
  if (opensReport) return undefined;
  const text = run.folded.trim();
  const waiting = interrupted && !interrupted.closed ? interrupted : undefined;
  const cut =
    items.findLast((item) => !item.closed && isCut(item) && item !== current) ??
    items.findLast((item) => isCut(item) && item !== current);
  const joins = cut !== undefined && goesOn(cut, text, cut === waiting);
  const item = joins ? cut : waiting;
  if (!item) return undefined;
  const reason = joins
    ? `图片或别的稿件之后的“${opening(text)}”接在断开的段落之后`
    : `图片之后的“${opening(text)}”一段归入这一篇`;
  return { before: [{ do: 'turn', to: item }, doubt('body', 'medium', `${reason}，请对照原版`)], item };
}

function goesOn({ body }: Seen, text: string, waits: boolean): boolean {
  const last = body.at(-1)?.run.folded ?? '';
  return (
    !beginsAfresh(text) &&
    (waits || beginsMidSentence(text) !== undefined || seamInWord(last, text) || closesQuote(last, text))
  );
}

/** One text opens a quotation, the other closes it. */
function closesQuote(before: string, after: string): boolean {
  const opened = before.lastIndexOf('“') > before.lastIndexOf('”');
  const closing = after.indexOf('”');
  const reopening = after.indexOf('“');
  return opened && closing >= 0 && (reopening < 0 || closing < reopening);
}

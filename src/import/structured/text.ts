/** A paragraph whose article is known → text, with dateline, byline, jump and credit at its ends taken off. */
import { addByline, addAuthors, addJump, creditImage, outside } from '../stories/add.ts';
import type { Item } from '../stories/item.ts';
import { parseByline, TEXT_AND_PICTURES } from '../roles/byline.ts';
import { creditAtEnd, readCreditLine } from '../roles/credit.ts';
import { isSourceNote, readDateline, readNamesFirst, readPenName, readTail } from '../roles/dateline.ts';
import { readJumpAtEnd, readJumpAtStart, readJumpLine } from '../margins/jump.ts';
import type { NameJudge } from '../base/people.ts';
import { isBlank, lengthOf, slice, trim, type Run } from '../base/textRun.ts';
import type { StructuredBlock } from './structured.ts';

/** Longer lines are no bylines. */
const LONGEST_BYLINE = 40;

/** Where a block stands in its article. */
export interface Standing {
  first: boolean;
  last: boolean;
}

/** Adds one block to an item. What at its ends is no text goes to the field it belongs to. */
export function addBlock(
  item: Item,
  block: StructuredBlock,
  { first, last }: Standing,
  names: NameJudge,
): void {
  if (block.type !== 'paragraph') return void item.body.push({ ...block, run: trim(block.run) });
  if (wholeLine(item, trim(block.run), first || last, names)) return;
  let run = withoutJumps(item, trim(block.run));
  if (isBlank(run)) return;
  run = withoutDateline(item, run, item.body.length === 0 && item.authors.length === 0, names);
  run = withoutTail(item, run, last, names);
  if (!isBlank(run)) item.body.push({ type: 'paragraph', run, indented: block.indented });
}

/** A jump, a source note, a picture's credit or a byline with a line of its own at one end of the text. */
function wholeLine(item: Item, run: Run, atEnd: boolean, names: NameJudge): boolean {
  const jump = readJumpLine(run.folded);
  if (jump) {
    addJump(item, jump, run);
    return true;
  }
  if (!atEnd || lengthOf(run) > LONGEST_BYLINE) return false;
  if (isSourceNote(run.folded)) {
    item.furniture.push({ run, role: 'source-note' });
    return true;
  }
  // 文字：阿禾: behind its label any short word is a name.
  const byline = parseByline(run, names, LABELLED.test(run.folded));
  const wrote = byline !== undefined && !byline.photo && TEXT_AND_PICTURES.test(run.folded);
  const credit =
    !wrote &&
    (item.images.some((image) => image.credit === undefined) || PHOTOGRAPHER.test(run.folded)) &&
    readCreditLine(run.folded);
  if (credit) {
    outside(item, run, credit, 'credit-label');
    creditImage(item, slice(run, credit.from, credit.to));
    return true;
  }
  if (!byline || byline.photo || (byline.strength === 'weak' && item.authors.length > 0)) return false;
  addByline(item, byline);
  return true;
}

/** 摄影：段小米, though no picture was saved. */
const PHOTOGRAPHER = /^\s*(?:摄影|图片|供图)\s*[:：]/u;
const LABELLED =
  /^\s*(?:文字?|撰文|采写|撰稿|作者|记者)\s*[:：]\s*\p{Script=Han}{2,4}(?:[\s、]+\p{Script=Han}{2,4}){0,3}\s*$/u;

function withoutJumps(item: Item, run: Run): Run {
  let rest = run;
  const end = readJumpAtEnd(rest.folded);
  if (end) {
    addJump(item, end, slice(rest, end.from, end.to));
    rest = trim(slice(rest, 0, end.from));
  }
  const start = readJumpAtStart(rest.folded);
  if (!start) return rest;
  addJump(item, start, slice(rest, 0, start.to));
  return trim(slice(rest, start.to));
}

function withoutDateline(item: Item, run: Run, opening: boolean, names: NameJudge): Run {
  const dateline = readDateline(run, names) ?? (opening ? readNamesFirst(run, names) : undefined);
  if (!dateline || (!opening && item.dateline !== undefined)) return run;
  if (dateline.text) item.dateline ??= dateline.text;
  item.furniture.push(
    ...dateline.rest.filter((rest) => !isBlank(rest)).map((rest) => ({ run: rest, role: 'dateline' })),
  );
  if (dateline.byline) addAuthors(item, dateline.byline);
  return trim(dateline.body);
}

function withoutTail(item: Item, run: Run, last: boolean, names: NameJudge): Run {
  const tail = readTail(run, names) ?? (last && item.authors.length === 0 ? readPenName(run) : undefined);
  if (tail && (last || tail.bracketed || tail.byline?.strength === 'role')) {
    item.furniture.push(
      ...tail.rest
        .filter((rest) => !isBlank(rest))
        .map((rest) => ({ run: rest, role: tail.byline ? 'byline-mark' : 'source-note' })),
    );
    if (tail.byline) addAuthors(item, tail.byline);
    return trim(tail.body);
  }
  const credit = item.images.some((image) => image.credit === undefined)
    ? creditAtEnd(run.folded)
    : undefined;
  if (!credit) {
    if (last && item.authors.length === 0) doubtSignature(item, run);
    return run;
  }
  outside(
    item,
    slice(run, credit.from, credit.to),
    { from: credit.nameFrom - credit.from, to: credit.nameTo - credit.from },
    'credit-label',
  );
  const bare = item.images.find((image) => image.credit === undefined && image.caption === undefined);
  creditImage(item, slice(run, credit.nameFrom, credit.nameTo));
  const text = trim(slice(run, 0, credit.from));
  if (!bare || !isNote(text, item)) return text;
  bare.caption = text;
  return slice(run, 0, 0);
}

/** （滨海高新区霜降）, behind the last sentence: a few words without a stop that may be who wrote it, and from where. */
const SIGNATURE = /(?<=[。！？!?…”"]\s*)[(（]\s*(\p{Script=Han}[\p{Script=Han}\s·,，、]{2,22})[)）]\s*$/u;
/** What is told there else. */
const NOTE = /^(?:[据见图表附注另详摘原转下上未待完编本]|资料|数据|来源)/u;

function doubtSignature(item: Item, { folded }: Run): void {
  const signature = SIGNATURE.exec(folded);
  if (!signature || NOTE.test(signature[1]!)) return;
  item.doubts.push({
    field: 'authors',
    confidence: 'low',
    reason: `末尾的“${signature[0].trim()}”像署名，没有认出作者，请对照原版`,
  });
}

/** Within a text, one sentence with a photographer behind it is the note of the picture above. */
function isNote({ folded }: Run, { body }: Item): boolean {
  return body.length > 0 && folded.length <= LONGEST_NOTE && !/[。！？].*[。！？]/u.test(folded);
}

const LONGEST_NOTE = 60;

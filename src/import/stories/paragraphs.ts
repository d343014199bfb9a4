/** Paragraphs: to which item they belong, and what stands at their ends that is no text. */
import { outside, addAuthors, addJump, creditImage } from './add.ts';
import type { Classified } from '../roles/classify.ts';
import { readDateline, readNamesFirst, readOpenTail, readTail } from '../roles/dateline.ts';
import {
  type GroupState,
  isComplete,
  open,
  headless,
  zonesIn,
  endsArticle,
  isCut,
  opening,
} from './reader.ts';
import type { Item } from './item.ts';
import { readJumpAtEnd, readJumpAtStart } from '../margins/jump.ts';
import { captionSentence, creditAtEnd, isCaption, type CreditEnd } from '../roles/credit.ts';
import { parseByline } from '../roles/byline.ts';
import type { NameJudge } from '../base/people.ts';
import { isBlank, slice, trim, type Run } from '../base/textRun.ts';
import { beginsAfresh, beginsMidSentence, seamInWord } from '../base/sentence.ts';

/** A paragraph of text: to the open article, to one that was cut, or to a new one without a headline. */
export function paragraph(state: GroupState, block: Classified): void {
  const item = itemFor(state, block);
  addText(state, item, block);
}

/** A row of a table, kept on its line: part of the open article, or of the last one. */
export function tableRow(state: GroupState, { run, block }: Classified): void {
  const item = state.current ?? headless(state);
  const first = item.body.at(-1)?.type !== 'verse';
  item.body.push({ type: 'verse', run: trim(run), indented: first });
  if (first)
    item.doubts.push({
      field: 'body',
      confidence: 'medium',
      reason: `“${opening(block.run.text)}”起是表格，逐行保留，请对照原版排成表`,
      evidence: 'table-by-line',
    });
}

/** 〔记者卓文川／台北报导〕: papers of Taiwan print several reports under one headline, each with its reporter. */
const FURTHER_REPORT = /^\s*[〔【[(（]\s*(?:本报|本刊)?记者[^〕】\])）]{2,30}报导\s*[〕】\])）]/u;

/** Notes 图①, 图②, and under them the text of the photo page, with who took the pictures on the next line. */
function isTextOfPictures({ blocks, current }: GroupState, block: Classified): boolean {
  const next = blocks[blocks.indexOf(block) + 1];
  return (
    current !== undefined &&
    !current.closed &&
    current.photo &&
    current.headline.length === 0 &&
    current.images.length === 0 &&
    current.body.length > 0 &&
    current.body.every(({ run }) => isCaption(run.folded)) &&
    next?.role === 'credit'
  );
}

/** Texts in a row, each with its photographer at its end and no headline over it: each is a picture's. */
function isNextPicture(state: GroupState, block: Classified): boolean {
  const { current } = state;
  return (
    current !== undefined &&
    current.headline.length === 0 &&
    current.body.length > 0 &&
    current.images.length === current.body.length &&
    current.images.every(({ credit }) => credit !== undefined) &&
    (creditAtEnd(block.run.folded) ?? photographerAtEnd(trim(block.run), state.context.names)) !==
      undefined &&
    (beginsAfresh(block.run.folded.trim()) || namesAnother(state, block, current))
  );
}

/** The text names zones, and none of them is named in the article so far. */
function namesAnother(state: GroupState, { run }: Classified, { body }: Item): boolean {
  const own = new Set(body.flatMap((part) => zonesIn(state, part.run)));
  const named = zonesIn(state, run);
  return named.length > 0 && !named.some((zone) => own.has(zone));
}

function asCaptions(item: Item): void {
  item.images.push(...item.body.map(({ run }) => ({ caption: run })));
  item.body = [];
}

/** An item of a row of briefs under one mark. An empty item above (its column head) is filled first. */
function brief(state: GroupState): Item {
  const { current } = state;
  if (current && !current.closed && current.headline.length === 0 && current.body.length === 0)
    return current;
  const item = open(state);
  state.interrupted = undefined;
  item.doubts.push({
    field: 'headline',
    confidence: 'medium',
    reason: '简讯没有标题，按原版留空',
    evidence: 'brief-untitled',
  });
  return item;
}

/**
 * Paragraphs that begin with the same mark are briefs, an item each, unless they are a list inside an article: under a
 * headline they are briefs only when each names a zone of its own, and not the article's.
 */
function isBriefOfRow(state: GroupState, block: Classified): boolean {
  const mark = markOf(block);
  const { blocks, current } = state;
  if (mark === undefined || block.role !== 'paragraph') return false;
  const at = blocks.indexOf(block);
  let [from, to] = [at, at + 1];
  while (markOf(blocks[from - 1]) === mark) from--;
  while (markOf(blocks[to]) === mark) to++;
  const row = blocks.slice(from, to);
  if (row.length < 2) return false;
  if (!current || isComplete(state) || current.headline.length === 0) return true;
  const own = new Set(
    [...current.headline, ...current.body.map(({ run }) => run)].flatMap((run) => zonesIn(state, run)),
  );
  const named = row.map(({ run }) => zonesIn(state, run)[0]);
  return (
    current.body.length > 0 &&
    named.every((zone) => zone !== undefined && !own.has(zone)) &&
    new Set(named).size === named.length
  );
}

function markOf(block: Classified | undefined): string | undefined {
  return block?.role === 'paragraph' ? MARK.exec(block.run.folded)?.[0].trim() : undefined;
}

function itemFor(state: GroupState, block: Classified): Item {
  const { current } = state;
  if (isBriefOfRow(state, block)) return brief(state);
  if (!current) return headless(state);
  if (
    block.opensReport &&
    current.headline.length > 0 &&
    !isComplete(state) &&
    FURTHER_REPORT.test(block.run.folded)
  )
    return current;
  if ((block.opensReport || readJumpAtStart(block.run.folded.trim())) && current.body.length > 0)
    return headless(state);
  if (isTextOfPictures(state, block)) {
    asCaptions(current);
    return current;
  }
  if (isNextPicture(state, block)) return headless(state);
  if (!isComplete(state)) return cutElsewhere(state, block, current) ?? current;
  const inColumn = current.headline.length === 0 && current.column !== undefined;
  const item = resumed(state, block) ?? headless(state);
  // The pictures under one column head are items of their own.
  if (inColumn && current.photo && item.body.length === 0) item.photo = true;
  return item;
}

/**
 * Columns set side by side may come out of order: the rest of an earlier article then stands under the next one.
 * It goes back when the seam lies inside a word, or when it names that article's zone and not this one's.
 */
function cutElsewhere(state: GroupState, block: Classified, current: Item): Item | undefined {
  const text = block.run.folded.trim();
  if (current.body.length === 0 || isCut(current) || beginsAfresh(text)) return undefined;
  const cut = state.items.findLast(
    (item) => item !== current && !item.jumps.some(({ kind }) => kind === 'on') && isCut(item),
  );
  if (!cut) return undefined;
  const named = zonesIn(state, block.run);
  const headed = (item: Item) => item.headline.flatMap((run) => zonesIn(state, run));
  const itsZone =
    named.length > 0 && named.every((zone) => headed(cut).includes(zone) && !headed(current).includes(zone));
  if (!itsZone && !seamInWord(cut.body.at(-1)!.run.folded, text)) return undefined;
  cut.doubts.push({
    field: 'body',
    confidence: 'medium',
    reason: `下一篇里的“${opening(text)}”接在断开的段落之后，请对照原版`,
  });
  return cut;
}

/** An earlier item that this paragraph goes on with: the one a picture interrupted, or one cut in mid-sentence. */
function resumed(state: GroupState, block: Classified): Item | undefined {
  if (block.opensReport) return undefined;
  const text = block.run.folded.trim();
  const interrupted = state.interrupted && !state.interrupted.closed ? state.interrupted : undefined;
  const cut =
    [...state.items].reverse().find((item) => !item.closed && isCut(item) && item !== state.current) ??
    state.items.findLast((item) => isCut(item) && item !== state.current);
  const last = cut?.body.at(-1)?.run.folded ?? '';
  const joins =
    cut &&
    !beginsAfresh(text) &&
    (cut === interrupted ||
      beginsMidSentence(text) !== undefined ||
      seamInWord(last, text) ||
      closesQuote(last, text));
  const item = joins ? cut : interrupted;
  if (!item) return undefined;
  state.current = item;
  state.interrupted = undefined;
  const reason = joins
    ? `图片或别的稿件之后的“${opening(text)}”接在断开的段落之后`
    : `图片之后的“${opening(text)}”一段归入这一篇`;
  item.doubts.push({ field: 'body', confidence: 'medium', reason: `${reason}，请对照原版` });
  return item;
}

/** One text opens a quotation, the other closes it. */
function closesQuote(before: string, after: string): boolean {
  const opened = before.lastIndexOf('“') > before.lastIndexOf('”');
  const closing = after.indexOf('”');
  const opening = after.indexOf('“');
  return opened && closing >= 0 && (opening < 0 || closing < opening);
}

/** Adds a paragraph to an item; dateline, byline, jump and picture credit at its ends are taken off. */
export function addText(state: GroupState, item: Item, block: Classified): void {
  const { names } = state.context;
  let run = trim(block.run);
  const jumps = [readJumpAtEnd(run.folded), readJumpAtStart(run.folded)];
  for (const jump of jumps) {
    if (!jump) continue;
    addJump(item, jump, slice(run, jump.from, jump.to));
    run = trim(jump.from === 0 ? slice(run, jump.to) : slice(run, 0, jump.from));
  }
  if (isBlank(run)) return;
  const first = item.body.length === 0 && item.headline.length > 0 && item.authors.length === 0;
  const dateline = readDateline(run, names) ?? (first ? readNamesFirst(run, names) : undefined);
  if (dateline) {
    if (dateline.text) item.dateline ??= dateline.text;
    item.furniture.push(
      ...dateline.rest.filter((rest) => !isBlank(rest)).map((rest) => ({ run: rest, role: 'dateline' })),
    );
    if (dateline.byline) addAuthors(item, dateline.byline);
    run = trim(dateline.body);
  }
  run = withoutTail(state, item, run, block);
  if (!isBlank(run)) item.body.push({ type: 'paragraph', run, indented: block.block.indented });
  if (block.block.ends || jumps.some((jump) => jump?.kind === 'on')) item.closed = true;
}

/** Takes byline, note and picture credit off the end of a paragraph. */
function withoutTail(state: GroupState, item: Item, run: Run, block: Classified): Run {
  const tail =
    readTail(run, state.context.names) ??
    (endsArticle(state, block) ? readOpenTail(run, state.context.names) : undefined);
  if (tail?.byline && !tail.bracketed && !endsArticle(state, block) && tail.byline.strength !== 'role') {
    item.doubts.push({
      field: 'authors',
      confidence: 'medium',
      reason: `段末“${tail.byline.authors.map(({ name }) => name.text).join(' ')}”也可能是署名，这里留在正文`,
    });
  } else if (tail) {
    item.furniture.push(
      ...tail.rest
        .filter((rest) => !isBlank(rest))
        .map((rest) => ({ run: rest, role: tail.byline ? 'byline-mark' : 'source-note' })),
    );
    if (tail.byline) {
      addAuthors(item, tail.byline);
      item.closed = !isRowOfBriefs(state, item, block);
    }
    return trim(tail.body);
  }
  return item.photo ||
    isCaption(run.folded) ||
    captionSentence(run.folded) ||
    item.images.length > 0 ||
    item.headline.length === 0
    ? withoutCredit(item, run, state.context.names)
    : maybeCredit(state, item, run, block);
}

const MARK = /^\s*[●■◆▲△○◎★☆▶□◇※]/u;

/**
 * Among briefs with the same mark of which an earlier one is unsigned, a signature ends only its own brief; where
 * each is signed, each is an item.
 */
function isRowOfBriefs(state: GroupState, item: Item, block: Classified): boolean {
  if (!MARK.test(item.body[0]?.run.folded ?? '')) return false;
  const next = state.blocks[state.blocks.indexOf(block) + 1];
  const mark = MARK.exec(block.run.folded)?.[0].trim();
  return mark !== undefined && next?.role === 'paragraph' && MARK.exec(next.run.folded)?.[0].trim() === mark;
}

/** In an article with a headline a credit at the end of its only paragraph makes it a picture's. */
function maybeCredit(state: GroupState, item: Item, run: Run, block: Classified): Run {
  const setApart = /[。！？”]\s{2,}\S.*(?:摄|供图)[)）]?\s*$/u.test(run.text);
  return (item.body.length === 0 || setApart) && endsArticle(state, block)
    ? withoutCredit(item, run, state.context.names)
    : run;
}

function withoutCredit(item: Item, run: Run, names: NameJudge): Run {
  const end = creditAtEnd(run.folded) ?? photographerAtEnd(run, names);
  if (!end) return run;
  outside(
    item,
    slice(run, end.from, end.to),
    { from: end.nameFrom - end.from, to: end.nameTo - end.from },
    'credit-label',
  );
  creditImage(item, slice(run, end.nameFrom, end.nameTo));
  return trim(slice(run, 0, end.from));
}

/** (黄 强 李小凤 摄): a byline in brackets of photographers alone. */
export function photographerAtEnd(run: Run, names: NameJudge): CreditEnd | undefined {
  const match = /[(（【[]([^()（）【】[\]]{2,40})[)）】\]]\s*$/u.exec(run.folded);
  if (!match || match.index === 0) return undefined;
  const open = match.index + 1;
  const inner = slice(run, open, open + match[1]!.length);
  if (!parseByline(inner, names, true)?.photo) return undefined;
  const verb = /\s*[/／]?\s*(?:摄影报道|摄影|摄|供图)$/u.exec(inner.folded.trimEnd());
  const nameTo = open + (verb ? verb.index : match[1]!.length);
  return { from: match.index, to: run.folded.trimEnd().length, nameFrom: open, nameTo };
}

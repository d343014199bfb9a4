/** Bylines, jump lines and source notes on lines of their own. */
import { addByline, addCredit, addJump } from './add.ts';
import type { ParsedByline } from '../roles/byline.ts';
import type { Classified } from '../roles/classify.ts';
import { subhead } from './head.ts';
import { addText } from './paragraphs.ts';
import { type GroupState, open, hold, isComplete, isCut, isDisplay } from './reader.ts';
import type { Item } from './item.ts';
import { readTail } from '../roles/dateline.ts';
import { creditAtEnd } from '../roles/credit.ts';
import { trim } from '../base/textRun.ts';

/** A byline on a line of its own: under a headline it begins the article, after text it ends it. */
export function byline(state: GroupState, block: Classified, index: number): void {
  const parsed = block.byline!;
  const { current } = state;
  const next = state.blocks[index + 1];
  if (current && parsed.strength !== 'role' && inNameList(state, current, index))
    return addText(state, current, block);
  if (
    parsed.strength === 'weak' &&
    current &&
    current.body.length > 0 &&
    next?.role === 'paragraph' &&
    !next.opensReport
  )
    return subhead(state, block, 1);
  if (!current || (isComplete(state) && current.authors.length > 0)) hold(state, 'pendingByline', block);
  else if (
    current.photo &&
    current.body.length > 0 &&
    state.interrupted &&
    !state.interrupted.closed &&
    state.interrupted.authors.length === 0
  )
    end(state.interrupted, parsed);
  else if (creditsPicture(current, parsed)) {
    current.photo = true;
    addCredit(current, block);
  } else if (
    current.body.length === (current.deck ?? 0) ||
    (current.box && current.body.every(({ type }) => type === 'verse')) ||
    isDeck(state, current, index)
  ) {
    addByline(current, parsed);
    current.signedAtTop = true;
  } else end(current, parsed);
}

/** One paragraph over the byline and several below it: the deck of the article, not the whole of it. */
function isDeck(state: GroupState, { headline, body, authors }: Item, index: number): boolean {
  const [next, afterNext] = [state.blocks[index + 1], state.blocks[index + 2]];
  const paragraphs = body.filter(({ type }) => type === 'paragraph').length;
  return (
    headline.length > 0 &&
    authors.length === 0 &&
    paragraphs === 1 &&
    next?.role === 'paragraph' &&
    !next.opensReport &&
    afterNext?.role === 'paragraph' &&
    !afterNext.opensReport &&
    readTail(trim(next.run), state.context.names) === undefined &&
    creditAtEnd(next.run.folded) === undefined &&
    !state.items.some((item) => item.body.length > 0 && isCut(item))
  );
}

/** 本报通讯员 关宏 摄影报道 under a paragraph without a headline: the text is a picture's. */
function creditsPicture({ headline, body, images }: Item, { authors }: ParsedByline): boolean {
  return (
    headline.length === 0 &&
    body.length === 1 &&
    images.length === 0 &&
    authors.some(({ role }) => /摄/u.test(role?.text ?? ''))
  );
}

/** Names after a line that ends with a colon, and the rows below them, are text. */
function inNameList(state: GroupState, current: Item, index: number): boolean {
  const last = current.body.at(-1)?.run.folded.trimEnd();
  if (last === undefined || current.closed) return false;
  const above = state.blocks[index - 1];
  return /[:：]$/u.test(last) || (above?.role === 'byline' && above.run.folded.trimEnd() === last);
}

function end(item: Item, byline: ParsedByline): void {
  if (item.authors.length > 0 && byline.strength !== 'role')
    item.doubts.push({ field: 'authors', confidence: 'medium', reason: '文首文末都有署名，请对照原版' });
  addByline(item, byline);
  item.closed = true;
}

/** A jump line: 下转 ends the article, 上接 begins one. */
export function jump(state: GroupState, { jump, run }: Classified): void {
  const { current } = state;
  if (jump!.kind === 'on' && current) {
    addJump(current, jump!, run);
    // Under a headline it says where the story goes on, or that it stands elsewhere: then another headline follows.
    const next = state.blocks[state.blocks.findIndex((block) => block.run === run) + 1];
    if (current.body.length > 0 || isDisplay(next)) current.closed = true;
  } else if (current && current.body.length === 0 && !current.closed) addJump(current, jump!, run);
  else {
    if (state.current) state.current.closed = true;
    hold(
      state,
      'pendingJump',
      state.blocks.find((block) => block.run === run)!,
    );
  }
}

/** 本报综合, 作者单位：…: the end of an article. */
export function note(state: GroupState, { run }: Classified): void {
  const item = state.current ?? open(state);
  item.furniture.push({ run, role: 'source-note' });
  if (item.body.length > 0) item.closed = true;
}

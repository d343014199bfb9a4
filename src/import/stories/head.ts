/** The head of a new article, and a subhead of the open one. */
import { outside } from './add.ts';
import { fillBox } from './speakers.ts';
import type { Classified } from '../roles/classify.ts';
import { columnExtent } from '../roles/column.ts';
import { type GroupState, headless, isComplete, open } from './reader.ts';
import { OPENS_ARTICLE } from './evidence.ts';
import { readHeadline } from './headline.ts';
import { PICTURES } from '../roles/credit.ts';
import { slice, trim } from '../base/textRun.ts';

/** 木　易: two characters set apart by themselves under a headline. */
function isSpacedName({ run, role }: Classified): boolean {
  return role === 'display' && /^\s*\p{Script=Han}\s{1,3}\p{Script=Han}\s*$/u.test(run.folded);
}

/**
 * Opens an article with these lines as its head.
 * @param score of `headScore`; a doubt is noted when it was barely enough and an article was open
 */
export function head(state: GroupState, lines: Classified[], score: number): void {
  const wasOpen = state.current !== undefined && !isComplete(state);
  const item = open(state);
  const signed = lines.length > 1 && isSpacedName(lines.at(-1)!) ? lines.at(-1)! : undefined;
  readHeadline(signed ? lines.slice(0, -1) : lines, item, state.context.finder);
  if (signed) {
    item.authors.push({ name: trim(signed.run) });
    item.signedAtTop = true;
    item.doubts.push({
      field: 'authors',
      confidence: 'medium',
      reason: `标题下的“${signed.run.text.trim()}”按位置认作署名`,
    });
  }
  if (item.headline.length === 0 && item.column && PICTURES.test(item.column.folded)) item.photo = true;
  if (wasOpen && score < OPENS_ARTICLE + 1.5) {
    item.doubts.push({
      field: 'headline',
      confidence: 'low',
      reason: `“${lines.at(-1)!.run.text.trim()}”也可能是上一篇的小标题，请对照原版`,
    });
  }
  if (state.pendingDeck) fillDeck(state, state.pendingDeck);
  if (state.pendingBox) fillBox(item, state.pendingBox);
  state.pendingBox = undefined;
  state.interrupted = undefined;
}

function fillDeck(state: GroupState, [label, text]: Classified[]): void {
  state.pendingDeck = undefined;
  subhead(state, label!, 0);
  state.current!.deck = 2;
  state.current!.body.push({ type: 'paragraph', run: trim(text!.run), indented: text!.block.indented });
}

/**
 * A subhead of the open article, or of one without a headline when none is open.
 * @param score of `headScore`; told when it was not clear
 */
export function subhead(state: GroupState, line: Classified, score: number): void {
  const item = isComplete(state) ? headless(state) : state.current!;
  const extent =
    line.role === 'column' || /^\s*[【〔[]/u.test(line.run.folded)
      ? columnExtent(line.run.folded)
      : { from: 0, to: line.run.text.length };
  outside(item, line.run, extent, 'ornament');
  item.body.push({ type: 'heading', run: slice(line.run, extent.from, extent.to), indented: false });
  if (score > 0.5)
    item.doubts.push({
      field: 'body',
      confidence: 'medium',
      reason: `“${line.run.text.trim()}”当作小标题，也可能是另一篇的标题`,
    });
}

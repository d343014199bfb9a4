/** State of the grouping, and the steps that all its parts share. */
import { addByline, addJump, addCredit } from './add.ts';
import type { Classified } from '../roles/classify.ts';
import { emptyItem, type Item } from './item.ts';
import type { NameJudge } from '../base/people.ts';
import type { Run } from '../base/textRun.ts';
import { endsClause, endsSentence, words } from '../base/sentence.ts';
import type { ZoneFinder } from '../base/zoneFinder.ts';

/** What the grouping of a page knows: the blocks, the items so far, and what waits for the next one. */
export interface GroupState {
  readonly blocks: Classified[];
  readonly context: GroupContext;
  readonly items: Item[];
  /** The item that is open. */
  current?: Item | undefined;
  /** The item that a picture interrupted. */
  interrupted?: Item | undefined;
  /** Credits, bylines and jumps printed above what they belong to. */
  pendingCredit?: Classified | undefined;
  pendingByline?: Classified | undefined;
  pendingJump?: Classified | undefined;
  /** An interview's box above its headline. */
  pendingBox?: Classified[] | undefined;
  /** 核心提示 and its text above the headline. */
  pendingDeck?: Classified[] | undefined;
}

/** What the grouping judges by: names, zones, places. */
export interface GroupContext {
  names: NameJudge;
  finder: ZoneFinder;
  /** Cities and provinces. */
  places: ReadonlySet<string>;
  /** Told of each group of short lines that was judged by the evidence: for measuring. */
  judged?: (lines: string[], points: number[]) => void;
}

/** The state before the first block. */
export function newState(blocks: Classified[], context: GroupContext): GroupState {
  return { blocks, context, items: [] };
}

const DISPLAY_ROLES = new Set(['display', 'column', 'subtitle', 'numbered']);

/** A short line that may be over an article or inside one. */
export function isDisplay(block: Classified | undefined): boolean {
  return block !== undefined && DISPLAY_ROLES.has(block.role);
}

/** Begins an item; what waited for it is added. */
export function open(state: GroupState): Item {
  const item = emptyItem();
  state.items.push(item);
  state.current = item;
  if (state.pendingCredit) addCredit(item, state.pendingCredit);
  if (state.pendingByline) {
    addByline(item, state.pendingByline.byline!);
    item.signedAtTop = true;
  }
  if (state.pendingJump) addJump(item, state.pendingJump.jump!, state.pendingJump.run);
  state.pendingCredit = state.pendingByline = state.pendingJump = undefined;
  return item;
}

/** Keeps a line for the next item; an earlier one that waited in vain goes back to the page. */
export function hold(
  state: GroupState,
  kind: 'pendingCredit' | 'pendingByline' | 'pendingJump',
  block: Classified,
): void {
  release(state, state[kind]);
  state[kind] = block;
}

/** Lines at the very end of a page that nothing followed. */
export function settlePending(state: GroupState): void {
  for (const block of [
    state.pendingCredit,
    state.pendingByline,
    state.pendingJump,
    ...(state.pendingBox ?? []),
    ...(state.pendingDeck ?? []),
  ])
    release(state, block);
}

function release(state: GroupState, block: Classified | undefined): void {
  if (block) state.items.push({ ...emptyItem(), furniture: [{ run: block.run, role: 'unplaced' }] });
}

/** No item is open, or the open one has all it can have. */
export function isComplete(state: GroupState): boolean {
  return (
    state.current === undefined ||
    state.current.closed ||
    (state.current.photo && state.current.body.length > 0)
  );
}

/** A headline stands, and its text has not begun. */
export function awaitsText(state: GroupState): boolean {
  const { current } = state;
  return (
    current !== undefined &&
    !current.closed &&
    current.body.length === (current.deck ?? 0) &&
    current.headline.length > 0
  );
}

/** Begins an item without a headline, with a doubt. */
export function headless(state: GroupState): Item {
  const item = open(state);
  item.doubts.push({ field: 'headline', confidence: 'low', reason: '版面上没有找到标题，请对照原版' });
  state.interrupted = undefined;
  return item;
}

/** Cities and provinces that a text names. */
export function placesIn({ context }: GroupState, text: string): string[] {
  return words(text)
    .map((word) => word.replace(/(?<=..)[省市]$/u, ''))
    .filter((word) => context.places.has(word));
}

/** Ids of the zones that a text names safely. */
export function zonesIn(state: GroupState, run: Run): string[] {
  return state.context.finder
    .find(run.folded)
    .filter(({ weak }) => !weak)
    .map(({ zone }) => zone.id);
}

/** No paragraph of the same article can follow. */
export function endsArticle(state: GroupState, block: Classified): boolean {
  const next = state.blocks[state.blocks.indexOf(block) + 1];
  return next === undefined || next.role !== 'paragraph' || next.opensReport === true;
}

/** The last paragraph of an item ends in mid-sentence. */
export function isCut(item: Item): boolean {
  const last = item.body.at(-1);
  return last?.type === 'paragraph' && !endsSentence(last.run.folded) && !endsClause(last.run.folded);
}

/** The first words of a text, for reports. */
export function opening(text: string): string {
  return text.trim().slice(0, 10);
}

/** The one place that writes what rules take: items, what is open, what waits. */
import { addAuthors, addByline, addCredit, addJump, creditImage } from './add.ts';
import type { Classified } from '../roles/classify.ts';
import type { Cursor, GroupContext, Held, Seen } from './cursor.ts';
import { emptyItem, type Item } from './item.ts';
import type { Gain, Step, Taken } from './steps.ts';

/** The items of a page while they are made. */
export interface GroupedPage extends Cursor {
  index: number;
  readonly items: Item[];
  current?: Item | undefined;
  interrupted?: Item | undefined;
  readonly held: Held;
}

/** A page before its first block. */
export function ungrouped(blocks: readonly Classified[], context: GroupContext): GroupedPage {
  const held = { credit: [], byline: [], jump: [], box: [], deck: [] };
  return { blocks, context, index: 0, items: [], held };
}

/** Carries out what a rule takes, and moves on behind it. */
export function apply(page: GroupedPage, { count, steps }: Taken): void {
  for (const step of steps) carryOut(page, step);
  page.index += count;
}

/** Lines at the very end of a page that nothing followed go back to the page. */
export function releaseHeld({ items, held }: GroupedPage): void {
  const { credit, byline, jump, box, deck } = held;
  items.push(...[...credit, ...byline, ...jump, ...box, ...deck].map(unplaced));
}

function carryOut(page: GroupedPage, step: Step): void {
  if (step.do === 'open') open(page, step.matter, step.interrupts);
  else if (step.do === 'turn') {
    page.current = writable(step.to);
    page.interrupted = undefined;
  } else if (step.do === 'hold') hold(page, step.as, step.lines);
  else if (step.do === 'use') page.held[step.held] = [];
  else give(step.to ? writable(step.to) : page.current!, step);
}

/** Rules see the page's own items, read-only; here they may be written. */
function writable(item: Seen): Item {
  return item as Item;
}

/** Begins an item: what waited for it comes first, then what the rule knows of it. */
function open(page: GroupedPage, matter: Partial<Item>, interrupts: Seen | undefined): void {
  const item = emptyItem();
  page.items.push(item);
  page.current = item;
  page.interrupted = interrupts && writable(interrupts);
  for (const block of page.held.credit) addCredit(item, block);
  for (const { byline } of page.held.byline) {
    addByline(item, byline!);
    item.signedAtTop = true;
  }
  for (const { jump, run } of page.held.jump) addJump(item, jump!, run);
  Object.assign(page.held, { credit: [], byline: [], jump: [] });
  const { furniture = [], doubts = [], ...fields } = matter;
  Object.assign(item, fields);
  item.furniture.push(...furniture);
  item.doubts.push(...doubts);
}

/** The parts of a box belong together; of all else an earlier line that waited in vain goes back to the page. */
function hold(
  { items, held, blocks, index }: GroupedPage,
  as: keyof Held,
  lines: readonly Classified[],
): void {
  const waiting = held[as].at(-1);
  // A byline over two lines: ◎本报记者 甲, and 实习生 乙 below it.
  const goesOn = as === 'byline' && waiting !== undefined && blocks[index - 1] === waiting;
  if (as === 'box' || goesOn) held[as] = [...held[as], ...lines];
  else {
    items.push(...held[as].map(unplaced));
    held[as] = lines;
  }
}

function unplaced({ run }: Classified): Item {
  return { ...emptyItem(), furniture: [{ run, role: 'unplaced' }] };
}

const GIVE: { [D in Gain['do']]: (item: Item, gain: Gain & { do: D }) => void } = {
  body: ({ body }, { parts }) => void body.push(...parts),
  furniture: ({ furniture }, { pieces }) => void furniture.push(...pieces),
  doubt: ({ doubts }, { doubt }) => void doubts.push(doubt),
  byline: (item, { byline }) => addByline(item, byline),
  authors: (item, { byline }) => addAuthors(item, byline),
  name: ({ authors }, { name }) => void authors.push({ name }),
  jump: (item, { jump, run }) => addJump(item, jump, run),
  image: ({ images }, { image }) => void images.push(image),
  credit: (item, { credit, numbers }) => creditImage(item, credit, numbers),
  'captions-of-text': asCaptions,
  set: (item, { fields }) => void Object.assign(item, fields),
};

function give<D extends Gain['do']>(item: Item, gain: Gain & { do: D }): void {
  GIVE[gain.do](item, gain);
}

function asCaptions(item: Item): void {
  for (const { run } of item.body) {
    const image = item.images.find(({ caption }) => caption === undefined);
    if (image) image.caption = run;
    else item.images.push({ caption: run });
  }
  item.body = [];
}

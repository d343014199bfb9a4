/** Where the grouping stands on a page: all that rules may look at, and nothing that they may write. */
import type { Classified } from '../roles/classify.ts';
import type { Item } from './item.ts';
import type { NameJudge } from '../base/people.ts';
import type { Run } from '../base/textRun.ts';
import { remembered } from '../base/remembered.ts';
import { endsClause, endsSentence, words } from '../base/sentence.ts';
import type { ZoneFinder } from '../base/zoneFinder.ts';

/** What the grouping judges by: names, zones, places. */
export interface GroupContext {
  names: NameJudge;
  finder: ZoneFinder;
  /** Cities and provinces. */
  places: ReadonlySet<string>;
  /** Weights of the evidence by row, instead of those of the table: for measuring. */
  weights?: readonly number[];
  /** Told of each group of short lines that was judged by the evidence: for measuring. */
  judged?: (lines: string[], points: number[]) => void;
}

/** An item as rules see it. */
export type Seen = {
  readonly [K in keyof Item]: Item[K] extends (infer T)[] ? readonly Readonly<T>[] : Item[K];
};

/** Lines that wait for what they belong to; each list is empty when none waits. */
export interface Held {
  /** Printed above their article or picture. */
  credit: readonly Classified[];
  byline: readonly Classified[];
  jump: readonly Classified[];
  /** An interview's box above its headline. */
  box: readonly Classified[];
  /** 核心提示 and its text above the headline. */
  deck: readonly Classified[];
}

/** The block that is looked at, those before and behind it, and the items so far. */
export interface Cursor {
  readonly blocks: readonly Classified[];
  readonly index: number;
  readonly context: GroupContext;
  readonly items: readonly Seen[];
  /** The item that is open. */
  readonly current?: Seen | undefined;
  /** The item that a picture interrupted. */
  readonly interrupted?: Seen | undefined;
  readonly held: Readonly<Held>;
}

/** The block that is looked at. */
export function here({ blocks, index }: Cursor): Classified {
  return blocks[index]!;
}

/** The block so many steps behind (or, negative, before) the one that is looked at. */
export function ahead({ blocks, index }: Cursor, steps = 1): Classified | undefined {
  return blocks[index + steps];
}

const DISPLAY_ROLES = new Set(['display', 'column', 'subtitle', 'numbered']);

/** A short line that may be over an article or inside one. */
export function isDisplay(block: Classified | undefined): boolean {
  return block !== undefined && DISPLAY_ROLES.has(block.role);
}

/** No item is open, or the open one has all it can have. */
export function isComplete({ current }: Cursor): boolean {
  return current === undefined || current.closed || (current.photo && current.body.length > 0);
}

/** What a site prints before each article stands above the block, and the open article has its text. */
export function opensItem(cursor: Cursor): boolean {
  return here(cursor).block.opens === true && (cursor.current?.body.length ?? 0) > 0;
}

/** A headline stands, and its text has not begun. */
export function awaitsText({ current }: Cursor): boolean {
  return (
    current !== undefined &&
    !current.closed &&
    current.body.length === (current.deck ?? 0) &&
    current.headline.length > 0
  );
}

const placesKnown = new WeakMap<GroupContext, (text: string) => string[]>();

/** Cities and provinces that a text names. */
export function placesIn({ context }: Cursor, text: string): readonly string[] {
  const known =
    placesKnown.get(context) ??
    remembered((asked) =>
      [...words(asked)]
        .map((word) => word.replace(/(?<=..)[省市]$/u, ''))
        .filter((word) => context.places.has(word)),
    );
  placesKnown.set(context, known);
  return known(text);
}

/** Rules ask again and again of the same headline and text. */
const zonesKnown = new WeakMap<GroupContext, WeakMap<Run, string[]>>();

/** Ids of the zones that a text names safely. */
export function zonesIn({ context }: Cursor, run: Run): readonly string[] {
  const known = zonesKnown.get(context) ?? new WeakMap<Run, string[]>();
  zonesKnown.set(context, known);
  const zones =
    known.get(run) ??
    context.finder
      .find(run.folded)
      .filter(({ weak }) => !weak)
      .map(({ zone }) => zone.id);
  known.set(run, zones);
  return zones;
}

/** No paragraph of the same article can follow. @param steps how far behind the block looked at the last one stands */
export function endsArticle(cursor: Cursor, steps = 0): boolean {
  const next = ahead(cursor, steps + 1);
  return next === undefined || next.role !== 'paragraph' || next.opensReport === true;
}

/** The last paragraph of an item ends in mid-sentence. */
export function isCut({ body }: Seen): boolean {
  const last = body.at(-1);
  return last?.type === 'paragraph' && !endsSentence(last.run.folded) && !endsClause(last.run.folded);
}

/** The first words of a text, for reports. */
export function opening(text: string): string {
  return text.trim().slice(0, 10);
}

import type { Hit } from '../../types.ts';
import { element } from '../base/element.ts';
import { hitItem, type HitTools } from './hitItem.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';

/**
 * Hits listed at once: those of the first screen (`FIRST_SCREEN`), and the rest when the reader comes near them, or has
 * typed nothing for a while: paper and a search within the page (Ctrl+F) have all of them.
 */
export const PAGE = 10;

/** So long nothing new is asked before the rest is fetched, in milliseconds: longer than between two letters typed. */
const REST = 1200;

/** Height of a hit, about, in rem: those that are to come have their room, so that what follows stays where it is. */
const HIT = 9.5;

/** The list of hits. */
export interface ResultList {
  element: HTMLElement;
  /** Replaces the list. */
  show(hits: Hit[], total: number): void;
  clear(): void;
  /** The headlines' links, in order. */
  links(): HTMLAnchorElement[];
}

/** What the list needs. */
export interface ResultListOptions {
  texts: PageTexts;
  tools: HitTools;
  /** Fetches further hits. */
  more(offset: number, limit: number): Promise<Hit[]>;
  /** Called with the number of hits listed, after more have come. */
  grown(shown: number): void;
}

/** The list of hits with the way to more of them. */
export function resultList({ texts, tools, more, grown }: ResultListOptions): ResultList {
  const list = element('ol', { class: 'hits' });
  const button = element('button', { type: 'button', class: 'more', hidden: true });
  const fault = element('p', { class: 'fault', role: 'alert' });
  /** The room of what the first answer left out. */
  const room = element('div', { hidden: true });
  let total = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let filling: Promise<void> | undefined;

  const last = () => list.lastElementChild;
  const shown = () => list.childElementCount;
  const lacking = () => Math.max(0, Math.min(PAGE, total) - shown());
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('.headline a')];

  function append(hits: Hit[]): void {
    list.append(...hits.map((hit) => hitItem(hit, texts, tools)));
    offer(lacking());
  }
  /** What is to come: so many by themselves, the others for the asking. */
  function offer(coming: number): void {
    const rest = total - shown() - coming;
    button.hidden = rest <= 0;
    button.textContent = fill(texts.more, { n: Math.min(PAGE, rest) });
    clearTimeout(resting);
    room.hidden = coming === 0;
    room.style.blockSize = `${coming * HIT}rem`;
    resting = setTimeout(fillUp, REST);
  }
  /** Adds hits to the end. @returns whether it could: they may be out of reach, or another search has the list by now */
  async function fetchMore(limit: number): Promise<boolean> {
    const end = last();
    fault.textContent = '';
    try {
      const hits = await more(shown(), limit);
      if (end !== last()) return false;
      if (hits.length === 0) total = shown();
      append(hits);
      return true;
    } catch {
      if (end === last()) fault.textContent = texts.moreFailed;
      return false;
    }
  }
  async function onMore(): Promise<void> {
    button.ariaDisabled = 'true';
    await filling;
    const first = shown();
    const isThere = await fetchMore(PAGE);
    button.ariaDisabled = null;
    if (!isThere) return;
    // The reader goes on where the new hits begin; the page itself does not move.
    links()[first]?.focus({ preventScroll: true });
    grown(shown());
  }
  /** The reader comes near the end of the first answer. */
  function fillUp(): void {
    if (!room.hidden) filling ??= fillRoom();
  }
  async function fillRoom(): Promise<void> {
    const end = last();
    const isThere = await fetchMore(lacking());
    filling = undefined;
    // A newer answer has room of its own; what cannot be had now is the reader's to ask for again.
    if (!isThere) offer(end === last() ? 0 : lacking());
  }
  function show(hits: Hit[], count: number): void {
    list.replaceChildren();
    total = count;
    fault.textContent = '';
    append(hits);
  }
  // Told when it comes into view; out of view it is only told of when it has been filled.
  new IntersectionObserver(fillUp).observe(room);
  button.addEventListener('click', () => button.ariaDisabled !== 'true' && void onMore());
  return {
    element: element('div', {}, list, room, button, fault),
    show,
    clear: () => show([], 0),
    links,
  };
}

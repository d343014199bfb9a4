/** Where a text names zones: by any of their names, and in lists of places (鞍山、营口、辽阳高新区). */
import type { Zone } from '../../archive/schema.ts';
import { foldText } from './fold.ts';
import { remembered } from './remembered.ts';
import { zoneWordsOf, type ZoneWords } from './zoneWords.ts';

/** One place where a zone is named. */
export interface ZoneMention {
  zone: Zone;
  /** Offsets in the text. */
  from: number;
  to: number;
  /** True for names that mean the zone only in context (光谷). */
  weak: boolean;
}

/** Finds zones by any of their names. */
export interface ZoneFinder {
  /** What zones are called here. */
  words: ZoneWords;
  /** @returns mentions in order; of overlapping names the longest counts */
  find(text: string): ZoneMention[];
}

interface Name {
  text: string;
  zone: Zone;
  weak: boolean;
}

/**
 * @param zones the registry of the archive
 * @param called what reports call one: see `messageWords`
 */
export function zoneFinder(zones: Zone[], called: string): ZoneFinder {
  const byStart = new Map<string, Name[]>();
  const add = (name: string | undefined, zone: Zone, weak: boolean) => {
    const text = foldText(name ?? '').replace(/\s/gu, '');
    if (text.length < 2) return;
    const start = text.slice(0, 2);
    const others = byStart.get(start);
    if (others) others.push({ text, zone, weak });
    else byStart.set(start, [{ text, zone, weak }]);
  };
  for (const zone of zones) {
    for (const name of [zone.name, zone.officialName, ...zone.aliases]) add(name, zone, false);
    for (const name of zone.weakAliases) add(name, zone, true);
  }
  for (const names of byStart.values())
    names.sort((a, b) => b.text.length - a.text.length || Number(a.weak) - Number(b.weak));
  // Most characters of a text begin no name at all.
  const firsts = new Set([...byStart.keys()].map((start) => start.charCodeAt(0)));
  const words = zoneWordsOf(zones, called);
  return {
    words,
    find: remembered((text) => {
      const { tight: folded, at } = withoutSpaces(foldText(text));
      const named = findNames(folded, byStart, firsts);
      const listed = findListed(folded, words, byStart).filter(
        ({ from, zone }) =>
          !named.some((one) => one.from === from || (one.from < from && one.zone === zone && one.to > from)),
      );
      return [...named, ...listed]
        .sort((a, b) => a.from - b.from)
        .map((mention) => ({ ...mention, from: at(mention.from), to: at(mention.to - 1) + 1 }));
    }),
  };
}

/** OCR leaves spaces inside names. @returns the text without those between Han characters, and offsets in the given one */
function withoutSpaces(text: string): { tight: string; at: (offset: number) => number } {
  if (!/\p{Script=Han} +\p{Script=Han}/u.test(text)) return { tight: text, at: (offset) => offset };
  /** Where in the tight text spaces were taken out, and how many. */
  const gaps: { at: number; length: number }[] = [];
  let tight = '';
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu)) {
    tight += text.slice(from, index);
    gaps.push({ at: tight.length, length: gap.length });
    from = index + gap.length;
  }
  tight += text.slice(from);
  return {
    tight,
    at: (offset) => gaps.reduce((sum, gap) => (gap.at <= offset ? sum + gap.length : sum), offset),
  };
}

/** In a list of places the ending of the names (高新区, 镇) stands only after the last and holds for each. */
function findListed(
  text: string,
  { lists, endings }: ZoneWords,
  byStart: Map<string, Name[]>,
): ZoneMention[] {
  const mentions: ZoneMention[] = [];
  for (const match of text.matchAll(lists)) {
    let at = match.index;
    for (const part of match.groups!['list']!.split(/([、和与及])/u)) {
      const place = placeOf(part, endings, byStart);
      if (place)
        mentions.push({
          zone: place.zone,
          from: at + part.length - place.length,
          to: at + part.length,
          weak: false,
        });
      at += part.length;
    }
  }
  return mentions;
}

/** The zone of which the longest end of a part is the place: 在营口 → 营口高新区. */
function placeOf(
  part: string,
  endings: readonly string[],
  byStart: Map<string, Name[]>,
): { zone: Zone; length: number } | undefined {
  for (let from = 0; from < part.length; from++) {
    const names = endings.map((ending) => part.slice(from) + ending);
    const zone = names.flatMap((name) => zoneNamed(name, byStart) ?? [])[0];
    if (zone) return { zone, length: part.length - from };
  }
  return undefined;
}

function zoneNamed(name: string, byStart: Map<string, Name[]>): Zone | undefined {
  return byStart.get(name.slice(0, 2))?.find(({ text, weak }) => text === name && !weak)?.zone;
}

function findNames(text: string, byStart: Map<string, Name[]>, firsts: ReadonlySet<number>): ZoneMention[] {
  const mentions: ZoneMention[] = [];
  for (let at = 0; at < text.length;) {
    if (!firsts.has(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const name = byStart
      .get(text.slice(at, at + 2))
      ?.find((candidate) => text.startsWith(candidate.text, at));
    if (name) mentions.push({ zone: name.zone, from: at, to: at + name.text.length, weak: name.weak });
    at += name ? name.text.length : 1;
  }
  return mentions;
}

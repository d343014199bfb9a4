/** Does a short line open a new article, or is it a subhead inside one? Evidence is added up. */
import type { Classified } from '../roles/classify.ts';
import { isBoxLabel } from '../roles/boxLabel.ts';
import { columnName, frameOf } from '../roles/column.ts';
import { lengthOf } from '../base/textRun.ts';
import { beginsAfresh } from '../base/sentence.ts';
import type { ZoneFinder } from '../base/zoneFinder.ts';

/** What stands around a group of short lines. */
export interface Surroundings {
  /** The lines themselves, one after the other. */
  lines: readonly Classified[];
  /** What follows them, furniture aside. */
  next?: Classified;
  /** What follows that. */
  afterNext?: Classified;
  /** No article is open, or the open one is complete. */
  closed: boolean;
  /** Zones in the headline of the open article. */
  zonesOfOpen: ReadonlySet<string>;
  /** Zones that the open article names at all. */
  zonesOfText: ReadonlySet<string>;
  /** The open article begins with a day, as news does. */
  newsLead: boolean;
  /** How much short lines that stand alone in the same article are like this one. */
  parallel: Parallel;
  /** No other short line stands alone in the same article: subheads come in twos and more. */
  alone: boolean;
  /** The lines name a place that the open article does not name. */
  elsewhere: boolean;
  /** Far longer than the two and more subheads of the open article. */
  unlikeSubheads: boolean;
  /** Marks of list items begin the text below, and not the text above. */
  listBelow: boolean;
  /** Of the same pattern as the headline of the open article, which is short: 科创：…, 民生：…. */
  sibling: boolean;
  /** Letter-spaced, as the headline of the open article is. */
  letterSpaced: boolean;
  /** The text above ends in mid-sentence. */
  cutAbove: boolean;
  /** How the group looks like the label of a box by its frame and by the frames above it. */
  framed: Framed;
  /** The mark before the headline of the open article: the next headline of a row of briefs has it, too. */
  markOfOpen: string | undefined;
  /** The open article is signed: under its headline, or in its dateline. */
  signed: 'under-headline' | 'in-text' | undefined;
  /** The text below is signed before the next short line. */
  signedBelow: boolean;
}

/** `alike`: near in length and in wording; `near`: in length only. */
export type Parallel = 'alike' | 'near' | undefined;

/**
 * `box`: behind the label of a box, or framed as nothing above it in its article is, and named as boxes are; `lone`: the
 * only framed line of its article; `row`: one of several with one frame.
 */
export type Framed = 'box' | 'lone' | 'row' | undefined;

/** Marks that begin an item of a list. */
export const LIST_MARK = /^\s*[●■◆▲△○◎★☆▶□◇※·•]/u;

/** At this sum a group of lines opens an article. */
export const OPENS_ARTICLE = 3;

/** What it counts that a line stands alone in its article. */
export const ALONE = 2;

/** What a row of evidence looks at. */
interface Looked extends Surroundings {
  finder: ZoneFinder;
  /** The lines that are no column heads. */
  displays: readonly Classified[];
  /** Their text. */
  text: string;
  /** An article is open and may go on. */
  open: boolean;
}

/** One piece of evidence for a new article; negative weights speak for a subhead. */
export interface EvidenceRow {
  name: string;
  /** Added once for each point that is found. */
  weight: number;
  /** The layout that needs it. */
  layout: string;
  /** Points found: 1 or 0 where the row is a yes or no. */
  points: (around: Looked) => number;
}

const yes = (found: boolean): number => (found ? 1 : 0);

/** The evidence, row by row. */
export const HEAD_EVIDENCE: readonly EvidenceRow[] = [
  {
    name: 'closed',
    weight: 8,
    layout: 'the article above is signed or jumps',
    points: ({ closed }) => yes(closed),
  },
  {
    name: 'labelled',
    weight: 20,
    layout: 'database labels',
    points: ({ lines }) => yes(lines.some(({ block }) => block.is)),
  },
  {
    name: 'listed',
    weight: 8,
    layout: 'pages under a list of their headlines',
    points: ({ lines }) => yes(lines.some(({ block }) => block.listed)),
  },
  {
    name: 'below-item-head',
    weight: 12,
    layout: 'sites and databases that print a line before each article',
    points: ({ lines }) => yes(lines[0]?.block.opens === true),
  },
  {
    name: 'column',
    weight: 4,
    layout: 'column heads',
    points: ({ lines }) => yes(lines.some((line) => opensAsColumn(line, lines.length))),
  },
  {
    name: 'box',
    weight: 1,
    layout: 'boxes beside an article',
    points: ({ lines, framed }) => boxPoints(lines, framed),
  },
  {
    name: 'subtitle',
    weight: 4,
    layout: 'features',
    points: ({ lines }) => yes(lines.some(({ role }) => role === 'subtitle')),
  },
  // Three short lines in a row are no subhead.
  {
    name: 'lines',
    weight: 2,
    layout: 'headlines in parts',
    points: ({ displays }) => Math.max(0, Math.min(2, displays.length - 1)),
  },
  {
    name: 'numbered',
    weight: -6,
    layout: 'numbered notices',
    points: ({ lines }) => yes(lines.length > 0 && lines.every(({ role }) => role === 'numbered')),
  },
  {
    name: 'size',
    weight: 1,
    layout: 'any',
    points: ({ displays, lines }) => {
      const score = sizeScore(Math.max(0, ...displays.map(({ run }) => lengthOf(run))));
      // Under the name of its column a headline may be short.
      return lines.length > 1 && lines[0]!.role === 'column' ? Math.max(0, score) : score;
    },
  },
  {
    name: 'same-mark',
    weight: 10,
    layout: 'rows of briefs',
    points: ({ markOfOpen, lines }) =>
      yes(markOfOpen !== undefined && lines.some(({ run }) => run.folded.trimStart().startsWith(markOfOpen))),
  },
  {
    name: 'zone',
    weight: 1,
    layout: 'any',
    points: ({ text, signed, zonesOfText, zonesOfOpen, finder }) =>
      zoneScore(text, signed === 'under-headline' ? zonesOfText : zonesOfOpen, finder),
  },
  {
    name: 'signature',
    weight: 1,
    layout: 'pages of signed reports',
    points: (around) => (around.open ? signatureScore(around) : 0),
  },
  {
    name: 'comma',
    weight: -1.5,
    layout: 'pieces of sentences',
    points: ({ text }) => yes(/[,，]/u.test(text)),
  },
  { name: 'alike', weight: -4, layout: 'subheads', points: ({ parallel }) => yes(parallel === 'alike') },
  {
    name: 'near',
    weight: -2,
    layout: 'subheads',
    points: (around) => yes(around.parallel === 'near' && !isTwoReports(around)),
  },
  {
    name: 'lead',
    weight: 1,
    layout: 'short reports',
    points: ({ open, next, newsLead }) => (open && next ? leadScore(next, newsLead) : 0),
  },
  {
    name: 'place',
    weight: 1,
    layout: 'any',
    points: ({ open, next, zonesOfOpen, zonesOfText, finder }) =>
      open && next ? placeScore(next, zonesOfOpen.size > 0 ? zonesOfOpen : zonesOfText, finder) : 0,
  },
  { name: 'alone', weight: ALONE, layout: 'subheads', points: ({ open, alone }) => yes(open && alone) },
  {
    name: 'elsewhere',
    weight: 2,
    layout: 'reports of several places',
    points: ({ open, elsewhere }) => yes(open && elsewhere),
  },
  { name: 'list-below', weight: 2, layout: 'lists', points: ({ open, listBelow }) => yes(open && listBelow) },
  {
    name: 'unlike-subheads',
    weight: 2.5,
    layout: 'features',
    points: ({ open, unlikeSubheads }) => yes(open && unlikeSubheads),
  },
  {
    name: 'cut-above',
    weight: -1,
    layout: 'column breaks',
    points: ({ open, cutAbove }) => yes(open && cutAbove),
  },
  {
    name: 'glossary',
    weight: 6,
    layout: 'boxes beside an article',
    points: ({ next, afterNext }) => yes([next, afterNext].every(explainsWord)),
  },
  { name: 'sibling', weight: 4, layout: 'series', points: ({ open, sibling }) => yes(open && sibling) },
  {
    name: 'letter-spaced',
    weight: 6,
    layout: 'recognised pages',
    points: ({ open, letterSpaced }) => yes(open && letterSpaced),
  },
  {
    name: 'following',
    weight: 1,
    layout: 'any',
    points: ({ next, afterNext }) => followingScore(next, afterNext),
  },
];

/** The weights of the table, row by row. */
const WEIGHTS: readonly number[] = HEAD_EVIDENCE.map(({ weight }) => weight);

/** @param points of `evidencePoints` @returns the sum; the larger, the surer a new article */
export function headScore(points: readonly number[], weights = WEIGHTS): number {
  return points.reduce((sum, point, row) => sum + point * weights[row]!, 0);
}

/** @returns points found by each row of `HEAD_EVIDENCE` */
export function evidencePoints(around: Surroundings, finder: ZoneFinder): number[] {
  const displays = around.lines.filter(({ role }) => role !== 'column');
  const looked: Looked = {
    ...around,
    finder,
    displays,
    text: displays.map(({ run }) => run.folded).join('\n'),
    open: !around.closed,
  };
  return HEAD_EVIDENCE.map(({ points }) => points(looked));
}

/** Points of a label that surely names a box, for a line by itself, and of a frame that speaks for one. */
const BOX_POINTS = { profile: 12, setOff: 12, named: 6, framed: 11, lone: 4 };

function boxPoints(lines: readonly Classified[], framed: Framed): number {
  const box = lines.find(({ run }) => isBoxLabel(run.folded));
  if (!box) return framed === 'box' ? BOX_POINTS.framed : framed === 'lone' ? BOX_POINTS.lone : 0;
  if (PROFILE.test(columnName(box.run.folded.trim()))) return BOX_POINTS.profile;
  return isSetOff(box.run.folded) || framed === 'box' ? BOX_POINTS.setOff : BOX_POINTS.named;
}

/** News begins with its day; lines between two such beginnings part two reports. */
function isTwoReports({ newsLead, next }: Surroundings): boolean {
  return newsLead && next?.role === 'paragraph' && beginsWithDay(next.run.folded);
}

/** A column head opens an article; one framed by itself over text may be a subhead (【现状】). */
function opensAsColumn({ role, sureColumn, framed }: Classified, lines: number): boolean {
  return role === 'column' && (lines > 1 || (sureColumn === true && !framed));
}

/** 营业收入：指…: so begin the paragraphs of a glossary. */
const EXPLAINS =
  /^\s*(?:[●■◆▲·•]|\d{1,2}[.、．])?\s*[“"]?[^。，,：:]{2,20}[”"]?\s*[:：]\s*(?:即|是?指|系指|简单(?:来)?说|通俗(?:来)?说|又称|也称)/u;

function explainsWord(block: Classified | undefined): boolean {
  return block?.role === 'paragraph' && EXPLAINS.test(block.run.folded);
}

/** 人物简介: no part of the text itself bears such a name. */
const PROFILE = /^(?:人物|嘉宾|作者)简介$/u;

/** ■ 记者手记, 编后: surely a box; a bare 相关链接 may be a subhead. */
function isSetOff(text: string): boolean {
  return frameOf(text) !== undefined || /^(?:编后|编后语|短评|快评|微评|编者按)/u.test(text.trim());
}

/** Two signatures are two articles; text without one belongs to the article that is signed at its head. */
function signatureScore({ signed, signedBelow, next }: Surroundings): number {
  if (signed && signedBelow) return 4;
  const report = next?.role !== 'paragraph' || next.opensReport === true || beginsWithDay(next.run.folded);
  return signed === 'under-headline' && !report ? -3 : 0;
}

function sizeScore(longest: number): number {
  if (longest === 0) return 0;
  if (longest <= 7) return -2;
  if (longest <= 10) return -1;
  return (longest >= 13 ? 1.5 : 0) + (longest >= 18 ? 1 : 0);
}

/** Official and private notices: each is an item of its own. */
const NOTICE =
  /^(?:\p{Script=Han}|[“”"《》()、\d·—-]){0,24}(?:更正|启事|公告|公示|声明|致歉|通告|讣告)$|^(?:重要)?通知$|^(?:来函|来信|读者来函)(?:照登|更正)$/u;

function zoneScore(text: string, zonesOfOpen: ReadonlySet<string>, finder: ZoneFinder): number {
  const zones = finder
    .find(text)
    .filter(({ weak }) => !weak)
    .map(({ zone }) => zone.id);
  const colon = finder.words.hasColonBehind(text) ? 2 : 0;
  if (NOTICE.test(text.replace(/\s/gu, ''))) return 14;
  if (zones.length === 0) return colon + (finder.words.opensWithName(text) ? 2 : 0);
  return colon + (zones.some((zone) => !zonesOfOpen.has(zone)) ? 3 : 1);
}

function followingScore(next: Classified | undefined, afterNext: Classified | undefined): number {
  if (!next) return -1;
  // No subhead stands over a byline or a dateline.
  // A byline with nothing below it signs what stands above.
  if (next.role === 'byline' && !afterNext) return -6;
  if (next.role === 'byline') return next.byline?.strength === 'weak' ? 3 : 8;
  if (next.role === 'jump') return next.jump?.kind === 'from' ? 4 : 0;
  if (next.role === 'credit' || next.role === 'caption') return afterNext ? 2 : 1;
  if (next.opensReport) return 8;
  return beginsAfresh(next.run.folded.trim()) ? 1.5 : 0;
}

/** News begins with its day; two such beginnings are two reports. */
function leadScore(next: Classified, newsLead: boolean): number {
  if (next.role !== 'paragraph' || !LEAD.test(next.run.folded.trim())) return 0;
  return newsLead ? 3 : 1;
}

const LEAD = /^(?:\d{1,2}月\d{1,2}日|近日|日前|昨[日天]|今[日天]|前天|本周|上周)/u;

/** @returns whether a paragraph begins with a day, as the first of a report does */
export function beginsWithDay(text: string): boolean {
  return LEAD.test(text.trim());
}

/** The text below is about another zone, or about the same. */
function placeScore(next: Classified, own: ReadonlySet<string>, finder: ZoneFinder): number {
  if (next.role !== 'paragraph' || own.size === 0) return 0;
  const named = finder.find(next.run.folded).map(({ zone }) => zone.id);
  if (named.length === 0) return 0;
  return named.some((zone) => own.has(zone)) ? -1 : 2.5;
}

/** How much two single lines look like subheads of one article: near in length, alike in wording. */
export function parallelOf(a: string, b: string): Parallel {
  const [left, right] = [a.trim(), b.trim()];
  const difference = Math.abs(left.length - right.length);
  if (difference <= 3 && commonEnds(left, right) >= 2) return 'alike';
  return difference <= 1 && left.length <= 12 ? 'near' : undefined;
}

function commonEnds(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

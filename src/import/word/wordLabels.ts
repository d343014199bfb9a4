/** How the paragraphs of a Word document are set → what they are. */
import type { NameJudge } from '../base/people.ts';
import { foldText } from '../base/fold.ts';
import { endsClause, endsSentence } from '../base/sentence.ts';
import { makePage, makeRun } from '../base/textRun.ts';
import { readHeadLine } from '../geometry/heads/headLines.ts';
import type { LineLabel } from '../lines/lineLabels.ts';
import type { Labelled } from '../margins/records/exportLabels.ts';
import { readAtEdge, readFurniture } from '../margins/furniture.ts';
import { readJumpLine } from '../margins/jump.ts';
import { columnLikeness } from '../roles/column.ts';
import { isCaption, readCreditLine } from '../roles/credit.ts';
import { isSourceNote, opensReport } from '../roles/dateline.ts';
import type { WordParagraph } from './wordParagraphs.ts';

/** So much larger than the text is set off from it. */
const LARGER = 1.1;
/** So much larger needs no byline below it to be a headline. */
const DISPLAY = 1.4;
/** A headline of the page may be so much smaller than the smallest over a byline; subheads are smaller yet. */
const SMALLER = 0.75;
/** Lines of one size, up to what a program rounds. */
const SAME_SIZE = 0.97;
/** Longer lines are text. */
const LONGEST = 46;

/** What words are judged by. */
export interface WordKnowledge {
  names: NameJudge;
  columns: ReadonlySet<string>;
  publications: ReadonlySet<string>;
}

/** `set`: set off from the text; `other`: what its words alone tell. */
type Kind = 'set' | 'byline' | 'row' | 'caption' | 'text' | 'other';

interface Read extends WordParagraph {
  kind: Kind;
}

/**
 * Labels by setting: the largest of some lines that stand together and are set off from the text is the headline, what
 * is above it the kicker, what is below the subtitle. A line alone that is hardly larger is a subhead, unless lines set
 * like it stand over bylines.
 * @returns a label for each paragraph; none says what it is where nothing is set off, so that words alone decide
 */
export function wordLabels(paragraphs: WordParagraph[], knowledge: WordKnowledge): LineLabel[] {
  const written = paragraphs.filter(({ text, picture }) => text.trim() !== '' || picture);
  const body = bodySize(written);
  const read = withKinds(written, body, knowledge);
  const groups = groupsOf(read);
  const isSigned = (group: Read[]) =>
    group.some(({ kind }) => kind === 'byline') ||
    opensAbove(read[read.indexOf(group.at(-1)!) + 1], knowledge);
  const isHead = headsAmong(groups, groups.filter(isSigned), body);
  const found = new Map<Read, Labelled>();
  for (const group of groups)
    for (const [line, is] of isHead(group) ? headLabels(group, knowledge) : subheadLabels(group))
      found.set(line, is);
  const headed = groups.some(isHead);
  return read.map((one) => {
    const is = found.get(one) ?? (headed && one.kind === 'text' ? 'text' : undefined);
    const caption = one.kind === 'caption' ? ({ is: 'caption' } as const) : {};
    return { text: one.text, ...(is ? { is } : caption), ...(one.kind === 'row' ? { table: true } : {}) };
  });
}

/** 本报讯 begins a report. */
function opensAbove(next: Read | undefined, { names }: WordKnowledge): boolean {
  if (next?.kind !== 'text') return false;
  const page = makePage(next.text);
  return opensReport(makeRun(page, [{ start: 0, end: page.text.length }]), names);
}

function bodySize(paragraphs: WordParagraph[]): number {
  const mass = new Map<number, number>();
  for (const { size, text, row } of paragraphs) if (!row) mass.set(size, (mass.get(size) ?? 0) + text.length);
  return [...mass].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function withKinds(paragraphs: WordParagraph[], body: number, knowledge: WordKnowledge): Read[] {
  const text = paragraphs.filter(({ size, text, row }) => size === body && !row && text.length > LONGEST);
  const usual = { bold: text.some(({ bold }) => bold), centred: text.some(({ centred }) => centred) };
  const isSetOff = ({ size, bold, centred, heading }: WordParagraph) =>
    heading || size >= body * LARGER || (bold && !usual.bold) || (centred && !usual.centred);
  return paragraphs.map((one, index): Read => {
    if (one.row) return { ...one, kind: 'row' };
    const kind = kindByWords(one.text, knowledge);
    if (kind !== 'text') return { ...one, kind };
    const picture = paragraphs[index - 1]?.picture && one.size <= body && (one.centred || one.size < body);
    if (picture && !one.heading) return { ...one, kind: 'caption' };
    return { ...one, kind: isShort(one.text) && isSetOff(one) ? 'set' : 'text' };
  });
}

function kindByWords(text: string, { names, publications }: WordKnowledge): Kind {
  const folded = foldText(text).trim();
  if (folded === '' || isSourceNote(folded) || readJumpLine(folded)) return 'other';
  if (readFurniture(folded, publications, true) ?? readAtEdge(folded)) return 'other';
  if (isCaption(folded) || readCreditLine(folded)) return 'other';
  const page = makePage(text);
  const head = readHeadLine(makeRun(page, [{ start: 0, end: page.text.length }]), names);
  return head?.byline && !head.dateline ? 'byline' : 'text';
}

function isShort(text: string): boolean {
  const bare = text.trim();
  return bare.length <= LONGEST && !endsClause(bare) && (!endsSentence(bare) || /[？！?!”]$/u.test(bare));
}

/** Lines set off from the text that stand together, with the bylines among and below them. */
function groupsOf(read: Read[]): Read[][] {
  const groups: Read[][] = [];
  let open: Read[] = [];
  for (const one of [...read, undefined]) {
    if (one && (one.kind === 'set' || (one.kind === 'byline' && open.length > 0))) {
      // After its byline an article has no more head: the next begins.
      const signed = open.some(({ kind }) => kind === 'byline') && one.kind === 'set';
      if (signed && isLargest(one, open)) {
        groups.push(open);
        open = [];
      }
      open.push(one);
    } else if (open.length > 0) {
      groups.push(open);
      open = [];
    }
  }
  return groups;
}

function isLargest({ size }: Read, group: Read[]): boolean {
  return group.every((one) => one.kind !== 'set' || one.size * SAME_SIZE <= size);
}

/** The line of a group that its headline begins with. */
function mainOf(group: Read[]): Read {
  const set = group.filter(({ kind }) => kind === 'set');
  const largest = set.filter((one) => isLargest(one, group));
  return largest.find(({ bold }) => bold) ?? largest[0]!;
}

/** @param signed those over a byline or a report @returns which groups are heads of articles, the others being subheads */
function headsAmong(groups: Read[][], signed: Read[][], body: number): (group: Read[]) => boolean {
  const smallest = Math.min(...signed.map((group) => mainOf(group).size), Infinity);
  const least = signed.length > 0 ? Math.max(body * DISPLAY, smallest * SMALLER) : body * DISPLAY;
  return (group) => {
    const main = mainOf(group);
    return (
      signed.includes(group) ||
      group === groups[0] ||
      main.size >= least ||
      signed.some((one) => isSetLike(mainOf(one), main))
    );
  };
}

function isSetLike(a: Read, b: Read): boolean {
  return Math.abs(a.size - b.size) < 1 && a.bold === b.bold && a.centred === b.centred;
}

function headLabels(group: Read[], { columns }: WordKnowledge): [Read, Labelled][] {
  const main = mainOf(group);
  const at = group.indexOf(main);
  let inHeadline = true;
  return group.flatMap((one, index): [Read, Labelled][] => {
    if (one.kind === 'byline') return [];
    const text = foldText(one.text).trim();
    if (index < at) return [[one, index === 0 && columnLikeness(text, columns) ? 'column' : 'kicker']];
    if (index === at) return [[one, 'headline']];
    inHeadline &&= isLargest(one, group) && isSetLike(one, main);
    return [[one, inHeadline ? 'headline-on' : 'subtitle']];
  });
}

function subheadLabels(group: Read[]): [Read, Labelled][] {
  return group.filter(({ kind }) => kind === 'set').map((one) => [one, 'subhead']);
}

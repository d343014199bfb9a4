/** Printed lines → paragraphs and short lines: undoes the soft wraps of a text pasted at a fixed width. */
import type { Labelled } from '../margins/records/exportLabels.ts';
import type { Line } from '../lines/lines.ts';
import { makeRun, type SheetText, type Run, type Span } from '../base/textRun.ts';
import { isDateline, withLocalMeasures } from './localMeasure.ts';
import { beginsWithHour } from '../base/programme.ts';
import { beginsAfresh, beginsListItem, endsClause, endsSentence, seamInWord } from '../base/sentence.ts';

/** One logical line: a paragraph, or a line that stands for itself. */
export interface Block {
  run: Run;
  /** Begins with an indent of about two characters. */
  indented: boolean;
  /** Blank lines above it. */
  blanksBefore: number;
  /** More of them than between most lines of the page. */
  apart?: boolean;
  /** Set to the right: a signature. */
  deep?: boolean;
  /** Printed lines it was made of. */
  lines: number;
  /** What its label says it is. */
  is?: Labelled;
  /** A list of the page's headlines names it. */
  listed?: boolean;
  /** What a site prints before each article stands above it. */
  opens?: boolean;
  /** Set with a space between every two characters. */
  letterSpaced?: boolean;
  /** A row of a table. */
  table?: boolean;
  /** The last of its story, by the editor's code. */
  ends?: boolean;
}

/** A wrapped line may miss this many cells: two characters moved down by the rules for line ends. */
const SLACK = 4;
/** Narrower columns than 8 Han characters are no running text. */
const NARROWEST = 16;
/** Paragraphs on one line are seldom as short as this; wrapped lines seldom longer. */
const WIDEST = 120;
const FEWEST_FULL_LINES = 4;
const WIDER = 1.25;
/** Running text has a mark in nearly every other line, however narrow; verse and lists have none. */
const MARKS = /[,，。、;；:：!！?？“”"《》()（）]/u;
const MARKED_SHARE = 0.4;
const DOUBLE_SPACED = 0.75;
/** Cells of white space before a line that is set to the right. */
const DEEP = 12;

/**
 * Joins soft-wrapped lines.
 * @param lines all lines of the page, furniture already taken out
 */
export function unwrap(page: SheetText, printedLines: Line[]): Block[] {
  const spaced = singleSpaced(printedLines);
  const measures = columnMeasures(page, spaced);
  const lines = withLocalMeasures(page, spaced);
  const indents = lines.some(isIndented);
  const widths: Widths = { measures, local: new Set(lines.flatMap(({ wrapped }) => wrapped ?? [])), indents };
  const blocks: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1)?.at(-1);
    if (
      last &&
      !line.opens &&
      !isSignedHeadline(page, last, line, lines[index + 1], indents) &&
      (continues(page, last, line, widths, blocks.at(-1)!.length) ||
        isDatelineAlone(page, blocks.at(-1)!, line))
    )
      blocks.at(-1)!.push(line);
    else blocks.push([line]);
  }
  const parted = blocks.flatMap((group) =>
    isRowOfHeads(page, group) ? group.map((line) => [line]) : [group],
  );
  // In a text set with a blank line under every line, wrapped lines were joined across blank lines.
  const doubleSpaced = blocks.some((group) => group.length > 2);
  const blanks = new Map(printedLines.map((line) => [line.start, line.blanksBefore]));
  const usual = spaced === printedLines ? 0 : 1;
  const blanksOf = (line: Line) => (doubleSpaced ? line.blanksBefore : blanks.get(line.start)!);
  return parted.map((group) => ({
    run: makeRun(page, spansOf(page, group)),
    indented: isIndented(group[0]!),
    blanksBefore: blanksOf(group[0]!),
    ...(blanks.get(group[0]!.start)! > usual ? { apart: true } : {}),
    lines: group.length,
    ...(group.length === 1 && group[0]!.indent >= DEEP ? { deep: true } : {}),
    ...(group[0]!.is ? { is: group[0]!.is } : {}),
    ...(group.length === 1 && group[0]!.listed ? { listed: true } : {}),
    ...(group.every(({ letterSpaced }) => letterSpaced) ? { letterSpaced: true } : {}),
    ...(group[0]!.opens ? { opens: true } : {}),
    ...(group[0]!.table ? { table: true } : {}),
    ...(group.at(-1)!.ends ? { ends: true } : {}),
  }));
}

/**
 * □ 金哲浩 朴明花, ■本报记者 甲, 通讯员 甲乙丙: who wrote, behind a mark or alone on its line, stands under a headline, and
 * never under the first line of a text.
 */
const SIGNED =
  /^\s*(?:[□■◎◇◆]\s*(?:本报|本刊|记者|通讯员|\p{Script=Han}(?:\s?\p{Script=Han}){1,3}(?:[\s、]+\p{Script=Han}(?:\s?\p{Script=Han}){1,2})*\s*$)|(?:(?:本报|本刊|特约|见习|实习|首席)*(?:记者|通讯员)(?:[\s、]+\p{Script=Han}(?:\s?\p{Script=Han}){1,3})+\s*)+$)/u;

/** Where paragraphs are indented: a flush line with no stop between the end of a sentence and such a byline. */
function isSignedHeadline(
  page: SheetText,
  above: Line,
  line: Line,
  next: Line | undefined,
  indents: boolean,
): boolean {
  const textOf = ({ start, end }: Line) => page.folded.slice(start, end);
  return (
    indents &&
    line.indent === 0 &&
    next !== undefined &&
    SIGNED.test(textOf(next)) &&
    endsSentence(textOf(above)) &&
    !/[。，,;；]/u.test(textOf(line))
  );
}

/** More lines than a kicker, a headline and a byline. */
const MOST_HEADS = 3;

/** Full lines that hold no sentence and end none are a kicker, a headline and who wrote, however wide; text comes to an end. */
function isRowOfHeads(page: SheetText, group: readonly Line[]): boolean {
  const texts = group.map(({ start, end }) => page.folded.slice(start, end));
  const last = texts.at(-1)!;
  return (
    group.length > 1 &&
    group.length <= MOST_HEADS &&
    group.every(({ is, indent, table }) => !is && !table && indent === 0) &&
    !texts.some((text) => /[。！？!?；;:：]/u.test(text)) &&
    !/[，,、—…)）\d]$/u.test(last) &&
    !texts.some(
      (text, at) => at > 0 && (seamInWord(texts[at - 1]!, text) || /[，,、]$/u.test(texts[at - 1]!)),
    )
  );
}

/** A text set with a blank line under every line tells no paragraphs by blank lines. */
function singleSpaced(lines: Line[]): Line[] {
  const spaced = lines.filter(({ blanksBefore }) => blanksBefore >= 1).length;
  return spaced < lines.length * DOUBLE_SPACED
    ? lines
    : lines.map((line) => ({ ...line, blanksBefore: Math.max(0, line.blanksBefore - 1) }));
}

function isIndented({ indent }: Line): boolean {
  return indent >= 2 && indent <= 10;
}

/** Two Latin words separated by a line end keep the line end between them as their space. */
function spansOf(page: SheetText, lines: Line[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of lines) {
    const last = spans.at(-1);
    if (
      last &&
      /[A-Za-z0-9,.]/u.test(page.folded[last.end - 1]!) &&
      /[A-Za-z0-9]/u.test(page.folded[start]!) &&
      /[A-Za-z]/u.test(page.folded[last.end - 1]! + page.folded[start]!)
    )
      last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** Widths at which lines of this page are wrapped: many lines end there, most of them in mid-sentence. */
function columnMeasures(page: SheetText, lines: Line[]): number[] {
  const byWidth = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.width < NARROWEST || line.width > WIDEST) continue;
    for (let width = line.width; width <= line.width + SLACK; width++) {
      const full = byWidth.get(width);
      if (full) full.push(line);
      else byWidth.set(width, [line]);
    }
  }
  return [...byWidth]
    .filter(([width, full]) => full.length >= FEWEST_FULL_LINES && full.some((line) => line.width === width))
    .filter(
      ([, full]) =>
        full.filter((line) => !endsSentence(page.text.slice(line.start, line.end))).length >=
        full.length * 0.6,
    )
    .filter(
      ([, full]) =>
        full.filter((line) => MARKS.test(page.folded.slice(line.start, line.end))).length >=
        full.length * MARKED_SHARE,
    )
    .filter(([width, full]) => isMeasure(page, lines, full, width))
    .filter(([width, full]) => standTogether(lines, full, width))
    .map(([width]) => width)
    .sort((a, b) => b - a);
}

/** Where lines are wrapped at a width, most text is in such lines; on a page of long lines short ones are heads. */
function isMeasure(page: SheetText, lines: Line[], full: Line[], width: number): boolean {
  const sum = (some: Line[]) => some.reduce((total, line) => total + line.width, 0);
  const paragraphs = lines.filter(
    (line) => line.width > width * WIDER && endsSentence(page.text.slice(line.start, line.end)),
  );
  return sum(full) >= sum(paragraphs);
}

/** In wrapped text full lines follow one another; headlines of like length do not. */
function standTogether(lines: Line[], full: Line[], width: number): boolean {
  const members = new Set(full);
  let pairs = 0;
  for (let index = 1; index < lines.length; index++) {
    const [above, line] = [lines[index - 1]!, lines[index]!];
    if (line.blanksBefore === 0 && members.has(above) && line.width <= width) pairs++;
  }
  return pairs >= 3 && pairs * 2 >= full.length;
}

/** Widths at which the lines of a page may be wrapped. */
interface Widths {
  /** Of the page as a whole. */
  measures: number[];
  /** Of single paragraphs. */
  local: ReadonlySet<number>;
  /** Paragraphs begin with an indent. */
  indents: boolean;
}

/** @returns widths at which the first of two lines may have been wrapped before the second */
function widthsFor(above: Line, line: Line, { measures, local, indents }: Widths): number[] {
  if ((above.measure ?? 0) !== (line.measure ?? 0)) return [];
  if (above.measure) return [above.measure];
  const own = above.wrapped === undefined || above.wrapped !== line.wrapped ? [] : [above.wrapped];
  if (own.length > 0 || measures.length > 0) return [...own, ...measures];
  // A paragraph of two full sentences tells no width; under an indent a flush line goes on where others show it.
  return indents && above.indent >= 2 && line.indent === 0 && line.wrapped === undefined ? [...local] : [];
}

function continues(page: SheetText, above: Line, line: Line, widths: Widths, count: number): boolean {
  const { indents } = widths;
  if (line.goesOn) return true;
  if (line.is || line.table || above.table || (above.is && above.is !== 'text' && above.is !== 'caption'))
    return false;
  // A name in brackets that a column end cut: (李洋 王 / 子涵).
  if (openBracket(page.folded.slice(above.start, above.end), page.folded.slice(line.start, line.end)))
    return true;
  if (line.blanksBefore > 0 || (indents && line.indent >= 2)) return false;
  // A signature set to the right reaches the end of its line and goes on in none.
  if (above.indent >= DEEP && line.indent < DEEP) return false;
  if (isCredited(page, above, line)) return false;
  // Rows of a programme, however full.
  if ([above, line].every(({ start, end }) => beginsWithHour(page.folded.slice(start, end)))) return false;
  // 正文： and the first of its lines, however wide: nothing but text can follow a sentence that is not ended.
  if (above.is === 'text' && count === 1 && !isWhole(page, above)) return true;
  const found = widthsFor(above, line, widths);
  const measure = found.find((width) => fills(above, width, count === 1) && line.width <= width);
  if (measure === undefined)
    return indents && count === 1 && isRagged(page, above, line, Math.max(0, ...found));
  const aboveText = page.folded.slice(above.start, above.end);
  const lineText = page.folded.slice(line.start, line.end);
  if (OPENER.test(lineText) || (count === 1 && STANDING.test(aboveText))) return false;
  // A headline as wide as the column: no stop in it, and a report begins below.
  const mayBeHead = !(above.measure && indents && above.indent >= 2) && !REST_OF_SENTENCE.test(lineText);
  if (mayBeHead && count === 1 && !STOPS.test(aboveText) && beginsAfresh(lineText)) return false;
  if (beginsListItem(lineText) && endsClause(aboveText)) return false;
  if (!endsSentence(aboveText)) return true;
  // A full line that ends a sentence may be the last of its paragraph: a short line without an end is then a headline.
  if (line.width < measure - SLACK && !endsSentence(lineText)) return false;
  return indents || (above.width >= measure - 2 && !beginsListItem(lineText));
}

/** So much of the measure an indented line fills at least, where recognition dropped spaces out of it. */
const RAGGED = 0.6;

/** An indented line with a comma and no end, and a flush line close under it: one paragraph, however short the line. */
function isRagged(page: SheetText, above: Line, line: Line, measure: number): boolean {
  const text = page.folded.slice(above.start, above.end);
  const below = page.folded.slice(line.start, line.end);
  const widest = measure > 0 ? measure : above.width + above.indent;
  return (
    above.indent >= 2 &&
    above.indent <= DEEP / 2 &&
    line.indent === 0 &&
    above.width >= NARROWEST &&
    above.width + above.indent >= widest * RAGGED &&
    line.width <= widest + SLACK &&
    /[,，、]/u.test(text) &&
    !ENDED.test(text) &&
    STOPS.test(below) &&
    !OPENER.test(below) &&
    /^[\p{L}\d“"《]/u.test(below)
  );
}

/** A sentence ends, and at most a name or a photographer stands behind it. */
const ENDED =
  /[。！？!?；;：:”"）)】\]]\s*$|[。！？!?][”"]?[^。！？!?，,]{0,20}摄$|[。！？!?][”"]?\s+\S[^。！？!?，,]{0,20}$/u;

/** …检测线。 李洋 摄: with its photographer the note of a picture is whole, unless 摄影 or 摄氏 is cut there. */
function isCredited(page: SheetText, above: Line, line: Line): boolean {
  return (
    PHOTOGRAPHED.test(page.folded.slice(above.start, above.end)) &&
    !/^\s*[影氏像取入制政]/u.test(page.folded.slice(line.start, line.end))
  );
}

const PHOTOGRAPHED = /[。！？!?][”"]?[^。！？!?，,]{0,20}摄[)）]?$/u;

function isWhole(page: SheetText, { start, end }: Line): boolean {
  const text = page.folded.slice(start, end);
  return endsSentence(text) || endsClause(text);
}

/** （新华社记者 甲 昆明23日电） that fills its line, or the bracket's end below: the text goes on after it. */
function isDatelineAlone(page: SheetText, above: Line[], line: Line): boolean {
  if (above.length > 2 || line.is || line.table || line.blanksBefore > 0 || line.indent >= 2) return false;
  const text = above.map(({ start, end }) => page.folded.slice(start, end)).join('');
  return isDateline(text);
}

/** One line opens a bracket near its end, the next closes it near its beginning. */
function openBracket(above: string, below: string): boolean {
  const [open, close] = [above.slice(-BRACKET_REACH), below.slice(0, BRACKET_REACH)];
  return ['()', '【】'].some((pair) => {
    const [left, right] = [pair[0]!, pair[1]!];
    return (
      open.lastIndexOf(left) > open.lastIndexOf(right) &&
      close.includes(right) &&
      (close.indexOf(right) < close.indexOf(left) || !close.includes(left))
    );
  });
}

/** Longer brackets are sentences. */
const BRACKET_REACH = 30;

/** 贴。: what a full line left over; no report is so short. */
const REST_OF_SENTENCE = /^\s*\S{1,6}。["”]?\s*$/u;
const STOPS = /[,，。;；!！?？]/u;
/** Lines that are whole by themselves. */
const STANDING = /^(?:——|─|【(?![^】]{0,10}[讯电]】))/u;
/** Lines that begin something of their own. */
const OPENER =
  /^(?:本报\S{0,4}讯|本报\p{Script=Han}{2,6}\d{1,2}月\d{1,2}日[电讯]|[(]?(?:本报|本刊)?\S{0,4}(?:记者|通讯员)[\s/:]|作者[:：]|[文图][/／]|[▶■●◆]|新华社\S{2,8}电|——|─|【|□|■|[([]?(?:下转|上接))/u;

/** The first line of a paragraph lacks its indent. */
function fills(line: Line, width: number, first: boolean): boolean {
  const full = line.width + (first ? line.indent + (line.lead ?? 0) : 0);
  return full <= width + SLACK && full >= width - SLACK;
}

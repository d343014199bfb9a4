/** Lines on which something stands beside the text that is none of it: such pieces become lines of their own. */
import type { Line } from '../lines/lines.ts';
import { widthOf } from '../lines/lines.ts';
import type { SheetText } from '../base/textRun.ts';
import { creditAtEnd } from '../roles/credit.ts';
import { isBar } from './menus.ts';
import { controlsAtEnds } from './navigation.ts';

/** A piece that is furniture; offsets count in the line. */
interface Piece {
  from: number;
  to: number;
  role: string;
}

/** Editors' codes: the number of the page's columns and of the story, after a text's last word. …等待装车。③5 */
const END_CODE = /(?<=[\p{Script=Han}。！？!?”"）)】\s])\s*[①-⑳㉑-㉟❶-❿]\s?\d{1,3}(?=\s|$|[(（])/u;
/** The same in letters and figures, where nothing follows: …下降四成。R016, （B-11）. */
const LETTER_CODE = /(?<=[。！？!?”"）)]|\s摄)\s*(?:[A-Z]{1,2}-?\d{1,4}|[(（][A-Z]{1,2}-?\d{1,4}[)）])\s*$/u;
/** Where a database's text begins: ‹正›. */
const BEGIN_MARK = /^\s*[<‹〈《[【(]\s*正\s*[>›〉》\]】)]/u;
/** Where a picture stood in a copied page, on a line of its own. */
const PICTURE_ALONE = /^\s*[[【<(]\s*(?:图片|图|image|img|照片)\s*\d*\s*[\]】>)]\s*$/iu;
/** 图① ▲ [图片]: the same with a number or an arrow, which point to the note on the next line. */
const PICTURE_OVER_NOTE =
  /^\s*(?:图\s*[①-⑨]\s*[▲△▼▽]?|[▲△▼▽])\s*[[【<(]\s*(?:图片|图|image|img|照片)\s*\d*\s*[\]】>)]\s*$/iu;
/** Longer lines are text. */
const LONGEST_NOTE = 80;
/** Where a picture stood in a copied page. */
const PICTURE_MARK = /^\s*(?:\[(?:图片|图|image|img)\]|【图片】|<图片>)\s*(?=\S)/iu;

/**
 * Cuts lines into the text and what stands beside it.
 * @returns the lines, in order; pieces that are furniture carry `margin`
 */
export function cutPieces(page: SheetText, lines: Line[]): Line[] {
  const texts = lines.map(({ start, end }) => page.folded.slice(start, end));
  const heads = headsOfBriefs(texts);
  return withoutRepeatedEnds(
    page,
    lines.flatMap((line, at) => {
      const head = heads.get(at);
      if (head) return cutHead(page, line, head);
      const pieces = piecesOf(texts[at]!);
      if (pieces.length > 0) return cut(page, line, pieces);
      const isNote =
        texts[at]!.length <= LONGEST_NOTE &&
        (PICTURE_OVER_NOTE.test(texts[at - 1] ?? '') || isUnderPicture(lines, texts, at));
      return isNote ? [{ ...line, is: 'caption' as const }] : [line];
    }),
  );
}

/** [图片] and, close under it, one sentence, both set apart by blank lines from the text around them. */
function isUnderPicture(lines: readonly Line[], texts: readonly string[], at: number): boolean {
  const [picture, below] = [lines[at - 1], lines[at + 1]];
  if (picture === undefined || !PICTURE_ALONE.test(texts[at - 1]!)) return false;
  if (creditAtEnd(texts[at]!)) return true;
  return (
    picture.blanksBefore > 0 &&
    lines[at]!.blanksBefore === 0 &&
    (below === undefined || below.blanksBefore > 0) &&
    /^[^。！？]{6,}[。！？]?$/u.test(texts[at]!.trim())
  );
}

/** 【某某高新区：一张处方管全程】…上线。: briefs whose headlines stand in brackets before their text. */
const HEAD_IN_BRACKETS =
  /^【((?![^】]*(?:[讯電电訊]|报道|报导|记者|摄)】|(?:本报|新华社))[^【】]{7,36})】\s*(?=[^【】]{12,}[。！？])/u;
/** One bracket may be a quotation or a name. */
const FEWEST_HEADS = 2;
/** Characters of a headline in brackets. */
const SHORTEST_HEAD = 7;
/** Lines that a sentence behind such a headline may fill, where they are short. */
const LINES_OF_OPENING = 6;

/** A bracketed headline on a line, or a part of one that is wrapped; offsets count in the line. */
interface BracketedHead {
  /** Where it ends. */
  to: number;
  /** The brackets that stand on this line. */
  marks: number[];
  goesOn: boolean;
}

/** @returns headlines in brackets by line; those of hard-wrapped pages may go on in the next one */
function headsOfBriefs(texts: readonly string[]): Map<number, BracketedHead> {
  const heads = new Map<number, BracketedHead>();
  let count = 0;
  texts.forEach((text, at) => {
    if (!text.startsWith('【')) return;
    const near = texts.slice(at + 1, at + LINES_OF_OPENING);
    const next = near.findIndex((one) => one.startsWith('【'));
    const below = next < 0 ? near : near.slice(0, next);
    const length = HEAD_IN_BRACKETS.exec([text, ...below].join(''))?.[1]!.length;
    // 【内      容】: a label of an export, however wide.
    if (length === undefined || text.slice(1, length + 1).replace(/\s/gu, '').length < SHORTEST_HEAD) return;
    // Alone on their line they are over text, or they name a column over headlines.
    if (text.trim().length === length + 2 && !/[。，,；;]/u.test(below[0] ?? '')) return;
    const end = length + 1;
    if (end < text.length) heads.set(at, { to: end, marks: [0, end], goesOn: false });
    else if (below[0] !== undefined && end - text.length < below[0].length) {
      const rest = end - text.length;
      heads.set(at, { to: text.length, marks: [0], goesOn: false });
      heads.set(at + 1, { to: rest, marks: [rest], goesOn: true });
    } else return;
    count++;
  });
  return count >= FEWEST_HEADS ? heads : new Map();
}

/** Brackets, headline, text. */
function cutHead(page: SheetText, line: Line, { to, marks, goesOn }: BracketedHead): Line[] {
  const pieces = marks.map((at) => ({ from: at, to: at + 1, role: 'label' }));
  const end = line.start + to;
  return cut(page, line, pieces).map((part) => {
    if (part.margin !== undefined) return part;
    if (part.end <= end) return { ...part, is: 'headline' as const, ...(goesOn ? { goesOn } : {}) };
    // The headline is a part of a full line, not the line above the text.
    return {
      ...part,
      is: 'text' as const,
      lead: widthOf(page.text.slice(line.start, part.start)),
      indent: line.indent,
    };
  });
}

/** Some papers print a story's code after each of its paragraphs: only the last one ends it. */
function withoutRepeatedEnds(page: SheetText, lines: Line[]): Line[] {
  const codes = lines.flatMap((line, at) => (line.margin === 'end-code' ? [at] : []));
  const codeOf = (at: number) => page.folded.slice(lines[at]!.start, lines[at]!.end);
  const repeated = new Set(
    codes
      .filter((at, order) => codes[order + 1] === at + 2 && codeOf(at) === codeOf(at + 2))
      .map((at) => at - 1),
  );
  return lines.map((line, at) => (repeated.has(at) ? { ...line, ends: false } : line));
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  if (PICTURE_ALONE.test(text) || PICTURE_OVER_NOTE.test(text))
    return [{ from: 0, to: text.length, role: 'label' }];
  const controls = isBar(text) ? undefined : controlsAtEnds(text);
  if (controls && controls.from > 0) pieces.push({ from: 0, to: controls.from, role: 'navigation' });
  const begin = BEGIN_MARK.exec(text);
  if (begin) pieces.push({ from: 0, to: begin[0].length, role: 'label' });
  const picture = PICTURE_MARK.exec(text);
  if (picture) pieces.push({ from: 0, to: picture[0].length, role: 'picture' });
  const code = END_CODE.exec(text) ?? LETTER_CODE.exec(text);
  // Captions begin with such numbers: a code stands after a sentence, a name or a photographer.
  if (code && code.index > 0 && /[。！？!?”"）)]$|摄$|图$/u.test(text.slice(0, code.index).trimEnd()))
    pieces.push({ from: code.index, to: code.index + code[0].length, role: 'end-code' });
  if (controls && controls.to < text.length)
    pieces.push({ from: controls.to, to: text.length, role: 'navigation' });
  return pieces;
}

/** What is left between the pieces keeps the place of the line. */
function cut(page: SheetText, line: Line, pieces: Piece[]): Line[] {
  const parts: Line[] = [];
  let at = 0;
  const add = (from: number, to: number, role?: string) => {
    const raw = page.folded.slice(line.start + from, line.start + to);
    const begin = line.start + from + (raw.length - raw.trimStart().length);
    const end = line.start + from + raw.trimEnd().length;
    if (begin >= end) return;
    const first = parts.length === 0;
    parts.push({
      ...line,
      start: begin,
      end,
      width: widthOf(page.text.slice(begin, end)),
      indent: first ? line.indent : 0,
      blanksBefore: first ? line.blanksBefore : 0,
      ...(role ? { margin: role } : {}),
    });
  };
  for (const { from, to, role } of pieces) {
    if (from < at) continue;
    add(at, from);
    add(from, to, role);
    at = to;
  }
  add(at, page.folded.slice(line.start, line.end).length);
  return withIndent(parts, line).map((part, index, all) => ({
    ...part,
    ...(endsStory(all, index) ? { ends: true } : {}),
    ...(all[index - 1]?.margin === 'picture' ? { is: 'caption' as const } : {}),
  }));
}

/** The code of its story follows, or stands before the credit that is left of the line: …三百亩。④1　米拓 摄 */
function endsStory(parts: readonly Line[], at: number): boolean {
  if (parts[at]!.margin !== undefined || parts.slice(at + 1).some(({ margin }) => margin === undefined))
    return false;
  return parts[at + 1]?.margin === 'end-code' || parts[at - 1]?.margin === 'end-code';
}

/** The text after a control takes over the line's blank lines and indent. */
function withIndent(parts: Line[], { indent, blanksBefore }: Line): Line[] {
  const first = parts.findIndex(({ margin }) => margin === undefined);
  return parts.map((part, index) => (index === first ? { ...part, indent, blanksBefore } : part));
}

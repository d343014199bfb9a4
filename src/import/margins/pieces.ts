/** Lines on which something stands beside the text that is none of it: such pieces become lines of their own. */
import type { Line } from '../lines/lines.ts';
import { widthOf } from '../lines/lines.ts';
import type { SheetText } from '../base/textRun.ts';
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
const LETTER_CODE = /(?<=[。！？!?”"）)])\s*(?:[A-Z]{1,2}-?\d{1,4}|[(（][A-Z]{1,2}-?\d{1,4}[)）])\s*$/u;
/** Where a database's text begins: ‹正›. */
const BEGIN_MARK = /^\s*[<‹〈《[【(]\s*正\s*[>›〉》\]】)]/u;
/** Where a picture stood in a copied page, on a line of its own. */
const PICTURE_ALONE = /^\s*[[【<(]\s*(?:图片|图|image|img|照片)\s*\d*\s*[\]】>)]\s*$/iu;
/** Where a picture stood in a copied page. */
const PICTURE_MARK = /^\s*(?:\[(?:图片|图|image|img)\]|【图片】|<图片>)\s*(?=\S)/iu;

/**
 * Cuts lines into the text and what stands beside it.
 * @returns the lines, in order; pieces that are furniture carry `margin`
 */
export function cutPieces(page: SheetText, lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    const text = page.folded.slice(line.start, line.end);
    const pieces = piecesOf(text);
    return pieces.length === 0 ? [line] : cut(page, line, pieces);
  });
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  if (PICTURE_ALONE.test(text)) return [{ from: 0, to: text.length, role: 'label' }];
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
    ...(all[index + 1]?.margin === 'end-code' ? { ends: true } : {}),
    ...(all[index - 1]?.margin === 'picture' ? { is: 'caption' as const } : {}),
  }));
}

/** The text after a control takes over the line's blank lines and indent. */
function withIndent(parts: Line[], { indent, blanksBefore }: Line): Line[] {
  const first = parts.findIndex(({ margin }) => margin === undefined);
  return parts.map((part, index) => (index === first ? { ...part, indent, blanksBefore } : part));
}

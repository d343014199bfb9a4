/** Short lines that end an article: the office, the day or the name that signs it. */
import type { Classified } from '../roles/classify.ts';
import { isComplete, type GroupState } from './reader.ts';
import type { Item } from './item.ts';
import { trim } from '../base/textRun.ts';
import { endsSentence } from '../base/sentence.ts';
import { isDayAlone, isOffice } from '../margins/signature.ts';

/**
 * Lines at the beginning of a row of short lines that sign the text above.
 * @returns how many lines were taken
 */
export function signatureLines(state: GroupState, index: number, end: number): number {
  const { current } = state;
  if (!current || current.body.length === 0 || isComplete(state)) return 0;
  const lines = state.blocks.slice(index, end);
  return datedSignature(current, lines) || officeAlone(state, current, lines) || nameAlone(current, lines);
}

/** An office and a day sign a notice or a letter: they are its last lines, with the short lines before them. */
function datedSignature(current: Item, lines: Classified[]): number {
  const texts = lines.map(({ run }) => run.folded.trim());
  const day = texts.findIndex((text) => isDayAlone(text));
  const office = day > 0 && isOffice(texts[day - 1]!) ? texts[day - 1] : undefined;
  if (day < 0 || (day > 0 && !office)) return 0;
  sign(current, lines.slice(0, day + 1), office);
  return day + 1;
}

function sign(current: Item, lines: Classified[], office: string | undefined): void {
  for (const { run } of lines) current.body.push({ type: 'verse', run: trim(run), indented: true });
  if (office) current.signedBy = office;
  current.closed = true;
}

/** What stands by itself on the right, or close under the text and apart from what follows. */
function standsUnder([line, below]: Classified[], atEnd: boolean): boolean {
  if (line!.block.deep) return true;
  return below ? below.block.blanksBefore > 0 && !below.block.deep : atEnd;
}

/** A letter, a reply or a notice ends with the office that sends it. */
function officeAlone(state: GroupState, current: Item, lines: Classified[]): number {
  const [line] = lines;
  const last = current.body.at(-1);
  if (line!.role !== 'display' || last?.type !== 'paragraph' || !endsSentence(last.run.folded)) return 0;
  const office = line!.run.folded.trim();
  const atEnd = state.blocks.at(-1) === line;
  if (office.length < 5 || !isOffice(office) || !standsUnder(lines, atEnd)) return 0;
  // An office over text, with a blank line above it, is a headline.
  if (lines.length === 1 && !atEnd && !line!.block.deep) return 0;
  sign(current, lines.slice(0, 1), office);
  return 1;
}

/** 木文川: two to four characters close under the text, or on the right, before the next headline. */
function nameAlone(current: Item, lines: Classified[]): number {
  const [line] = lines;
  const last = current.body.at(-1);
  const text = line!.run.folded.trim();
  if (
    line!.role !== 'display' ||
    lines.length < 2 ||
    current.authors.length > 0 ||
    last?.type !== 'paragraph' ||
    !endsSentence(last.run.folded) ||
    !(line!.block.blanksBefore === 0 || line!.block.deep) ||
    !/^\p{Script=Han}(?:\s?\p{Script=Han}){1,3}$/u.test(text) ||
    !standsUnder(lines, false)
  )
    return 0;
  current.authors.push({ name: trim(line!.run) });
  current.closed = true;
  current.doubts.push({
    field: 'authors',
    confidence: 'low',
    reason: `文末单独一行“${text}”按位置认作署名，请对照原版`,
  });
  return 1;
}

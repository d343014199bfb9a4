/**
 * Bounds of what the Markdown parser is given. Its work grows with the square of the marks in a block, and with the
 * depth of nesting it runs out of stack; no article comes near these figures, a damaged file does.
 */
import { fault, type Fault } from '../problems/fault.ts';
import type { BodyFault } from './render.ts';

/** Lists and quotations inside each other. */
const DEEPEST = 12;
/** Marks of emphasis, links and code in one block: a page of links has some hundred. */
const MOST_MARKS = 1000;
/** Cells of a table, empty ones of short rows included. */
const MOST_CELLS = 4000;
/** Lines that begin a list's item or a quotation. */
const MOST_ITEMS = 2000;
/**
 * Lines without a mark of their own that go on with an item, a quotation or a note: the parser asks of each whether
 * it closes what is open, with all lines before it at hand (16,000 take 11 s of the processor).
 */
const MOST_CONTINUED = 500;
/** Rules between paragraphs. */
const MOST_RULES = 500;
/** Notes and definitions of a body. */
const MOST_DEFINITIONS = 500;
/** Headings, pictures, tables and forced line breaks of a body: each costs the work of a page of text. */
const MOST_PARTS = 2000;
/** A table costs what so many headings do. */
const TABLE = 4;

/** A line ends as the parser takes it to end. */
const LINE_END = /\r\n|\n|\r/;
const CONTAINER = /(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,99}\]:)[ \t]*/y;
const MARK = /[*_~`[\]<]/g;
const PIPE = /\|/g;
const DEFINITION = /^[ >\t]*\[[^\]]{1,999}\]:/;
const RULE = /^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** A heading by `#`, the line below a heading, or a break at the end of a line. */
const PART = /^[ \t>]*#{1,6}(?:[ \t]|$)|^[ \t>]*(?:=+|-+)[ \t]*$|(?:\\| {2})$/;
const PICTURE = /!\[/g;
/** The line below a table's head; of a table of one column it need not have a bar. */
const DELIMITER = /^(?=[-:| \t]*[|:])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
/** Each level of a list is indented by two columns at least. */
const LEVEL = 2;

interface Counts {
  marks: number;
  rows: number;
  columns: number;
  /** Whether a list, a quotation or a note begins in the block. */
  isOpened: boolean;
  continued: number;
}
const NOTHING: Counts = { marks: 0, rows: 0, columns: 0, isOpened: false, continued: 0 };

/**
 * @returns the first line that goes beyond a bound, as a fault; undefined for a body that can be parsed
 */
export function overBounds(markdown: string): BodyFault | undefined {
  let counts = NOTHING;
  let [definitions, items, rules, parts] = [0, 0, 0, 0];
  for (const [index, text] of markdown.split(LINE_END).entries()) {
    if (text.trim() === '') counts = NOTHING;
    const isDelimiter = DELIMITER.test(text.replace(/^[ \t>]+/, '').trimEnd());
    const columns = Math.max(count(text, PIPE), isDelimiter ? 1 : 0);
    const depth = depthOf(text);
    counts = {
      marks: counts.marks + count(text, MARK),
      rows: counts.rows + 1,
      columns: Math.max(counts.columns, columns),
      isOpened: counts.isOpened || depth > 0,
      continued: counts.continued + (counts.isOpened && depth === 0 ? 1 : 0),
    };
    if (depth > 0) items++;
    if (DEFINITION.test(text)) definitions++;
    if (RULE.test(text)) rules++;
    parts += (PART.test(text) ? 1 : 0) + count(text, PICTURE) + (isDelimiter ? TABLE : 0);
    const told = faultOf(depth, counts, { items, definitions, rules, parts });
    if (told) return { line: index + 1, column: 1, ...told };
  }
  return undefined;
}

function faultOf(
  depth: number,
  { marks, rows, columns, continued }: Counts,
  { items, definitions, rules, parts }: Record<'items' | 'definitions' | 'rules' | 'parts', number>,
): Fault | undefined {
  if (depth > DEEPEST) return fault('body-deep', { most: DEEPEST });
  if (marks > MOST_MARKS) return fault('body-marks', { most: MOST_MARKS });
  if (columns > 0 && rows * columns > MOST_CELLS) return fault('body-table', { most: MOST_CELLS });
  if (items > MOST_ITEMS) return fault('body-items', { most: MOST_ITEMS });
  if (continued > MOST_CONTINUED) return fault('body-continued', { most: MOST_CONTINUED });
  if (rules > MOST_RULES) return fault('body-rules', { most: MOST_RULES });
  if (definitions > MOST_DEFINITIONS) return fault('body-definitions', { most: MOST_DEFINITIONS });
  if (parts > MOST_PARTS) return fault('body-parts', { most: MOST_PARTS });
  return undefined;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Containers that a line opens or goes on with. */
function depthOf(text: string): number {
  const indent = /^[ \t]*/.exec(text)![0];
  let depth = 0;
  CONTAINER.lastIndex = indent.length;
  while (depth <= DEEPEST && CONTAINER.test(text)) depth++;
  const columns = indent.replaceAll('\t', '    ').length;
  return depth === 0 ? 0 : depth + Math.floor(columns / LEVEL);
}

/** The paragraphs of a Word document with how they are set, from the tree that the library reads. */
import { settingOfMost } from './settingTally.ts';
import type { Setting } from './wordStyles.ts';

/** A paragraph, or a row of a table of figures. */
export interface WordParagraph {
  text: string;
  size: number;
  bold: boolean;
  centred: boolean;
  heading: boolean;
  /** A picture stands in it. */
  picture: boolean;
  /** A row of a table: its cells, parted by tabs. */
  row: boolean;
}

/** A part of the library's tree; which of these it has depends on its type. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  styleId?: string | null;
  alignment?: string | null;
  isBold?: boolean;
  fontSize?: number | null;
}

/** Where neither run nor style says: what Word begins with. */
const USUAL_SIZE = 10.5;
/** A cell with more is text that a table only holds in its place. */
const LONGEST_CELL = 40;

/** @param styleOf setting of a named style */
export function wordParagraphs(node: WordNode, styleOf: (id: string | null) => Setting): WordParagraph[] {
  if (node.type === 'paragraph') return [paragraphOf(node, styleOf)];
  if (node.type === 'table' && isOfFigures(node))
    return rowsOf(node).map((row) => ({ ...rowOf(row, styleOf), row: true }));
  return (node.children ?? []).flatMap((child) => wordParagraphs(child, styleOf));
}

/** Every cell is short; a table that holds articles side by side has cells of text. */
function isOfFigures(table: WordNode): boolean {
  const cells = rowsOf(table).flatMap(({ children = [] }) => children);
  return (
    rowsOf(table).length > 1 &&
    cells.every((cell) => textOf(cell).length <= LONGEST_CELL && (cell.children ?? []).length <= 2)
  );
}

function rowsOf({ children = [] }: WordNode): WordNode[] {
  return children.filter(({ type }) => type === 'tableRow');
}

function rowOf(row: WordNode, styleOf: (id: string | null) => Setting): WordParagraph {
  const cells = (row.children ?? []).map((cell) => wordParagraphs(cell, styleOf));
  const [first] = cells.flat();
  const text = cells.map((paragraphs) => paragraphs.map((one) => one.text.trim()).join(' ')).join('\t');
  return { ...(first ?? paragraphOf({ type: 'paragraph' }, styleOf)), text, picture: false };
}

function paragraphOf(paragraph: WordNode, styleOf: (id: string | null) => Setting): WordParagraph {
  const style = styleOf(paragraph.styleId ?? null);
  const size = style.size ?? USUAL_SIZE;
  const stretches = runsOf(paragraph).map((run) => ({
    text: textOf(run),
    size: run.fontSize ?? size,
    bold: run.isBold === true || style.bold === true,
  }));
  return {
    text: textOf(paragraph),
    ...settingOfMost(stretches, size),
    centred: paragraph.alignment ? paragraph.alignment === 'center' : style.centred === true,
    heading: style.heading === true,
    picture: hasPicture(paragraph),
    row: false,
  };
}

function runsOf({ children = [] }: WordNode): WordNode[] {
  return children.flatMap((one) => (one.type === 'run' ? [one] : runsOf(one)));
}

function textOf({ type, value, children = [] }: WordNode): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  return children.map(textOf).join('');
}

function hasPicture({ type, children = [] }: WordNode): boolean {
  return type === 'image' || children.some(hasPicture);
}

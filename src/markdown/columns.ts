import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { widthOf } from '../text/width.ts';

/** Characters of a line of text, and of a phone's. */
const [TEXT, PHONE] = [42, 18];
/** Widths that widths.css knows, in em: a character is one. */
const WIDEST = 48;
/** Characters that a column of words has room for at least, and the space between columns. */
const [LEAST, GAP] = [4, 1];
/** What is not broken inside a cell: figures with their signs, and words of another script. */
const UNBROKEN = /[!-~\u00a1-\u024f]+/gu;

/**
 * Shares out a table's width between its columns by what stands in them, so that no row that arrives late moves
 * the others and no figure or short heading is broken; a table too wide for a phone scrolls in a box of its own.
 */
export function setColumns() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const rows = rowsOf(node);
      const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
      const needs = columns.map(needOf);
      const widths = share(needs, columns.map(wantOf));
      node.children.unshift(
        h(
          'colgroup',
          widths.map((width) =>
            h('col', { className: [`em-${Math.min(WIDEST, Math.max(1, Math.round(width)))}`] }),
          ),
        ),
      );
      if (sum(needs) > PHONE) parent.children[index] = scrolling(node, rows[0]!);
      return SKIP;
    });
  };
}

function rowsOf(table: Element): string[][] {
  const rows: string[][] = [];
  visit(table, 'element', (node) => {
    if (node.tagName !== 'tr') return;
    rows.push(node.children.filter((child) => child.type === 'element').map((cell) => toString(cell).trim()));
    return SKIP;
  });
  return rows;
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const widest = (texts: string[]) => Math.max(0, ...texts.map(widthOf));

/** Least width of a column: its longest figure, and a few characters. */
function needOf(cells: string[]): number {
  const figures = cells.flatMap((cell) => cell.match(UNBROKEN) ?? []);
  return Math.min(Math.max(widest(figures), Math.min(widest(cells), LEAST)), PHONE) + GAP;
}

/** Width at which nothing in a column is broken. */
function wantOf(cells: string[]): number {
  return widest(cells) + GAP;
}

/**
 * Each column has what it needs, and its part of what is left by what it wants. What fits a phone is shared out there,
 * since the shares stay the same on wider screens; what does not is as wide everywhere as the text.
 */
function share(needs: number[], wants: number[]): number[] {
  const missing = wants.map((want, column) => Math.max(0, want - needs[column]!));
  const line = sum(needs) > PHONE ? TEXT : PHONE;
  const part = Math.min(1, Math.max(0, line - sum(needs)) / Math.max(1, sum(missing)));
  return needs.map((need, column) => need + part * missing[column]!);
}

/** A box that can be scrolled by keyboard as well, named by the table's headings. */
function scrolling(table: Element, heads: string[]): Element {
  return h(
    'div',
    {
      className: 'table-scroll',
      role: 'group',
      ariaLabel: heads.filter(Boolean).join('、'),
      tabIndex: 0,
    },
    [table],
  );
}

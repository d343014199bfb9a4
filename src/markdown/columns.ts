import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { widthOf } from '../text/width.ts';

/** Characters that a column has room for at least, and that count at most. */
const [LEAST, MOST] = [4, 18];
/** Columns that fit side by side on a phone; a wider table scrolls by itself. */
const FIT = 4;

/**
 * Shares out a table's width between its columns by what stands in them, so that no row that arrives late moves
 * the others and no short heading is broken; a table too wide for a phone scrolls sideways in a box of its own.
 */
export function setColumns() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const rows = rowsOf(node);
      const wants = (rows[0] ?? []).map((_, column) => {
        const widest = Math.max(...rows.map((row) => (row[column] ? widthOf(toString(row[column])) : 0)));
        return Math.min(Math.max(widest, LEAST), MOST) + 1;
      });
      const all = wants.reduce((sum, want) => sum + want, 0);
      const percent = (want: number) => `width:${Math.round((1000 * want) / all) / 10}%`;
      node.children.unshift(
        h(
          'colgroup',
          wants.map((want) => h('col', { style: percent(want) })),
        ),
      );
      if (wants.length > FIT) parent.children[index] = scrolling(node, rows[0]!);
      return SKIP;
    });
  };
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (node) => {
    if (node.tagName !== 'tr') return;
    rows.push(node.children.filter((child) => child.type === 'element'));
    return SKIP;
  });
  return rows;
}

/** A box that can be scrolled by keyboard as well, named by the table's headings. */
function scrolling(table: Element, heads: Element[]): Element {
  return h(
    'div',
    {
      className: 'table-scroll',
      role: 'group',
      ariaLabel: heads.map((head) => toString(head)).join('、'),
      tabIndex: 0,
      style: `--columns:${heads.length}`,
    },
    [table],
  );
}

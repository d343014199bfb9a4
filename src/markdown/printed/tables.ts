import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { tell } from './source.ts';

/** Shows every cell of a table: GFM drops those beyond the heading's without a word. */
export function keepCells() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'table', (table: Table) => {
      const heads = table.children[0]?.children.length ?? 0;
      const wide = table.children.find((row) => row.children.length > heads);
      if (!wide) return;
      const most = Math.max(...table.children.map((row) => row.children.length));
      table.align = Array.from({ length: most }, (_, column) => table.align?.[column] ?? null);
      tell(file, wide, fault('body-cells', { cells: wide.children.length, heads }));
    });
  };
}

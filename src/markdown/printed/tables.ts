import type { Paragraph, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { sourceOf, tell } from './source.ts';

/** Shows every cell of a table: GFM drops those beyond the heading's without a word. */
export function keepCells() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'paragraph', (paragraph) => warnOfRule(paragraph, file));
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

/** A row that should part the heading of a table from its rows; also of dashes as a Chinese keyboard writes them. */
const RULE = /^[ \t]*\|?(?:[ \t]*:?[-—–－]+:?[ \t]*\|)*[ \t]*:?[-—–－]+:?[ \t]*\|?[ \t]*$/u;

/** Tells of such a row that has not as many cells as the heading: to GFM there is no table then. */
function warnOfRule(paragraph: Paragraph, file: VFile): void {
  const source = sourceOf(paragraph, file);
  if (!source.includes('|')) return;
  const lines = source.split('\n');
  const at = lines.findIndex(
    (line, index) => index > 0 && line.includes('|') && RULE.test(line) && lines[index - 1]!.includes('|'),
  );
  if (at < 1) return;
  const heads = cellsOf(lines[at - 1]!);
  const line = (paragraph.position?.start.line ?? 1) + at;
  tell(
    file,
    { position: { start: { line, column: 1 }, end: { line, column: 1 } } },
    fault('body-table-rule', {
      cells: cellsOf(lines[at]!),
      heads,
      line: `|${' --- |'.repeat(heads)}`,
    }),
  );
}

/** Cells of a row of a table, as GFM counts them. */
const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../problems/fault.ts';

/**
 * Reports HTML in a body: the site would drop it without a word, and nothing may be lost.
 * Comments are let through; they are the archivist's own notes.
 */
export function rejectHtml() {
  return (tree: Root, file: VFile) => {
    const faults = (file.data.faults ??= []);
    visit(tree, 'html', (node) => {
      if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return;
      faults.push({
        ...fault('body-html', { tag: node.value.slice(0, 20) }),
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
      });
    });
  };
}

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { tell } from './source.ts';

/** Comments (CommonMark 0.31): the archivist's own notes, which the page leaves out. */
const COMMENT = /<!--(?:>|->|[\s\S]*?-->)/gu;

/** Reports HTML in a body, and text that shares its line with comments: the site would drop both without a word. */
export function rejectHtml() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'html', (node) => {
      const rest = node.value.replace(COMMENT, '').trim();
      if (rest === '') return;
      if (rest.startsWith('<') || rest === node.value.trim())
        tell(file, node, fault('body-html', { tag: opening(rest) }));
      else tell(file, node, fault('body-comment', { text: opening(rest) }));
    });
  };
}

const opening = (text: string) => [...text].slice(0, 20).join('');

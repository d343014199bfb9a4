import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { sourceOf, tell } from './source.ts';

/** Comments (CommonMark 0.31): the archivist's own notes, which the page leaves out. */
const COMMENT = /<!--(?:>|->|[\s\S]*?-->)/gu;

/** The beginning of a comment that is none, not escaped: also as a Chinese keyboard writes it (`<！—— 待核 ——>`). */
const OPENING = /(?<!\\)(?:\\\\)*<\s*[!！]\s*[-—–－]/u;

/**
 * Reports HTML in a body, and text that shares its line with comments: the site would drop both without a word.
 * Reports as well what was meant for a comment and is none to Markdown, so that a note to oneself is never published.
 */
export function rejectHtml() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'text', (node) => {
      if (OPENING.test(sourceOf(node, file))) tell(file, node, fault('body-comment-open'));
    });
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

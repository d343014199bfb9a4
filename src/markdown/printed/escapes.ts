import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { sourceOf, tell } from './source.ts';

/** A backslash before a sign that means nothing in Markdown. */
const IDLE = /(?<!\\)(?:\\\\)*(\\[,%/;$=?@^'"])/u;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/gu;

/** Tells of backslashes and entities (`&nbsp;`) that the page does not show as they were typed. */
export function warnOfEscapes() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['text', 'break'], (node) => {
      const source = sourceOf(node, file);
      const idle =
        IDLE.exec(source)?.[1] ?? (node.type === 'break' && source.startsWith('\\') ? '\\' : undefined);
      if (idle) tell(file, node, fault('body-backslash', { text: idle }));
      if (node.type !== 'text') return;
      for (const [entity] of source.matchAll(ENTITY)) {
        if ((node as Text).value.includes(entity)) continue;
        tell(file, node, fault('body-entity', { entity }));
        break;
      }
    });
  };
}

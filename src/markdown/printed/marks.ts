import type { Emphasis, Root, Strong } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { neighboursOf, sourceOf, tell, textNode } from './source.ts';

/** No phrase begins so: the star belongs to what stands before it (`张*、李**、王*明`). */
const CLOSING = /^[、，。；：！？）》”’]/u;
const LETTER = /[\p{L}\p{N}]/u;
const LATIN = /[A-Za-z0-9]/;
/** Most characters between stars that look like a factor (`长*宽*高`) and not like emphasis. */
const FACTOR = 3;

/**
 * Gives back the marks of what is no emphasis: `_` means nothing here (forms are full of it), and a star between
 * figures or Latin letters multiplies (`5*3*2米`).
 */
export function keepMarks() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['emphasis', 'strong'], (node, index, parent) => {
      if ((node.type !== 'emphasis' && node.type !== 'strong') || !parent || index === undefined) return;
      const source = sourceOf(node, file);
      const mark = source.slice(0, node.type === 'strong' ? 2 : 1);
      const isText = mark.startsWith('_') || CLOSING.test(source.slice(mark.length));
      if (!isText && !multiplies(node, source, file)) {
        warnOfFactor(node, source, file);
        return;
      }
      parent.children.splice(index, 1, textNode(mark), ...node.children, textNode(mark));
      return [SKIP, index + 1];
    });
  };
}

function multiplies(node: Emphasis | Strong, source: string, file: VFile): boolean {
  if (node.type !== 'emphasis') return false;
  const [before, behind] = neighboursOf(node, file);
  return isProduct(before, source.slice(1, 2)) || isProduct(source.slice(-2, -1), behind);
}

function isProduct(left: string, right: string): boolean {
  return LETTER.test(left) && LETTER.test(right) && (LATIN.test(left) || LATIN.test(right));
}

function warnOfFactor(node: Emphasis | Strong, source: string, file: VFile): void {
  const [before, behind] = neighboursOf(node, file);
  if (node.type !== 'emphasis' || source.length - 2 > FACTOR || !LETTER.test(before) || !LETTER.test(behind))
    return;
  tell(file, node, fault('body-star', { text: source, escaped: source.replaceAll('*', '\\*') }));
}

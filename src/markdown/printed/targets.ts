import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { sourceOf, tell, textNode } from './source.ts';

/** Schemes of addresses, wanted or not (schemes.ts refuses those of programs). */
const SCHEME =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|mailto|tel|ftp|file|data|javascript|vbscript|blob|about):)/i;
/** A place on the site or in the archive: `/zones/`, `#p3`, `../2022/b.md`, `example.com/a`. */
const PLACE =
  /^(?:[/#?]|\.{1,2}\/)|\.md(?:[?#]|$)|^[^\s，。、；：！？“”（）]*\.[a-z][a-z0-9]{0,7}(?:[/?#]|$)/i;

/** A beginning of an address, and nothing behind it. */
const UNFINISHED = /^(?:https?:\/*|\/\/+|mailto:|tel:)$/i;

/** Whether what stands where Markdown wants an address is one; `据统计局2023年公报。` is not. */
export function isAddress(target: string): boolean {
  if (UNFINISHED.test(target)) return false;
  // Browsers drop white space and control characters before they look for the scheme.
  return SCHEME.test(target.replace(/[\u0000-\u0020]+/gu, '')) || PLACE.test(target);
}

/** What Markdown takes for an address between pointed brackets: `<ISBN:9787301>`. */
const POINTED = /^<[a-z][a-z0-9+.-]*:/i;

/** Leaves as text what has the shape of a link and leads nowhere: `[注](见第三版)`, `[](b.md)`. */
export function keepLinkless() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'link', (node, index, parent) => {
      const source = sourceOf(node, file);
      if (!parent || index === undefined) return;
      if (POINTED.test(source) && !isAddress(node.url)) {
        parent.children.splice(index, 1, textNode(source));
        return [SKIP, index + 1];
      }
      if (!source.startsWith('[')) return;
      if (isAddress(node.url) && node.children.length > 0) return;
      if (UNFINISHED.test(node.url)) tell(file, node, fault('body-link-none', { url: node.url }));
      const end = source.lastIndexOf('](');
      const shown = [textNode('['), ...node.children, textNode(source.slice(end))];
      parent.children.splice(index, 1, ...shown);
      return [SKIP, index + shown.length];
    });
  };
}

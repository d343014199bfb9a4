import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { tell } from './source.ts';

/** Addresses that a browser would run or unpack instead of opening (WHATWG URL: a scheme ends at the first colon). */
const SCHEME = /^([a-z][a-z0-9+.-]*):/iu;
const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

/** Reports links and pictures of other schemes than the web's, such as `javascript:` or `data:`. */
export function rejectSchemes() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['link', 'image', 'definition'], (node) => {
      if (!('url' in node)) return;
      // Browsers drop white space and control characters before they look for the scheme.
      const scheme = SCHEME.exec(node.url.replace(/[\u0000-\u0020]+/gu, ''))?.[1];
      if (!scheme || ALLOWED.has(scheme.toLowerCase())) return;
      tell(file, node, fault('body-link', { scheme }));
    });
  };
}

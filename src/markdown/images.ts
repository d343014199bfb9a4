import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Collects the pictures of the body and turns their paths into addresses on the site. */
export function collectImages() {
  return (tree: Root, file: VFile) => {
    const images: string[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'img') return;
      const src = String(node.properties['src'] ?? '');
      if (!src) return;
      images.push(decodeURI(src));
      node.properties['src'] = file.data.imageUrl?.(decodeURI(src)) ?? src;
      node.properties['loading'] = 'lazy';
      node.properties['decoding'] = 'async';
    });
    file.data.images = images;
  };
}

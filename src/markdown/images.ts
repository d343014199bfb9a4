import type { Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../problems/fault.ts';
import { isTall, type Picture } from './picture.ts';
import { tell } from './printed/source.ts';

/** Widths a picture takes: the measure of the text, or the whole of a narrow screen. */
export const PICTURE_SIZES = '(min-width: 48rem) 43rem, 100vw';

/** Of other schemes `printed/schemes.ts` tells. */
const ALLOWED = /^(?:(?:https?|mailto|tel):|\/\/)/i;

/** Collects the pictures of the body, tells of those on other sites, and sets those that were made ready in all their widths. */
export function collectImages() {
  return (tree: Root, file: VFile) => {
    const images: string[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'img') return;
      const src = decode(String(node.properties['src'] ?? ''));
      if (!src) return tell(file, node, fault('image-unnamed'));
      if (!isRemote(src)) images.push(src);
      else if (ALLOWED.test(src)) tell(file, node, fault('image-remote', { src }));
      const picture = file.data.pictureOf?.(src);
      Object.assign(
        node.properties,
        { loading: 'lazy', decoding: 'async' },
        picture && pictureProperties(picture),
      );
    });
    file.data.images = images;
  };
}

/** Whether a picture lies on another site: a scheme, or two slashes. */
export function isRemote(src: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src);
}

/** A path written with a stray per cent sign is taken as it stands. */
function decode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

function pictureProperties({ width, height, sources }: Picture): Properties {
  return {
    src: sources.at(-1)!.url,
    srcSet: sources.map((source) => `${source.url} ${source.width}w`).join(', '),
    sizes: PICTURE_SIZES,
    width,
    height,
    ...(isTall({ width, height }) && { className: ['tall'] }),
  };
}

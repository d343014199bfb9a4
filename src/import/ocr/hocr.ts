/** hOCR (Tesseract and others) → printed pages. */
import type { Element, Root } from 'hast';
import type { Box, PrintedLine, PrintedPage } from '../geometry/printed.ts';
import { attribute, textIn } from './xml.ts';
import { lineOfWords } from './words.ts';

const LINES = ['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat', 'ocrx_line'];

/** @param root parsed */
export function readHocr(root: Root): PrintedPage[] {
  return byClass(root, ['ocr_page']).map((page): PrintedPage => {
    const box = boxOf(page) ?? { x0: 0, y0: 0, x1: 1, y1: 1 };
    return {
      width: box.x1,
      height: box.y1,
      lines: byClass(page, LINES).flatMap((line) => lineOf(line) ?? []),
      rules: byClass(page, ['ocr_separator']).flatMap((one) => boxOf(one) ?? []),
      frames: [],
      pictures: byClass(page, ['ocr_photo', 'ocr_image', 'ocr_float']).flatMap((one) => boxOf(one) ?? []),
      ...imageOf(page),
    };
  });
}

/** `image "scan.png"`, with or without marks around it. */
function imageOf(page: Element): Pick<PrintedPage, 'image'> {
  const [, quoted, bare] =
    /\bimage\s+(?:["']([^"']+)["']|([^\s;"']+))/u.exec(attribute(page, 'title') ?? '') ?? [];
  const image = quoted ?? bare;
  return image ? { image } : {};
}

function lineOf(line: Element): PrintedLine | undefined {
  const box = boxOf(line);
  if (!box) return undefined;
  const words = byClass(line, ['ocrx_word', 'ocr_word']);
  const read =
    words.length > 0
      ? words.map((word) => {
          const confidence = /x_wconf\s+([\d.]+)/u.exec(attribute(word, 'title') ?? '')?.[1];
          const place = boxOf(word);
          return {
            text: textIn(word),
            ...(confidence ? { confidence: Number(confidence) / 100 } : {}),
            ...(place ? { box: place } : {}),
          };
        })
      : [{ text: textIn(line) }];
  const made = lineOfWords(read, box);
  const size = /x_size\s+([\d.]+)/u.exec(attribute(line, 'title') ?? '')?.[1];
  return made && size ? { ...made, size: Number(size) } : made;
}

function boxOf(element: Element): Box | undefined {
  const found = /bbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/u.exec(attribute(element, 'title') ?? '');
  if (!found) return undefined;
  const [x0, y0, x1, y1] = found.slice(1).map(Number) as [number, number, number, number];
  return { x0, y0, x1, y1 };
}

function byClass(root: Root | Element, names: string[]): Element[] {
  return root.children.flatMap((one): Element[] => {
    if (one.type !== 'element') return [];
    const classes = (attribute(one, 'classname') ?? '').split(/\s+/u);
    return [...(names.some((name) => classes.includes(name)) ? [one] : []), ...byClass(one, names)];
  });
}

/** ALTO 2 to 4 (libraries) → printed pages. */
import type { Element, Root } from 'hast';
import type { Box, PrintedLine, PrintedPage } from '../geometry/printed.ts';
import { all, attribute, textIn } from './xml.ts';
import { lineOfWords, type Word } from './words.ts';

/** @param root parsed */
export function readAlto(root: Root): PrintedPage[] {
  // One for the whole file (sourceImageInformation).
  const image = all(root, 'filename')
    .map(textIn)
    .map((name) => name.trim())[0];
  return all(root, 'page').map((page): PrintedPage => {
    const lines = all(page, 'textline').flatMap((line) => lineOf(line) ?? []);
    const [width, height] = ['width', 'height'].map((name) => Number(attribute(page, name)) || 0);
    return {
      width: width || Math.max(1, ...lines.map(({ x1 }) => x1)),
      height: height || Math.max(1, ...lines.map(({ y1 }) => y1)),
      lines,
      rules: all(page, 'graphicalelement').flatMap((one) => boxOf(one) ?? []),
      frames: [],
      pictures: all(page, 'illustration').flatMap((one) => boxOf(one) ?? []),
      ...(image ? { image } : {}),
    };
  });
}

function lineOf(line: Element): PrintedLine | undefined {
  const strings = all(line, 'string');
  const box = boxOf(line) ?? around(strings);
  if (!box) return undefined;
  const words = strings.map((string): Word => {
    const confidence = Number(attribute(string, 'wc'));
    // A word separated at the end of a line stands in full in SUBS_CONTENT; what is printed is CONTENT.
    const text = attribute(string, 'content') ?? '';
    const place = boxOf(string);
    return {
      text,
      ...(Number.isFinite(confidence) ? { confidence } : {}),
      ...(place ? { box: place } : {}),
    };
  });
  return lineOfWords(words, box);
}

function around(strings: Element[]): Box | undefined {
  const boxes = strings.flatMap((one) => boxOf(one) ?? []);
  if (boxes.length === 0) return undefined;
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  };
}

function boxOf(element: Element): Box | undefined {
  const [x, y, width, height] = ['hpos', 'vpos', 'width', 'height'].map((name) =>
    Number(attribute(element, name)),
  );
  return [x, y, width, height].every(Number.isFinite)
    ? { x0: x!, y0: y!, x1: x! + width!, y1: y! + height! }
    : undefined;
}

/** PAGE XML (Transkribus, PaddleOCR exports and others) → printed pages. */
import type { Element, Root } from 'hast';
import type { Box, PrintedLine, PrintedPage } from '../geometry/printed.ts';
import { all, attribute, boxOfPoints, child, textIn } from './xml.ts';
import { lineOfWords, type Word } from './words.ts';

/** @param root parsed */
export function readPageXml(root: Root): PrintedPage[] {
  return all(root, 'page').map((page): PrintedPage => {
    const lines = all(page, 'textline').flatMap((line) => lineOf(line) ?? []);
    // A region without lines of its own is one line or more.
    const whole = all(page, 'textregion')
      .filter((region) => all(region, 'textline').length === 0)
      .flatMap((region) => lineOf(region) ?? []);
    const image = attribute(page, 'imagefilename');
    return {
      width: Number(attribute(page, 'imagewidth')) || 1,
      height: Number(attribute(page, 'imageheight')) || 1,
      lines: [...lines, ...whole],
      rules: all(page, 'separatorregion').flatMap((one) => boxOf(one) ?? []),
      frames: [],
      pictures: ['imageregion', 'graphicregion']
        .flatMap((name) => all(page, name))
        .flatMap((one) => boxOf(one) ?? []),
      ...(image ? { image } : {}),
    };
  });
}

function lineOf(line: Element): PrintedLine | undefined {
  const box = boxOf(line);
  if (!box) return undefined;
  const own = wordOf(line);
  const words = all(line, 'word').map((word): Word => {
    const place = boxOf(word);
    return { ...wordOf(word), ...(place ? { box: place } : {}) };
  });
  // The line's own text is what a person corrected, or its words, whose places tell what is white between them.
  const made = lineOfWords(isOfWords(own.text, words) ? words : [own], box);
  const uncertain = lineOfWords(words.length > 0 ? words : [own], box)?.uncertain;
  return made && { ...made, ...(uncertain ? { uncertain } : {}) };
}

/** A text says no more than its words do: it is empty, or theirs without a space, or with one between each two. */
function isOfWords(text: string, words: Word[]): boolean {
  const texts = words.map((word) => word.text.trim());
  return ['', texts.join(''), texts.join(' ')].includes(text.trim());
}

function wordOf(element: Element): Word {
  const equivalent = child(element, 'textequiv');
  const unicode = equivalent && child(equivalent, 'unicode');
  const confidence = equivalent && Number(attribute(equivalent, 'conf'));
  return {
    text: unicode ? textIn(unicode) : '',
    ...(confidence !== undefined && Number.isFinite(confidence) ? { confidence } : {}),
  };
}

function boxOf(element: Element): Box | undefined {
  const coordinates = child(element, 'coords');
  if (!coordinates) return undefined;
  const points =
    attribute(coordinates, 'points') ??
    all(coordinates, 'point')
      .map((point) => `${attribute(point, 'x')},${attribute(point, 'y')}`)
      .join(' ');
  return boxOfPoints(points);
}

/** Drawings (SVG) are documents: opened alone, in a window of their own, they may run scripts and load things. */
import { decodeUtf8 } from '../text/utf8.ts';
import { fault, type Fault } from './fault.ts';

/** What runs, or is loaded from another site; in brackets the part that is shown. An address of a link (`<a>`) is neither: it waits for a reader. */
const ACTIVE: readonly RegExp[] = [
  /<(?:[\w.-]+:)?(?:script|foreignObject|handler|listener|iframe|embed|object)(?=[\s/>])/i,
  /<[^<>]*?\s(on[a-z]+\s*=)/i,
  /(?:java|vb)script\s*:/i,
  /<!ENTITY/i,
  /<\?xml-stylesheet/i,
  /@import/i,
  /<(?!a[\s>])[^<>]*?\s((?:[\w.-]+:)?(?:href|src)\s*=\s*["']?\s*(?:(?!data:)[a-z][a-z\d+.-]*:|[\\/]{2}))/i,
  /url\(\s*["']?\s*(?:(?!data:)[a-z][a-z\d+.-]*:|[\\/]{2})/i,
];

/** Characters of what was found that are shown. */
const SHOWN = 40;

/**
 * Looks for what a drawing of a newspaper needs nowhere.
 * @param bytes of the file
 * @returns the first such place, or undefined
 */
export function drawingFault(bytes: Uint8Array): (Fault & { line: number; column: number }) | undefined {
  const text = decodeUtf8(bytes) ?? Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  const found = ACTIVE.flatMap((pattern) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const [whole, part = whole] = match;
    return [{ index: match.index + whole.length - part.length, part }];
  });
  const [first] = found.sort((a, b) => a.index - b.index);
  if (!first) return undefined;
  const before = text.slice(0, first.index).split(/\r\n|\n|\r/);
  const what = first.part.replace(/\s+/g, ' ').slice(0, SHOWN);
  return { ...fault('drawing-active', { what }), line: before.length, column: before.at(-1)!.length + 1 };
}

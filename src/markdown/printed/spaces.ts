import type { Fault } from '../../problems/fault.ts';
import { spaceFault } from '../../problems/spaceFault.ts';
import { lostSpaces } from '../../text/typeset.ts';

interface Place {
  line: number;
  column: number;
}

/** Code of several lines. */
const FENCE = /^\s*(?:```|~~~)/;
/** What stands in a line and is no text: remarks, code, targets of links, marks of notes. */
const ASIDE = /<!--.*?(?:-->|$)|`[^`]*`|(?<=\])\((?:<[^>]*>|[^)]*)\)|\[\^[^\]]*\]/g;
/** Stands for it: no Han character. */
const STAND_IN = '_';

/**
 * Spaces between Han characters that the page leaves out. Texts of databases and OCR are full of them, so that one
 * fault tells of all: at the first, with their number.
 */
export function spaceFaults(markdown: string): (Fault & Place)[] {
  let isCode = false;
  let first: Place | undefined;
  const lost: string[] = [];
  for (const [index, line] of markdown.split('\n').entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode) continue;
    const found = lostSpaces(line.replace(ASIDE, STAND_IN));
    if (found.length === 0) continue;
    first ??= { line: index + 1, column: line.indexOf(found[0]!) + 1 };
    lost.push(...found);
  }
  const told = spaceFault(lost);
  return told && first ? [{ ...told, ...first }] : [];
}

import type { Fault } from '../../problems/fault.ts';
import { spaceFaults as faultsOf } from '../../problems/spaceFault.ts';

interface Place {
  line: number;
  column: number;
}

/** Code of several lines. */
const FENCE = /^\s*(?:```|~~~)/;
/** What opens a block, with the spaces behind it; what ends a line. */
const OPENING = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|\[\^[^\]]*\]:)[ \t]+)*/u;
/** What stands in a line and is no text: remarks, code, targets of links, marks of notes. */
const ASIDE = /<!--.*?(?:-->|$)|`[^`]*`|(?<=\])\((?:<[^>]*>|[^)]*)\)|\[\^[^\]]*\]/g;
/** Cells of a table may be padded. Looked for where white space begins, so that a long stretch of it is read once. */
const PADDING = /(?<![ \t])[ \t]*\|[ \t]*/g;
/** Stands for it: no Han character. */
const STAND_IN = '_';

/** White space of a body that the page does not show as it was typed, each kind at the first of its places. */
export function spaceFaults(markdown: string): (Fault & Place)[] {
  if (!/[^\S\n]/u.test(markdown)) return [];
  let isCode = false;
  const lines = markdown.split('\n').map((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    return isCode ? '' : line.replace(OPENING, '').replace(ASIDE, STAND_IN).replace(PADDING, '|').trimEnd();
  });
  return faultsOf(lines, true).map(({ told, first }) => {
    const index = lines.findIndex((line) => line.includes(first));
    const place = markdown.split('\n')[index]?.indexOf(first) ?? 0;
    return { ...told, line: Math.max(0, index) + 1, column: Math.max(0, place) + 1 };
  });
}

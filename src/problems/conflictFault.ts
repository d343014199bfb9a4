/** What git leaves in a file where two people changed one place. Pure. */
import { fault, type Fault } from './fault.ts';

/** The lines around and between the two ways of writing; git writes seven signs, and a name behind them. */
const OPENING = /^<{7}(?: |$)/;
const CLOSING = /^>{7}(?: |$)/;
/** Between them; with `diff3`, what was there before stands between the first two. */
const MIDDLE = /^(?:={7}|\|{7})(?: |$)/;

/**
 * @param text of a file
 * @returns a fault for each conflict, on its first line; what is left of one that was mended in part, too
 */
export function conflictFaults(text: string): (Fault & { line: number; column: number })[] {
  if (!/^(?:<{7}|>{7})(?: |\r?$)/m.test(text)) return [];
  const found: { first: number; last: number }[] = [];
  let open = false;
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    const isOpening = OPENING.test(content);
    const isClosing = CLOSING.test(content);
    if (isOpening || (isClosing && !open)) found.push({ first: line, last: line });
    else if (open && (isClosing || MIDDLE.test(content))) found.at(-1)!.last = line;
    if (isOpening || isClosing) open = isOpening;
  }
  return found.map(({ first, last }) => ({
    ...fault('git-conflict', { first, last }),
    line: first,
    column: 1,
  }));
}

import { lostSpaces, VISIBLE, withSides } from '../text/typesetting/lostSpaces.ts';
import { fault, type Fault } from './fault.ts';

/** A fault with a stretch of the text in which it stands first. */
export interface SpaceFault {
  told: Fault;
  first: string;
}

const SPACES = new RegExp(`${VISIBLE}+`, 'u');
/** White space that a browser shows as one space: a tab, and spaces in a row. */
const RUN = /(?<=\S)(?: {2,}|[ \t]*\t[ \t]*)(?=\S)/gu;

/**
 * White space of texts that the page does not show as it was typed: what setting leaves out, and what a browser
 * runs together. Texts of databases and OCR are full of it, so that one fault of a kind tells of all, at the first.
 * @param texts lines of one text; none has its indent or its end
 * @param isSet whether the text is set in type
 */
export function spaceFaults(texts: readonly string[], isSet: boolean): SpaceFault[] {
  const spaced = texts.filter((text) => SPACES.test(text));
  if (spaced.length === 0) return [];
  const lost = spaced.map((text) => (isSet ? lostSpaces(text) : { betweenHan: [], besideMark: [] }));
  const betweenHan = lost.flatMap((one) => one.betweenHan);
  const besideMark = lost.flatMap((one) => one.besideMark);
  const gone = new Set([...betweenHan, ...besideMark]);
  const runs = spaced
    .flatMap((text) =>
      [...text.matchAll(RUN)].map(({ 0: run, index }) => withSides(text, index, index + run.length)),
    )
    .filter((run) => !gone.has(run));
  return [
    told(betweenHan, (text, values) =>
      fault('body-space', { ...values, parted: text.replace(SPACES, '\u3000') }),
    ),
    told(besideMark, (text, values) => fault('mark-space', { ...values, joined: text.replace(SPACES, '') })),
    told(runs, (text, values) => fault('space-run', { ...values, single: text.replace(SPACES, ' ') })),
  ].flat();
}

/** @returns a fault that tells of all, none for none */
function told(
  found: readonly string[],
  make: (text: string, values: { text: string; count: number; name: string; nameEnglish: string }) => Fault,
): SpaceFault[] {
  const [first] = found;
  if (first === undefined) return [];
  return [{ told: make(first, { text: first, count: found.length, ...spaceName(first) }), first }];
}

/** What people call the first white space of a text, with its code where that alone tells it from another. */
export function spaceName(text: string): { name: string; nameEnglish: string } {
  const [space = ' '] = /[^\S\r\n]/u.exec(text.replace(/(?<! ) +(?=[^\S ])/u, '')) ?? [];
  if (space === ' ') return { name: '半角空格', nameEnglish: 'space' };
  if (space === '\t') return { name: '制表符', nameEnglish: 'tab' };
  if (space === '\u3000') return { name: '全角空格', nameEnglish: 'ideographic space' };
  const code = `U+${space.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return { name: `空格（${code}）`, nameEnglish: `space ${code}` };
}

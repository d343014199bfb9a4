/** The lines `---` around a front-matter, as beginners write them → as they should be. Pure. */
import { fault, type Fault } from '../fault.ts';
import { fieldOf, type FieldNames } from './vocabulary.ts';

/** A text whose fences are right, and what was wrong. */
export interface Fenced {
  text: string;
  /** Line of the given text, 1-based. */
  faults: (Fault & { line: number })[];
  /** Line of the given text for a line of the mended one, both 1-based. */
  lineOf(mended: number): number;
}

/**
 * What is meant for ---: two or more dashes of any kind, a row of other signs, or what other programs set around
 * front-matter, with the name of its language or without: +++ (TOML), ;;; (JSON), ```yaml, <!-- and -->, and the ... that
 * ends a document of YAML; a remark of YAML may stand behind it.
 */
const FENCE =
  /^[ \t\u3000]*(?:(?:[-—–－﹣ー]{2,}|[_=*~+＋;；`]{3,})[ \t]*(?:ya?ml|toml|json)?|\.{3}|<!--|-->)[ \t\u3000]*(?:[ \t\u3000][#＃].*)?$/i;
/** The closing fence with the beginning of the text behind it. */
const WITH_TEXT = /^---(?:[ \t\u3000]+(?![-:])|(?=[\p{Script=Han}“‘《【（]))(\S.*)$/u;
const RIGHT = /^---[ \t]*$/;
/** Signs that have a meaning in the text below as well: they close what they have opened, and nothing else. */
const PAIRED = /^[ \t\u3000]*([+＋;；`]|<!|-->)/;

/**
 * Mends the fences.
 * @param text with line ends `\n`, without BOM
 * @returns undefined where nothing looks like front-matter
 */
export function mendFences(text: string, vocabulary: FieldNames): Fenced | undefined {
  const given = text.split('\n');
  const isField = (line: string) => {
    const word = /^[\s\u3000]*["“]?([\p{L}]+)["”]?[ \u3000]*[:：=＝]/u.exec(line)?.[1];
    return word !== undefined && fieldOf(word, vocabulary) !== undefined;
  };
  const object = objectOf(given, isField);
  const first = object?.first ?? given.findIndex(isField);
  if (first < 0) return undefined;
  const faults: Fenced['faults'] = [];
  const opening = given.slice(0, first).findLastIndex((line) => FENCE.test(line));
  const kept: { line: string; from: number }[] = [{ line: '---', from: opening < 0 ? first : opening }];
  if (opening < 0) faults.push({ ...fault('fence-opening'), line: first + 1 });
  else if (!RIGHT.test(given[opening]!))
    faults.push({ ...fault('fence-form', { line: '---' }), line: opening + 1 });
  for (let above = 0; above < Math.max(opening, opening < 0 ? first : 0); above++)
    faults.push({ ...fault('fence-first'), line: above + 1 });
  const start = opening < 0 ? first : opening + 1;
  const closing = object
    ? FENCE.test(given[object.end] ?? '')
      ? object.end
      : -1
    : given.findIndex(
        (line, index) =>
          index > first &&
          ((FENCE.test(line) && closes(given[opening], line)) || (opening >= 0 && WITH_TEXT.test(line))),
      );
  const end = closing >= 0 ? closing : (object?.end ?? endOfFields(given, first, isField));
  given.slice(start, end).forEach((line, index) => kept.push({ line, from: start + index }));
  kept.push({ line: '---', from: end });
  if (closing < 0) faults.push({ ...fault('fence-closing'), line: end + 1 });
  else if (!RIGHT.test(given[closing]!)) {
    const [, text] = WITH_TEXT.exec(given[closing]!) ?? [];
    const line = text === undefined ? '---' : `---\n${text}`;
    faults.push({ ...fault('fence-form', { line }), line: closing + 1 });
    if (text !== undefined) kept.push({ line: text, from: closing });
  }
  given
    .slice(closing < 0 ? end : end + 1)
    .forEach((line, index) => kept.push({ line, from: (closing < 0 ? end : end + 1) + index }));
  return {
    text: kept.map(({ line }) => line).join('\n'),
    faults: faults.sort((a, b) => a.line - b.line),
    lineOf: (mended) => (kept[mended - 1]?.from ?? given.length - 1) + 1,
  };
}

/** Whether a line may close what another has opened. */
function closes(opening: string | undefined, line: string): boolean {
  const [, sign] = PAIRED.exec(line) ?? [];
  return sign === undefined || (opening?.trim().startsWith(sign === '-->' ? '<!' : sign) ?? false);
}

/** An object of JSON at the beginning, which YAML reads as it stands: its first line, and the line after its last. */
function objectOf(
  lines: string[],
  isField: (line: string) => boolean,
): { first: number; end: number } | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !FENCE.test(line));
  const inside = lines[first]?.trim();
  if (!inside?.startsWith('{') || !isField(inside.slice(1) || (lines[first + 1] ?? ''))) return undefined;
  const last = lines.findIndex(
    (line, index) => index >= first && /\}\s*$/.test(line) && isWhole(lines, first, index),
  );
  return last < 0 ? undefined : { first, end: last + 1 };
}

/** Whether the braces from one line to another are closed. */
function isWhole(lines: string[], first: number, last: number): boolean {
  const signs = lines
    .slice(first, last + 1)
    .join('\n')
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  return signs.split('{').length === signs.split('}').length;
}

/** The first line after the fields: neither a field, nor part of one. */
function endOfFields(lines: string[], first: number, isField: (line: string) => boolean): number {
  const end = lines.findIndex(
    (line, index) => index > first && !isField(line) && !/^\s+\S|^\s*-\s?\S|^#\s?存疑/.test(line),
  );
  return end < 0 ? lines.length : end;
}

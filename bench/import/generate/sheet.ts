/** Labelled lines: what each line of a generated page is, known because it was made so. */
import type { Dice } from './dice.ts';

/** What a line is. */
export type Label =
  | 'headline'
  | 'kicker'
  | 'subtitle'
  | 'byline'
  | 'column'
  | 'subhead'
  | 'body-start'
  | 'body-cont'
  | 'caption'
  | 'credit'
  | 'jump'
  | 'furniture'
  | 'index'
  | 'table'
  | 'columns';

/** One printed line; a blank one has no label. */
export interface LabelledLine {
  text: string;
  label?: Label;
}

/** A blank line. */
export const BLANK: LabelledLine = { text: '' };

/** Lines that are all the same. */
export function lines(label: Label, ...texts: string[]): LabelledLine[] {
  return texts.map((text) => ({ text, label }));
}

/** Marks that begin no line. */
const NEVER_FIRST = /^[，。、；：！？”’）》〉】」』%]/u;

/** How a page sets its paragraphs. */
export interface Setting {
  /** Characters on a full line; undefined for paragraphs on one line. */
  width?: number;
  /** White space before a paragraph. */
  indent: string;
  /** A blank line between paragraphs. */
  spaced: boolean;
  /** A blank line before and after heads. */
  headsApart: boolean;
}

/** A way of setting that some paper has. */
export function someSetting(dice: Dice, wrapped: boolean): Setting {
  const indent = dice.pick(['', '　　', '　　', '  ', '    ']);
  return {
    ...(wrapped ? { width: dice.pick([14, 16, 17, 18, 20, 22, 24, 26, 28, 30, 34, 38]) } : {}),
    indent,
    spaced: dice.chance(indent === '' && wrapped ? 0.9 : 0.3),
    headsApart: dice.chance(0.6),
  };
}

/** A text on lines of a width; marks hang over, Latin words and figures stay whole. */
export function wrap(text: string, width: number): string[] {
  const tokens = text.match(/[A-Za-z0-9.%·+-]+|\s+|[^]/gu) ?? [];
  const wrapped: string[] = [];
  let line = '';
  let cells = 0;
  for (const token of tokens) {
    const size = [...token].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 1 : 2), 0);
    if (cells + size > width * 2 && !NEVER_FIRST.test(token)) {
      wrapped.push(line);
      line = '';
      cells = 0;
    }
    line += token;
    cells += size;
  }
  return line === '' ? wrapped : [...wrapped, line];
}

/** A paragraph as it is set. */
export function paragraphLines(text: string, { width, indent }: Setting): LabelledLine[] {
  const set = indent + text;
  const [first, ...rest] = width ? wrap(set, width) : [set];
  return [{ text: first!, label: 'body-start' }, ...lines('body-cont', ...rest)];
}

/** Paragraphs one below the other. */
export function textLines(paragraphs: readonly string[], setting: Setting): LabelledLine[] {
  return paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 && setting.spaced ? [BLANK] : []),
    ...paragraphLines(paragraph, setting),
  ]);
}

/** The page as it is pasted. */
export function pageText(sheet: readonly LabelledLine[]): string {
  return sheet.map(({ text }) => text).join('\n') + '\n';
}

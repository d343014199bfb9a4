/** What crawlers, PDF readers and databases leave in a text that is no character of the page. */
import { repairCharacters } from '../../text/characters/doubts.ts';
import type { SheetText } from '../base/textRun.ts';
import { widthOf, type Line } from './lines.ts';
import { starMarks, type StarMark } from './starMarks.ts';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A text without such marks, and what was done to it. */
export interface Unmarked {
  text: string;
  /** Characters taken out, in order. */
  removed: string;
  /** Characters that stand for others, by what was done: nothing is changed in silence. */
  changed: { from: string; to: string }[];
  /** Headlines whose next line was set in bold, in italics, or as a deeper heading. */
  decks: Deck[];
  /** Words in bold at the beginning of a line, a blank, and its text: headlines of briefs, without white space. */
  runIns: string[];
}

/** A headline and the line close below it that marks tell to be its deck or a subhead, without marks and white space. */
interface Deck {
  headline: string;
  below: string;
  is: 'subtitle' | 'subhead';
}

/** Takes marks out of a text. Each step leaves a text without its marks as it is. */
export function withoutMarks(source: string): Unmarked {
  const changed = new Map<string, string>();
  const note = (from: string, to: string) => {
    if (from !== to) changed.set(from, to);
    return to;
  };
  const plain = source
    .replace(ENTITY, (entity, name: string) => note(entity, decoded(name) ?? entity))
    .replace(RADICAL, (radical) => note(radical, unified(radical)));
  const { text, removed } = withoutMarkdown(plain);
  const runIns = [...plain.matchAll(RUN_IN)].map(({ groups }) => squeezed(groups!['head']!));
  return {
    text,
    removed,
    decks: decksOf(plain),
    runIns,
    changed: [...changed].map(([from, to]) => ({ from, to })),
  };
}

const ENTITY = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,31}\d{0,2});/gu;

/** @returns the character that a reference names, undefined for words that name none */
function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || undefined;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

const RADICAL = /[\u2E80-\u2EF3\u2F00-\u2FD5]/gu;
/** PDF readers give radicals for the characters they look like: 2023年4⽉10⽇. */
function unified(radical: string): string {
  return repairCharacters(radical).text;
}

/** Marks of Markdown that a page of a crawler has and a page of a paper has not. */
const TELLTALE = /^[ \t\u3000]*#{1,6}[ \t\u3000]+\S|!?\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)/mu;
const MARKDOWN: RegExp[] = [
  // ![图](06-1.jpg): a word for any picture is no text of the page.
  /!\[\s*(?:图|图片|照片|配图|插图|新闻图片|image|img|photo|pic|picture)?\s*\d{0,3}\s*\]\([^)\n]{1,500}\)/giu,
  // Pictures and links: the address goes, the words stay.
  /!\[(?=[^\]\n]{0,200}\]\([^)\n]{1,500}\))|(?<=\[[^\]\n]{0,200})\]\([^)\s]{1,500}\)|\[(?=[^\]\n]{0,200}\]\([^)\s]{1,500}\))/gu,
  /(?<=^[ \t\u3000]*)#{1,6}[ \t\u3000]+|^ {0,3}(?:> ?)+|(?<=\S)[ \t\u3000]+#{1,6}$/gmu,
  /(?<![\w_])__(?=[^\s_][^_\n]{0,80}__(?!\w))|(?<=[^\s\w_])__(?![\w_])/gu,
  /^[ \t]*_{1,3}(?=[^\s_][^_\n]{0,200}_{1,3}[ \t]*$)|(?<=[^\s_])_{1,3}[ \t]*$/gmu,
  /^[ \t\u3000]*\*[ \t\u3000]+(?=\S)|(?<=[^\s*])[ \t]+\*[ \t]*$/gmu,
];

/**
 * # headline, and below it a line that is bold or in italics as a whole; so is a signature, but it is short or begins as
 * one, and a crawler's note of day and source.
 */
const DECK =
  /^[ \t\u3000]*#{1,3}[ \t\u3000]+(?<headline>\S.*?)(?: +#+)?[ \t]*\n\s*(?<mark>\*{1,3}|_{1,2})(?!\d{4}\s*[-/.年]|来源|稿源|原标题|发布|更新|责编|责任编辑|[□■◎●○◆◇▲△▶☉✎\s]|本报|本刊|记者|通讯员|作者|文[/／]|\p{Script=Han}{0,10}(?:记者|通讯员)\s)(?<deck>[^*_\n。]{9,60})\k<mark>[ \t]*$/gmu;

/** **咸宁高新区：砖茶厂里办展览**　咸宁高新区利用…: what is in bold opens no sentence, and is no byline. */
const RUN_IN =
  /^[ \t\u3000]*\*\*(?!\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}、|问|答|本报|本刊|记者|通讯员|作者|\p{Script=Han}{0,10}(?:记者|通讯员)[\s：:]|[^*\n]{0,40}(?:[讯电][（(*]|[(（][^）)*\n]{0,40}(?:记者|通讯员)))(?<head>[^*\n。；]{6,40}(?<![：:，、]))\*\*[ \t\u3000]+(?=(?:[^*\n]|\n(?![ \t\u3000]*\n)){20,}[。！？])/gmu;

function decksOf(text: string): Deck[] {
  return [
    ...[...text.matchAll(DECK)].map(({ groups }) => ({
      headline: squeezed(groups!['headline']!),
      below: squeezed(groups!['deck']!),
      is: 'subtitle' as const,
    })),
    ...decksByLevel(text),
  ];
}

const HEADING = /^[ \t\u3000]*(?<marks>#{1,6})[ \t\u3000]+(?<words>\S.*?)(?: +#+)?[ \t]*$/u;

/**
 * ### headline, and under it with nothing between ##### its deck, or the first subhead where that level heads text
 * elsewhere, too. That the upper level is the one of headlines, and not of sections, is told by another heading of it
 * over text, or by a level that was left out.
 */
function decksByLevel(text: string): Deck[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const levels = lines.map((line) => HEADING.exec(line)?.groups?.['marks']!.length);
  const words = (at: number) => squeezed(HEADING.exec(lines[at]!)!.groups!['words']!);
  const overText = (level: number) =>
    levels.some((one, at) => one === level && levels[at + 1] === undefined && levels[at - 1] === undefined);
  return levels.flatMap((level, at) => {
    const below = levels[at + 1];
    if (level === undefined || below === undefined || below <= level) return [];
    const isHeadline = overText(level) || (below > level + 1 && !overText(below));
    const isTold = /^(?:—|──|--)/u.test(words(at + 1));
    if (!isHeadline || isTold || levels[at + 2] !== undefined) return [];
    return [{ headline: words(at), below: words(at + 1), is: overText(below) ? 'subhead' : 'subtitle' }];
  });
}

function squeezed(text: string): string {
  return text.replace(/[\s*_]+/gu, '');
}

/** @returns the lines; words in bold before a text stand on a line of their own */
export function cutRunIns(page: SheetText, lines: Line[], runIns: readonly string[]): Line[] {
  if (runIns.length === 0) return lines;
  return lines.flatMap((line) => {
    const text = page.text.slice(line.start, line.end);
    const letters = squeezed(text);
    const head = runIns.find((one) => letters.startsWith(one));
    const end = head === undefined ? 0 : endOf(text, head);
    const gap = /^[ \t\u3000]+(?=\S)/u.exec(text.slice(end))?.[0].length;
    if (end === 0 || gap === undefined) return [line];
    const at = line.start + end;
    return [
      { ...line, end: at, width: widthOf(text.slice(0, end)), is: 'headline' as const },
      {
        ...line,
        start: at + gap,
        blanksBefore: 0,
        width: widthOf(text.slice(end + gap)),
        lead: widthOf(text.slice(0, end + gap)),
        is: 'text' as const,
      },
    ];
  });
}

/** Where words end in a text that begins with them, white space aside. */
function endOf(text: string, words: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (/[\s*_]/u.test(text[at]!)) continue;
    if (++count === words.length) return at + 1;
  }
  return 0;
}

/** @returns the lines; headlines, decks and first subheads that marks showed are labelled so */
export function markDecks(page: SheetText, lines: Line[], decks: readonly Deck[]): Line[] {
  if (decks.length === 0) return lines;
  const texts = lines.map(({ start, end }) => squeezed(page.text.slice(start, end)));
  const found = (index: number) =>
    decks.find(({ headline, below }) => texts[index] === headline && texts[index + 1] === below);
  return lines.map((line, index): Line => {
    if (found(index)) return { ...line, is: 'headline' };
    const above = found(index - 1);
    return above ? { ...line, is: above.is } : line;
  });
}

function withoutMarkdown(source: string): { text: string; removed: string } {
  const stars = starMarks(source);
  if (!TELLTALE.test(source) && !stars.some(isBold)) return { text: source, removed: '' };
  let text = '';
  let removed = '';
  let at = 0;
  for (const { start, end } of stars) {
    text += source.slice(at, start);
    removed += source.slice(start, end);
    at = end;
  }
  text += source.slice(at);
  for (const pattern of MARKDOWN)
    text = text.replace(pattern, (mark) => {
      removed += mark.replace(/\s/gu, '');
      return '';
    });
  return { text, removed };
}

/** One star may stand for anything. */
const isBold = ({ start, end }: StarMark) => end - start > 1;

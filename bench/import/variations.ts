/** The same page as other archivists would have it: what changes neither its articles nor any fact about them. */
import { widthOf } from '../../src/import/lines/lines.ts';
import { decode } from '../../src/import/bytes/decode.ts';
import type { LabelledPage } from './labelledPages.ts';
import { makeDice, type Dice } from './generate/dice.ts';
import { traditional } from './generate/traditional.ts';
import { controls } from './generate/margins.ts';
import { FIELDS, type Fact, type TruePage } from './facts.ts';

/** Changes the lines of a page; the same lines where it has nothing to change. */
type Vary = (lines: string[], dice: Dice, truth: TruePage) => string[];

const isBlank = (line: string) => line.trim() === '';
/** Running text: headlines and lines of facts hold no stop. */
const isText = (line: string) => /[。！？；]/u.test(line) || (line.trim().length > 40 && /[，,]/u.test(line));
const each =
  (change: (line: string, dice: Dice) => string): Vary =>
  (lines, dice) =>
    lines.map((line) => change(line, dice));

const ASCII: Record<string, string> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '？': '?',
  '！': '!',
  '　': '  ',
};
const FULL: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };
const swap = (line: string, table: Record<string, string>) =>
  [...line].map((character) => table[character] ?? character).join('');

/** Text wrapped at a width; the other lines as they are. @param measure of one character */
function wrapped(line: string, width: number, measure: (character: string) => number): string[] {
  if (!isText(line)) return [line];
  const pieces = [''];
  let filled = 0;
  for (const character of line) {
    // No line begins with a mark.
    if (filled + measure(character) > width && !/[，。、；：？！）》”]/u.test(character)) {
      pieces.push('');
      filled = 0;
    }
    pieces.push(pieces.pop()! + character);
    filled += measure(character);
  }
  return pieces;
}

/** As print and editors wrap: a Han character is as wide as two figures. */
const inCells = (line: string, width: number) => wrapped(line, width, widthOf);
/** As programs wrap: every character counts. */
const inCharacters = (line: string, count: number) => wrapped(line, count, () => 1);
/** Two columns beside each other are no text to be wrapped. */
const wrap =
  (change: (line: string) => string[]): Vary =>
  (lines) =>
    lines.some((line) => /\S[ 　]{3,}\S.{12}/u.test(line)) ? lines : lines.flatMap(change);

/** A byline alone on its line: its parts before the names, the names, and what stands after them. */
const BYLINE =
  /^(?<before>\s*[□■]?\s*(?:本报)?(?:记者|通讯员|特约记者)\s*)(?<names>\p{Script=Han}{2,4}(?:[ 　、]\p{Script=Han}{2,4}){0,2})$/u;

const BYLINES: Record<string, (names: string) => string> = {
  'byline: 本报记者': (names) => `本报记者 ${names}`,
  'byline: 记者…报道': (names) => `记者 ${names} 报道`,
  'byline: （记者）': (names) => `（记者 ${names}）`,
  'byline: 文/': (names) => `文/${names}`,
  'byline: 作者：': (names) => `作者：${names}`,
  'byline: □': (names) => `□ 本报记者 ${names}`,
  'byline: ■ joined': (names) => `■本报记者${names}`,
  'byline: 文｜': (names) => `文｜${names}`,
  'byline: set right': (names) => `　　　　　　　　　　　　本报记者　${names}`,
  'byline: 采写': (names) => `采写/本报记者 ${names}`,
  'byline: paper': (names) => `青川导报记者 ${names}`,
  'byline: 融媒体': (names) => `本报全媒体记者 ${names}`,
  'byline: 文/图': (names) => `本报记者 ${names} 文/图`,
};

function bylinesAs(form: (names: string) => string): Vary {
  return (lines, _dice, { articles }) => {
    const known = new Set(articles.flatMap(({ authors }) => authors ?? []));
    return lines.map((line) => {
      const names = BYLINE.exec(line)?.groups?.['names'];
      return names?.split(/[ 　、]/u).every((name) => known.has(name)) ? form(names) : line;
    });
  };
}

/** A line of text, the blank line or line above it aside, that begins an article by its title. */
function titles(lines: string[], { articles }: TruePage): Set<number> {
  const known = new Set(articles.flatMap(({ title }) => (title === null ? [] : [title.replace(/\s/gu, '')])));
  return new Set(lines.keys().filter((index) => known.has(lines[index]!.replace(/\s/gu, ''))));
}

const TRADITIONAL = 'traditional';

/** Changes by name. */
export const VARIATIONS: Record<string, Vary> = {
  'no blank lines': (lines) => lines.filter((line) => !isBlank(line)),
  'a blank line under every line': (lines) => lines.flatMap((line) => (isBlank(line) ? [line] : [line, ''])),
  'blank lines doubled': (lines) => lines.flatMap((line) => (isBlank(line) ? [line, line] : [line])),
  'some blank lines lost': (lines, dice) => lines.filter((line) => !isBlank(line) || dice.chance(0.5)),
  'blank lines around headlines': (lines, _dice, truth) => {
    const heads = titles(lines, truth);
    return lines.flatMap((line, index) => (heads.has(index) ? ['', line, ''] : [line]));
  },
  'no indents': each((line) => line.trimStart()),
  'every line indented': each((line) => (isBlank(line) ? line : `　　${line.trimStart()}`)),
  'ASCII marks': each((line) => swap(line, ASCII)),
  'full-width marks': each((line) => swap(line, FULL)),
  'spaces at line ends': each((line, dice) => line + ' '.repeat(dice.between(0, 3))),
  'tabs for indents': each((line) => line.replace(/^　　/u, '\t')),
  'no-break spaces': each((line) => line.replace(/^　　/u, '\u00a0\u00a0\u00a0\u00a0')),
  'wrapped at 36 cells': wrap((line) => inCells(line, 36)),
  'wrapped at 50 cells': wrap((line) => inCells(line, 50)),
  'wrapped at 76 cells': wrap((line) => inCells(line, 76)),
  'wrapped at 25 characters': wrap((line) => inCharacters(line, 25)),
  'wrapped at 36 cells, no blank lines': (lines, dice, truth) =>
    wrap((line) => inCells(line, 36))(
      lines.filter((line) => !isBlank(line)),
      dice,
      truth,
    ),
  'wrapped at 44 cells, no indents': wrap((line) => inCells(line.trimStart(), 44)),
  [TRADITIONAL]: each((line) => traditional(line)),
  'controls between articles': (lines, dice, truth) => {
    const heads = titles(lines, truth);
    return lines.flatMap((line, index) =>
      heads.has(index) && dice.chance(0.5) ? [...controls(dice, 1).map(({ text }) => text), line] : [line],
    );
  },
  'controls above and below': (lines, dice) => [
    ...controls(dice).map(({ text }) => text),
    ...lines,
    ...controls(dice).map(({ text }) => text),
  ],
  'a mark before headlines': (lines, _dice, truth) => {
    const heads = titles(lines, truth);
    return lines.map((line, index) => (heads.has(index) ? `■ ${line.trim()}` : line));
  },
  'headlines indented': (lines, _dice, truth) => {
    const heads = titles(lines, truth);
    return lines.map((line, index) => (heads.has(index) ? `　　　　${line.trim()}` : line));
  },
  ...Object.fromEntries(Object.entries(BYLINES).map(([name, form]) => [name, bylinesAs(form)])),
};

/** @returns pages that the variation changes, changed; their truth is what it was, in the characters of the page */
export function varied(pages: readonly LabelledPage[], name: string): LabelledPage[] {
  return pages.flatMap((page, index) => {
    const decoded = decode(page.bytes);
    if (!decoded.ok) return [];
    const lines = decoded.text.split(/\r?\n/u);
    const text = VARIATIONS[name]!(lines, makeDice(index), page.truth).join('\n');
    const truth =
      name === TRADITIONAL ? (JSON.parse(traditional(JSON.stringify(page.truth))) as TruePage) : page.truth;
    return text === lines.join('\n') ? [] : [{ ...page, truth, bytes: Buffer.from(text) }];
  });
}

/**
 * @param plain facts of the pages as they are
 * @param other facts of the same pages, varied
 * @returns how many more are wrong, by field
 */
export function lossOf(name: string, plain: readonly Fact[], other: readonly Fact[]): string {
  const wrong = (facts: readonly Fact[], field?: string) =>
    facts.filter((fact) => !fact.right && (field === undefined || fact.field === field)).length;
  const fields = FIELDS.map((field) => ({ field, lost: wrong(other, field) - wrong(plain, field) }))
    .filter(({ lost }) => lost !== 0)
    .map(({ field, lost }) => `${field} ${lost}`);
  const share = (100 * (other.length - wrong(other))) / Math.max(1, other.length);
  const silent = other.filter(({ right, doubted }) => !right && !doubted).length;
  return `  ${name.padEnd(36)}${share.toFixed(1).padStart(6)} % of ${other.length}, lost ${wrong(other) - wrong(plain)}, without a doubt ${silent}  ${fields.join(', ')}`;
}

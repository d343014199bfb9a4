/**
 * What the model over lines looks at: shape, place, wording and neighbours of each line. None of the importer's own rules
 * is asked, so that the model is a second opinion on them.
 */
import type { Line } from '../lines/lines.ts';
import type { SheetText } from '../base/textRun.ts';

/** Upper ends of the classes of length, in characters without white space. */
const LENGTHS = [3, 6, 10, 14, 20, 28, 46, 90];
/** Longer lines with a stop are text: their wording tells nothing more. */
const LONGEST_WORDED = 46;
/** So many pairs of characters of a line are looked at. */
const MOST_PAIRS = 50;
/** Lines near the ends of a page. */
const EDGE = 3;

const STOP = /[。！？；]/u;
const ENDS: [name: string, form: RegExp][] = [
  ['stop', /[。！？]["”」』）)]*$/u],
  ['clause', /[，、；：,;:]$/u],
  ['bracket', /[)）】\]]$/u],
  ['figure', /\d$/u],
  ['latin', /[A-Za-z]$/u],
];
const KINDS: [name: string, form: RegExp][] = [
  ['text', STOP],
  ['reporter', /记者|通讯员/u],
  ['picture', /摄/u],
  ['mark', /^[【■◆●▲□]/u],
  ['day', /\d{4}|版/u],
];
/** Words that bylines, running heads and sites are made of. */
const WORDS =
  '记者 通讯员 摄 报 版 年 月 日 电 讯 责编 编辑 http ： : | 【 】 《 （ ■ ● ▲ — 高新区 图 文 作者 来源 页 期'.split(
    ' ',
  );

/** A line as its neighbours see it. */
interface Seen {
  text: string;
  size: number;
  length: number;
  end: string;
  stop: number;
  kind: string;
}

/** @returns names of what was found at each line */
export function lineFeatures({ folded }: SheetText, lines: readonly Line[]): string[][] {
  const seen = lines.map(({ start, end }) => see(folded.slice(start, end)));
  const widths = lines.map(({ width }) => width);
  const page: PageShape = {
    median: [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0,
    likeWidths: likeWidths(widths),
    firstText: seen.findIndex(({ text }) => /[。！？]/u.test(text)),
    times: new Map(),
  };
  for (const { text } of seen) page.times.set(text, (page.times.get(text) ?? 0) + 1);
  return lines.map((line, at) => [
    ...shapeOf(seen[at]!, line, lines[at + 1]),
    ...placeOf(seen, lines, at, page),
    ...aroundOf(seen, at),
    ...wordingOf(seen[at]!),
  ]);
}

interface PageShape {
  median: number;
  /** For each line, how many of the page are as wide, give or take a character. */
  likeWidths: number[];
  /** Index of the first line with a sentence. */
  firstText: number;
  times: Map<string, number>;
}

function see(text: string): Seen {
  const size = text.replace(/\s/gu, '').length;
  const length = LENGTHS.findIndex((most) => size <= most);
  return {
    text,
    size,
    length: length < 0 ? LENGTHS.length : length,
    end: ENDS.find(([, form]) => form.test(text))?.[0] ?? 'han',
    stop: STOP.test(text) ? 1 : 0,
    kind: size > LONGEST_WORDED ? 'text' : (KINDS.find(([, form]) => form.test(text))?.[0] ?? 'short'),
  };
}

/** In one pass over classes of width: pages of a megabyte have tens of thousands of lines. */
function likeWidths(widths: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return widths.map((width) =>
    [-2, -1, 0, 1, 2].reduce((sum, more) => sum + (counts.get(width + more) ?? 0), 0),
  );
}

function shapeOf({ text, length, end, stop, kind }: Seen, line: Line, below: Line | undefined): string[] {
  const gap = /\S\s{2,}\S/u.test(text) ? 2 : /\S\s\S/u.test(text) ? 1 : 0;
  const blanks = Math.min(2, line.blanksBefore);
  return [
    'any',
    `kind ${kind}`,
    `kind ${kind} ${length}`,
    `length ${length}`,
    `end ${end}`,
    `form ${length} ${end} ${stop}`,
    `begin ${beginOf(text)}`,
    `gap ${gap} ${length}`,
    `indent ${line.indent > 3 ? 2 : Math.min(1, line.indent)}`,
    `blanks ${blanks}`,
    `blanks ${blanks} ${below ? Math.min(2, below.blanksBefore) : 'end'} ${stop}`,
    `shape ${outline(text)}`,
  ];
}

function beginOf(text: string): string {
  if (/^\p{Script=Han}/u.test(text)) return 'han';
  return /^\d/u.test(text) ? 'figure' : /^[A-Za-z]/u.test(text) ? 'latin' : text.charAt(0);
}

const LONGEST_OUTLINE = 14;
const RUNS: [most: number, as: string][] = [
  [2, 'h'],
  [4, 'hh'],
  [8, 'H'],
  [16, 'HH'],
  [Infinity, 'HHH'],
];

/** 【出版日期】2013-03-18 → 【hh】0-0-0 */
function outline(text: string): string {
  return text
    .slice(0, LONGEST_WORDED)
    .replace(/\d+|[A-Za-z]+|[\u4E00-\u9FFF]+/gu, (run) =>
      /\d/u.test(run) ? '0' : /[A-Za-z]/u.test(run) ? 'a' : RUNS.find(([most]) => run.length <= most)![1],
    )
    .slice(0, LONGEST_OUTLINE);
}

function placeOf(seen: readonly Seen[], lines: readonly Line[], at: number, page: PageShape): string[] {
  const { text, size, length, stop, kind } = seen[at]!;
  const { width } = lines[at]!;
  const zone = size <= LONGEST_WORDED && /高新|开发区|园区|科技城|科学城|新区/u.test(text) ? 1 : 0;
  const edge = at < EDGE ? at : at >= lines.length - EDGE ? 'end' : 'middle';
  return [
    `width ${width > page.median * 1.3 ? 'wide' : width < page.median * 0.6 ? 'narrow' : 'usual'}`,
    `full ${page.likeWidths[at]! >= 4 ? 1 : 0}`,
    `zone ${zone} ${length}`,
    `zone ${zone} ${stop}`,
    `top ${at < page.firstText ? 1 : 0} ${kind}`,
    `edge ${edge}`,
    `again ${page.times.get(text)! > 1 ? 1 : 0} ${length}`,
  ];
}

function aroundOf(seen: readonly Seen[], at: number): string[] {
  const { kind, length } = seen[at]!;
  const [above, below, second] = [seen[at - 1], seen[at + 1], seen[at + 2]];
  const tell = (one: Seen | undefined) => (one ? `${one.length} ${one.end} ${one.stop}` : 'none');
  return [
    `above ${above?.kind}`,
    `below ${below?.kind}`,
    `second ${second?.kind}`,
    `above form ${tell(above)}`,
    `below form ${tell(below)}`,
    `${kind} below ${below?.kind}`,
    `${kind} above ${above?.kind}`,
    `${kind} ${length} below ${below?.kind} ${below?.stop}`,
  ];
}

function wordingOf({ text, size, stop, length }: Seen): string[] {
  const bare = text.replace(/\s+/gu, ' ').trim();
  if (size > LONGEST_WORDED && stop) return [`first2 ${bare.slice(0, 2)}`, `last2 ${bare.slice(-2)}`];
  const found = [1, 2, 3].flatMap((count) => [
    `first${count} ${bare.slice(0, count)}`,
    `last${count} ${bare.slice(-count)}`,
  ]);
  const plain = bare.replace(/\d+/gu, '0').slice(0, MOST_PAIRS + 1);
  for (let at = 0; at + 1 < plain.length; at++) found.push(`pair ${plain.slice(at, at + 2)}`);
  for (const word of WORDS) if (bare.includes(word)) found.push(`word ${word} ${length}`);
  return found;
}

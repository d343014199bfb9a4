/**
 * Short reports wrapped at a width that too few lines of the page show: a paragraph tells its width by itself, when all
 * its lines but the last are equally full, none of them ends a sentence, and the last does.
 */
import type { SheetText } from '../base/textRun.ts';
import { beginsAfresh, beginsListItem, endsSentence, seamInWord } from '../base/sentence.ts';
import type { Line } from '../lines/lines.ts';

/** A wrapped line may miss this many cells: two characters moved down by the rules for line ends. */
const SLACK = 4;
/** Narrower columns than 8 Han characters are no running text; wider lines are no wrapped ones. */
const NARROWEST = 16;
const WIDEST = 100;
/** The last line alone proves little. */
const FEWEST_UNINDENTED = 3;
const MARKS = /[,，。、;；:：]/u;
/** A line of names, or the beginning of one; a dateline (本报常州9月10日电) opens text. */
const BYLINE = /^[\s□■●◆(（【〔]*(?:(?:本报|本刊)(?!\S{0,12}[讯电](?:\s|$|[(（]))|记者|通讯员|作者|文[/／])/u;

const LONGEST_DATELINE = 50;
const DATELINE =
  /^(?:[【[(]?(?:本报|本刊|新华社|中新社)[^。,，()]{0,16}[讯电][】\])]?\s*[(][^()]{2,40}[)]|[【[]?\p{Script=Han}[\p{Script=Han}A-Za-z·、/\s]{1,22}讯[】\]]?\s*[(](?=[^()]*(?:记者|通讯员))[^()]{2,40}[)]|[【[(](?:\p{Script=Han}{2,6}[社报])?(?:特派)?记者[^。，()]{2,30}(?:[讯电]|报[道导])[】\])])$/u;

/** @returns whether a line is a dateline and nothing else: 本报讯（通讯员 甲）, above the first line of its text */
export function isDateline(text: string): boolean {
  return text.length <= LONGEST_DATELINE && DATELINE.test(text);
}

/** A headline, and on its line who wrote the article. */
const SIGNED_HEAD = /\s(?:作者|撰文|采写|记者|文)\s*[:：/|]\s*[^。，,！？]{2,24}$/u;

/** @returns the lines; those of paragraphs that tell their width carry it as `wrapped` */
export function withLocalMeasures(page: SheetText, lines: Line[]): Line[] {
  const measured = [...lines];
  for (let at = 0; at < lines.length;) {
    const end = paragraphEnd(page, lines, at);
    if (end === undefined) at++;
    else {
      const measure = fullest(lines.slice(at, end));
      for (let index = at; index < end; index++) measured[index] = { ...lines[index]!, wrapped: measure };
      at = end;
    }
  }
  return measured;
}

const textOf = (page: SheetText, { start, end }: Line) => page.folded.slice(start, end);
const fullest = (lines: Line[]) => Math.max(...lines.map(({ width, indent }) => width + indent));

/** @returns index after the last line of a wrapped paragraph that begins here */
function paragraphEnd(page: SheetText, lines: Line[], begin: number): number | undefined {
  const first = lines[begin]!;
  const head = textOf(page, first);
  if (!isFree(first) || endsSentence(head) || BYLINE.test(head) || SIGNED_HEAD.test(head)) return undefined;
  let end = begin + 1;
  while (end < lines.length) {
    const line = lines[end]!;
    const text = textOf(page, line);
    if (!isFree(line) || line.blanksBefore > 0 || line.indent > 0 || BYLINE.test(text) || isEntry(text))
      return undefined;
    end++;
    if (endsSentence(textOf(page, line)) && !isFull(line, first, lines[end])) break;
    if (end - begin > MOST_LINES) return undefined;
  }
  const paragraph = lines.slice(begin, end);
  return isWrapped(page, paragraph, lines[begin - 1]) ? end : undefined;
}

/** Longer paragraphs show their width to the page as a whole. */
const MOST_LINES = 12;

/** 2 宝鸡钛材料研究院, ●…: a line of a list. */
function isEntry(text: string): boolean {
  return beginsListItem(text) || /^\d{1,2}\s+\p{Script=Han}/u.test(text);
}

function isFree(line: Line): boolean {
  return !line.is && !line.table && line.measure === undefined && line.width >= 2 && line.width <= WIDEST;
}

/** A full line that ends a sentence is the last of its paragraph, unless the next goes on without an indent. */
function isFull(line: Line, first: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    next.blanksBefore === 0 &&
    first.indent >= 2 &&
    next.indent === 0 &&
    line.width >= first.width + first.indent - 1 &&
    next.width <= line.width
  );
}

const isByline = (text: string) => BYLINE.test(text) || isDateline(text);

function isWrapped(page: SheetText, paragraph: Line[], above: Line | undefined): boolean {
  const [first, second] = paragraph;
  const last = paragraph.at(-1)!;
  if (!second || !endsSentence(textOf(page, last))) return false;
  const measure = fullest(paragraph);
  const full = paragraph.slice(0, -1).every(({ width, indent }) => width + indent >= measure - SLACK);
  if (!full || measure < NARROWEST || !paragraph.some((line) => MARKS.test(textOf(page, line)))) return false;
  if (first!.indent >= 2) return true;
  const [head, next] = [textOf(page, first!), textOf(page, second)];
  // A line without a mark above a fresh beginning is a headline.
  const text =
    MARKS.test(head) || seamInWord(head, next) || (above !== undefined && isByline(textOf(page, above)));
  return (
    text &&
    !beginsAfresh(next) &&
    (paragraph.length >= FEWEST_UNINDENTED || seamInWord(head, next) || MARKS.test(head))
  );
}

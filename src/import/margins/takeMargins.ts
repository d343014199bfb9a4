/** All lines of a page → its furniture, by form and by place, and the lines that are left. */
import { readAtEdge, readBeside, readFurniture, type FurnitureLine, type PageFacts } from './furniture.ts';
import type { Furniture } from '../stories/item.ts';
import { readJumpLine } from './jump.ts';
import { readInfoLine, readLabels, type InfoPiece, type LabelledLine } from './exportLabels.ts';
import type { Line } from '../lines/lines.ts';
import { makeRun, type Page } from '../base/textRun.ts';
import { isDayAlone, isOffice } from './signature.ts';

/** What furniture tells from a place on. */
export interface PlacedFacts {
  at: number;
  facts: PageFacts;
}

/** What of a page is furniture, and what it tells. */
export interface PageFurniture {
  content: Line[];
  furniture: Furniture[];
  facts: PageFacts;
  pages: PlacedFacts[];
}

/**
 * Parts a page into furniture and content.
 * @param publications names that are known to be papers
 */
export function takeFurniture(page: Page, lines: Line[], publications: ReadonlySet<string>): PageFurniture {
  const labels = readLabels(page, lines);
  const texts = lines.map(({ start, end }) => page.folded.slice(start, end));
  const read: (FurnitureLine | undefined)[] = [];
  const infos = new Map<number, InfoPiece[]>();
  for (const [index, text] of texts.entries()) {
    const atEdge = isEdge(index, lines.length) || read.every((one) => one !== undefined);
    const facts = labels[index] ? undefined : readInfoLine(text);
    if (facts) infos.set(index, facts);
    if (facts || labels[index] || lines[index]!.table || signs(texts, index) || readJumpLine(text))
      read.push(undefined);
    else read.push(readFurniture(text, publications, atEdge) ?? (atEdge ? readAtEdge(text) : undefined));
  }
  // A section's name or a bare page number is furniture only beside other furniture.
  for (const index of [...texts.keys(), ...[...texts.keys()].reverse()]) {
    const beside = [read[index - 1], read[index + 1]].some((one) => one && one.role !== 'separator');
    if (!read[index] && !labels[index] && !infos.has(index) && beside)
      read[index] = readBeside(texts[index]!);
  }
  markIndex(texts, read);
  markAdvertisements(texts, read);
  const sorted: PageFurniture = { content: [], furniture: [], facts: {}, pages: [] };
  for (const [index, line] of lines.entries()) {
    const found = read[index];
    const labelled = labels[index];
    const info = infos.get(index);
    if (labelled) takeLabelled(labelled, sorted);
    else if (info) takeInfo(page, line, info, publications, sorted);
    else if (!found) sorted.content.push(line);
    else {
      sorted.furniture.push({ run: makeRun(page, [{ start: line.start, end: line.end }]), role: found.role });
      sorted.facts = { ...found.facts, ...sorted.facts };
      if (found.facts.pageNumber || found.facts.issueDate)
        sorted.pages.push({ at: line.start, facts: found.facts });
    }
  }
  const differ = (fact: 'pageNumber' | 'issueDate') =>
    new Set(sorted.pages.flatMap(({ facts }) => facts[fact] ?? [])).size > 1;
  return differ('pageNumber') || differ('issueDate') ? sorted : { ...sorted, pages: [] };
}

/** A label goes to the furniture; what stands behind it is content, or a fact about the page. */
function takeLabelled({ label, line, is, facts }: LabelledLine, sorted: PageFurniture): void {
  sorted.furniture.push({ run: label, role: 'label' });
  sorted.facts = { ...facts, ...sorted.facts };
  if (!line) return;
  if (is === 'fact') sorted.furniture.push({ run: makeRun(label.page, [line]), role: 'page-head' });
  else sorted.content.push({ ...line, is });
}

/** Facts go to the furniture, the author to the article. */
function takeInfo(
  page: Page,
  line: Line,
  pieces: InfoPiece[],
  publications: ReadonlySet<string>,
  sorted: PageFurniture,
): void {
  for (const { from, to, is } of pieces) {
    const span = { start: line.start + from, end: line.start + to };
    if (is === 'byline') sorted.content.push({ ...line, ...span, is });
    else {
      sorted.furniture.push({ run: makeRun(page, [span]), role: 'info' });
      const date = readFurniture(page.folded.slice(span.start, span.end), publications, true)?.facts
        .issueDate;
      if (date) sorted.facts = { issueDate: date, ...sorted.facts };
    }
  }
}

const EDGE_LINES = 4;

function isEdge(index: number, count: number): boolean {
  return index < EDGE_LINES || (count > 2 * EDGE_LINES && index >= count - 2);
}

/** A date alone under an office's name signs a notice. */
function signs(texts: string[], index: number): boolean {
  return index >= 2 && isDayAlone(texts[index]!) && isOffice(texts[index - 1]!);
}

const INDEX_HEAD =
  /^[\s【[]*(?:今日|本期|本报)?(?:导读|导览|看点|目录|版面导读|内容导读|本期要目|要目)[\s】\]:]*$/u;
const INDEX_ENTRY = /(?:第?\s*[A-Z]?\d{1,2}\s*版|[(（[]\s*[A-Z]?\d{1,2}\s*[)）\]]|P\d{1,2})\s*[◆>]*$/u;

/** 今日导读 and the headlines with their pages under it. */
function markIndex(texts: string[], read: (FurnitureLine | undefined)[]): void {
  texts.forEach((text, index) => {
    if (!INDEX_HEAD.test(text)) return;
    let end = index + 1;
    while (end < texts.length && (INDEX_ENTRY.test(texts[end]!) || INDEX_ENTRY.test(texts[end + 1] ?? '')))
      end++;
    if (end > index + 1) for (let at = index; at < end; at++) read[at] = { role: 'index', facts: {} };
  });
}

/** Longer lines are no slogans. */
const LONGEST_SLOGAN = 30;
const MOST_SLOGANS = 3;
const PROMOTES = /热烈祝贺|祝贺|诚邀|诚招|欢迎|恭贺|招商|招租|订购|加盟|周年|有限公司|集团|酒店|产业园/u;

/** An advertisement among the text: a slogan or two and, below, an address and a telephone. */
function markAdvertisements(texts: string[], read: (FurnitureLine | undefined)[]): void {
  read.forEach((line, index) => {
    if (line?.role !== 'contact' || read[index - 1]) return;
    let begin = index;
    while (begin > 0 && index - begin < MOST_SLOGANS && !read[begin - 1] && isSlogan(texts[begin - 1]!))
      begin--;
    const slogans = texts.slice(begin, index);
    const above = texts[begin - 1];
    const free = above === undefined || read[begin - 1] !== undefined || !isSlogan(above);
    if (slogans.some((text) => PROMOTES.test(text)) && free)
      for (let at = begin; at < index; at++) read[at] = { role: 'advertisement', facts: {} };
  });
}

function isSlogan(text: string): boolean {
  return text.length <= LONGEST_SLOGAN && !/[。;；,，、:：]|^(?:本报|记者|通讯员|□)|[)）]$/u.test(text);
}

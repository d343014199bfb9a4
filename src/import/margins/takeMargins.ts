/** All lines of a page → its furniture, by form and by place, and the lines that are left. */
import { readAtEdge, readBeside, readFurniture, readNumber, type PageFacts } from './furniture.ts';
import { readSourceLine } from './sourceLine.ts';
import { readBarInfo, readBarLine } from './barLine.ts';
import { readPostLine } from './postLine.ts';
import { listsPages, pageLists, sectionOf, squeeze, titleLists } from './indexes.ts';
import { markMenus } from './menus.ts';
import { readSiteLine, type SiteLine } from './navigation.ts';
import { cutPieces } from './pieces.ts';
import { markSectionNumbers } from './sectionNumbers.ts';
import { markStrays } from './strays.ts';
import type { Furniture } from '../stories/item.ts';
import { readJumpLine } from './jump.ts';
import { markRecordNumbers, numberedTitles, RESULT, RESULT_REACH } from './records/recordNumbers.ts';
import {
  cutLabels,
  labelSets,
  readInfoLine,
  readLabels,
  type InfoPiece,
  type Labelled,
  type LabelledLine,
} from './records/exportLabels.ts';
import { guessLines, type LineModel } from '../lineModel/lineModel.ts';
import { LONGEST_SLOGAN, markAdvertisements } from './advertisements.ts';
import type { Line } from '../lines/lines.ts';
import { markItemHeads } from './itemHeads.ts';
import { cutSiteHeads, rowsOf, siteHeads } from './siteHeads.ts';
import { markGuessed } from './guessed.ts';
import { makeRun, type SheetText } from '../base/textRun.ts';
import { isDayAlone, isReporterLine, isSignatory } from './signature.ts';

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
  /** All lines, with what the model over lines says of them. */
  lines: Line[];
}

/** What a line is in the margins, and what it tells. */
export interface Marginal {
  role: string;
  facts: PageFacts;
}

/** What the margins are read by. */
export interface MarginContext {
  /** Names that are known to be papers. */
  publications: ReadonlySet<string>;
  /** Instead of the model over lines that is shipped; null for none. */
  lineModel?: LineModel | null;
  /** Told of the lines that the model is asked about. */
  lined?: (page: SheetText, lines: readonly Line[]) => void;
}

/** Parts a page into furniture and content. */
export function takeFurniture(
  page: SheetText,
  printed: Line[],
  { publications, lineModel, lined }: MarginContext,
): PageFurniture {
  const cut = cutSiteHeads(page, cutLabels(page, cutPieces(page, printed)));
  lined?.(page, cut);
  const guessed = lineModel === null ? cut : withGuesses(page, cut, lineModel);
  const texts = guessed.map(({ start, end }) => page.folded.slice(start, end));
  const heads = siteHeads(texts);
  const inHeads = rowsOf(heads);
  const labels = readLabels(page, guessed, inHeads);
  const read: (Marginal | undefined)[] = guessed.map(({ margin }) =>
    margin ? { role: margin, facts: {} } : undefined,
  );
  const lines = markSectionNumbers(guessed, texts, read);
  const site = readSite(texts, labels, read);
  markPages(texts, read, site);
  markTitles(
    texts.map((text, index) => (labels[index] || inHeads.has(index) ? '' : text)),
    read,
    site,
  );
  markMenus(texts, read);
  const infos = readLines(texts, lines, labels, read, publications);
  markIndex(texts, read);
  markOthers(lines, texts, read, site);
  markAdvertisements(texts, read);
  markRecordNumbers(texts, read, (at) => labels[at] !== undefined);
  labelResults(page, lines, { labels, read, infos });
  const isKnown = (at: number) => labels[at] !== undefined || infos.has(at) || lines[at]!.table === true;
  markStrays(texts, read, isKnown);
  const opening = markItemHeads(texts, read, heads, (at) => at < texts.length && !read[at] && !isKnown(at));
  // The headline over each set of facts that comes back.
  for (const at of labelSets(labels)) if (at > 0 && !read[at - 1] && !isKnown(at - 1)) opening.add(at - 1);
  markGuessed(lines, texts, read, (at) => isKnown(at) || opening.has(at));
  return {
    ...sortOut(
      page,
      withOpening(withDated(withListed(lines, texts, read), texts, { read, infos }), opening),
      { labels, read, infos },
      publications,
    ),
    lines,
  };
}

function withGuesses(page: SheetText, lines: Line[], model: LineModel | undefined): Line[] {
  const guesses = guessLines(page, lines, model);
  return lines.map((line, index) => ({ ...line, guess: guesses[index]! }));
}

function withOpening(lines: Line[], opening: ReadonlySet<number>): Line[] {
  return lines.map((line, index) => (opening.has(index) ? { ...line, opens: true } : line));
}

/** Marks the headlines that a list above them names. */
function withListed(lines: Line[], texts: string[], read: (Marginal | undefined)[]): Line[] {
  const entries = new Set<string>();
  return lines.map((line, index) => {
    if (read[index]?.role === 'index') entries.add(squeeze(texts[index]!));
    const listed = !read[index] && entries.size > 0 && entries.has(squeeze(texts[index]!));
    return listed ? { ...line, listed } : line;
  });
}

/**
 * 2021-08-19 01:12 某某日報 …, more than once: such a line stands under each headline of a copied site, so that a single
 * short line above it is one.
 */
function withDated(
  lines: Line[],
  texts: string[],
  { read, infos }: Pick<ReadPage, 'read' | 'infos'>,
): Line[] {
  const dated = texts.flatMap((text, index) =>
    STAMPED.test(text) && (read[index] || infos.has(index)) ? [index] : [],
  );
  if (dated.length < FEWEST_STAMPS) return lines;
  const heads = new Set(
    dated
      .filter((at) => {
        const head = texts[at - 1];
        const above = texts[at - 2];
        return (
          head !== undefined &&
          !read[at - 1] &&
          isTitle(head) &&
          (above === undefined || read[at - 2] || /[。！？”）)]\s*$/u.test(above))
        );
      })
      .map((at) => at - 1),
  );
  return lines.map((line, index) => (heads.has(index) ? { ...line, listed: true } : line));
}

const STAMPED =
  /^\s*\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?\s+(?:\d{1,2}:\d{2}|\p{Script=Han}{2,10}[报网社刊](?=\s))/u;
const FEWEST_STAMPS = 2;

/** Lines of the site; a word that a paper may print, too, needs another line of the site beside it. */
function readSite(
  texts: string[],
  labels: (LabelledLine | undefined)[],
  read: (Marginal | undefined)[],
): (SiteLine | undefined)[] {
  const site = texts.map((text, index) => (labels[index] || read[index] ? undefined : readSiteLine(text)));
  const isSite = (index: number) =>
    read[index]?.role === 'navigation' || (site[index] !== undefined && site[index].role !== 'others');
  const settled = site.map((line, index) =>
    line?.role === 'navigation' && !line.sure && !isSite(index - 1) && !isSite(index + 1) ? undefined : line,
  );
  // A notice of the site among its controls: 《某某日报》数字报改版的通知.
  texts.forEach((text, index) => {
    if (!settled[index] && !labels[index] && isSite(index - 1) && isSite(index + 1) && SITE_NOTICE.test(text))
      settled[index] = { role: 'navigation', sure: true };
  });
  // 1, above 2 3 4 5 6 7 8: the first week of a month may have one day.
  texts.forEach((text, index) => {
    const beside = [settled[index - 1], settled[index + 1]].some((line) => line?.role === 'calendar');
    if (!settled[index] && !labels[index] && beside && DAYS_OF_WEEK.test(text))
      settled[index] = { role: 'calendar' };
  });
  settled.forEach((line, index) => {
    if (!line || line.role === 'others') return;
    const facts = line.role === 'path' ? (readFurniture(texts[index]!, new Set(), true)?.facts ?? {}) : {};
    read[index] = { role: line.role, facts };
  });
  return settled;
}

const DAYS_OF_WEEK = /^\s*\d{1,2}(?:\s+\d{1,2}){0,6}\s*$/u;
const SITE_NOTICE =
  /^[^。！？]{0,40}(?:数字报|电子版|电子报|手机报|客户端|网站|网络版|订阅|公众号)[^。！？]{0,24}$/u;

/** Lists of the issue's pages tell nothing about this page. */
function markPages(texts: string[], read: (Marginal | undefined)[], site: (SiteLine | undefined)[]): void {
  const lines = texts.map((text, index) => ({
    text,
    taken: read[index] !== undefined,
    site: site[index] !== undefined,
  }));
  for (const { from, to } of pageLists(lines)) {
    const headed = from > 0 && !read[from - 1] && PAGES_HEAD.test(texts[from - 1]!);
    for (let at = headed ? from - 1 : from; at < to; at++) read[at] = { role: 'index', facts: {} };
  }
  texts.forEach((text, index) => {
    if (!read[index] && listsPages(text)) read[index] = { role: 'index', facts: {} };
  });
  // A section that the list of pages names is this page's, where its name stands alone at the top.
  const sections = new Set(texts.flatMap((text, index) => (read[index] ? (sectionOf(text) ?? []) : [])));
  const top = texts.findIndex((text, index) => !read[index] && !isTitle(text));
  texts.slice(0, Math.max(0, top)).forEach((text, index) => {
    if (!read[index] && sections.has(text.trim()))
      read[index] = { role: 'section', facts: { section: text.trim() } };
  });
}

/** 本期版面 */
const PAGES_HEAD = /^\s*(?:本期|今日|全部|各版)?(?:版面|版次|目录|报纸版面)(?:列表|一览)?\s*[:：]?\s*$/u;

/** Line by line: lines of facts under a headline, and the furniture of the printed page. */
function readLines(
  texts: string[],
  lines: Line[],
  labels: (LabelledLine | undefined)[],
  read: (Marginal | undefined)[],
  publications: ReadonlySet<string>,
): Map<number, InfoPiece[]> {
  const infos = new Map<number, InfoPiece[]>();
  let above = true;
  for (const [index, text] of texts.entries()) {
    if (read[index]) continue;
    const atEdge: boolean = isEdge(index, lines.length) || above;
    const facts = labels[index]
      ? undefined
      : (readInfoLine(text) ?? readSourceLine(text) ?? readPostLine(text) ?? readBarInfo(text, publications));
    if (facts) infos.set(index, facts);
    if (!(facts || labels[index] || lines[index]!.table || signs(texts, index) || readJumpLine(text)))
      read[index] =
        readFurniture(text, publications, atEdge) ??
        readBarLine(text, publications) ??
        (atEdge ? readAtEdge(text) : undefined);
    above &&= read[index] !== undefined;
  }
  const firstText = texts.findIndex((text) => /[。！？]/u.test(text));
  const isNamed = read.some((one) => one?.role === 'page-head' && one.facts.section !== undefined);
  // A section's name or a bare page number is furniture only beside other furniture.
  for (const index of [...texts.keys(), ...[...texts.keys()].reverse()]) {
    const beside = [read[index - 1], read[index + 1]].some(
      (one) => one && one.role !== 'separator' && one.role !== 'label' && one.role !== 'end-code',
    );
    if (read[index] || labels[index] || infos.has(index) || !beside) continue;
    const found = readBeside(texts[index]!);
    // 读者来信 below an article and above a headline is that one's column.
    const heads = index > firstText && read[index + 1] === undefined && index + 1 < texts.length;
    // 三个园区晒出三季报 over a byline: a masthead stands over the day or the page.
    const signed = found?.role === 'publication' && isReporterLine(texts[index + 1] ?? '');
    // So is one under a running head that names the section already (第6版 周末).
    const isSecond = found?.role === 'section' && isNamed && read[index + 1] === undefined;
    if (found && !(found.role === 'section' && heads) && !isSecond && !signed) read[index] = found;
  }
  markTop(texts, read);
  return infos;
}

/** At most so many lines stand above the first article. */
const TOP = 10;

/** 西部开发区 / 08: a number by itself above all text is the page's; a name between it and the running head is its section's. */
function markTop(texts: string[], read: (Marginal | undefined)[]): void {
  const end = texts.findIndex((text, index) => index >= TOP || /[。，；？！]/u.test(text));
  for (let at = 1; at < end; at++) {
    if (read[at] || !/^[A-Z]?\d{1,2}$/u.test(texts[at]!.trim())) continue;
    const section = !read[at - 1] && /^\p{Script=Han}{2,8}$/u.test(texts[at - 1]!.trim());
    if (!(read[at - 1] ?? (section ? read[at - 2] : undefined))) continue;
    read[at] = { role: 'page-number', facts: { pageNumber: readNumber(texts[at]!) } };
    if (section) read[at - 1] = { role: 'section', facts: { section: texts[at - 1]!.trim() } };
  }
}

/** Lists of this page's headlines. */
function markTitles(texts: string[], read: (Marginal | undefined)[], site: (SiteLine | undefined)[]): void {
  const lines = texts.map((text, index) => ({
    text,
    taken: read[index] !== undefined,
    site: site[index] !== undefined,
  }));
  for (const index of titleLists(lines)) read[index] ??= { role: 'index', facts: {} };
}

/** 更多新闻, and the headlines under it to the end of the page. */
function markOthers(
  lines: readonly Line[],
  texts: string[],
  read: (Marginal | undefined)[],
  site: (SiteLine | undefined)[],
): void {
  site.forEach((line, index) => {
    if (line?.role !== 'others') return;
    let end = index + 1;
    while (end < texts.length && (read[end] !== undefined || isTitle(texts[end]!))) end++;
    // Between two articles the list ends with its marks, or where a blank line parts it from the next headline.
    if (end < texts.length)
      end = index + 1 + (marked(texts.slice(index + 1)) || unparted(lines.slice(index + 1, end)));
    if (end === index + 1) return;
    for (let at = index; at < end; at++) read[at] ??= { role: 'index', facts: {} };
  });
}

/** @returns how many titles with one mark before them a list begins with */
function marked(texts: string[]): number {
  const mark = LIST_SIGN.exec(texts[0] ?? '')?.[0];
  const end = texts.findIndex((text) => !isTitle(text) || LIST_SIGN.exec(text)?.[0] !== mark);
  return mark === undefined ? 0 : end < 0 ? texts.length : end;
}

/** @returns how many lines stand close under the head of a list, where a blank line parts them from others; 0 where none does */
function unparted(lines: readonly Line[]): number {
  return Math.max(
    0,
    lines[0]?.blanksBefore === 0 ? lines.findIndex(({ blanksBefore }) => blanksBefore > 0) : 0,
  );
}

/** Before titles of other articles. */
const LIST_SIGN = /^[•·●■◆▲▪‧．・>»-](?=\s*\S)/u;

function isTitle(text: string): boolean {
  return text.length <= LONGEST_SLOGAN * 2 && !/[。；;]/u.test(text);
}

/** 【标题】惠州仲恺高新区, and on the next line the rest of the headline, before the next label. */
function isRestOfLabelled(index: number, labels: (LabelledLine | undefined)[], content: Line[]): boolean {
  const above = labels[index - 1];
  return above?.is === 'headline' && above.line !== undefined && labels[index + 1] !== undefined
    ? content.at(-1)?.start === above.line.start
    : false;
}

interface Sorting extends Omit<PageFurniture, 'lines'> {
  dates: PrintedDay[];
}

interface ReadPage {
  labels: (LabelledLine | undefined)[];
  read: (Marginal | undefined)[];
  infos: Map<number, InfoPiece[]>;
}

function sortOut(
  page: SheetText,
  lines: Line[],
  { labels, read, infos }: ReadPage,
  publications: ReadonlySet<string>,
): Omit<PageFurniture, 'lines'> {
  const sorted: Sorting = { content: [], furniture: [], facts: {}, pages: [], dates: [] };
  let opens = false;
  for (const [index, line] of lines.entries()) {
    const found = read[index];
    const labelled = labels[index];
    const info = infos.get(index);
    // What opens an article is the first of its lines that is no furniture.
    opens ||= line.opens === true;
    const first = sorted.content.length;
    if (found) takeFound(page, line, found, sorted);
    else if (labelled) takeLabelled(labelled, sorted);
    else if (info) takeInfo(page, line, info, publications, sorted);
    // A label by itself speaks of the line below.
    else if (isRestOfLabelled(index, labels, sorted.content))
      sorted.content.push({ ...line, goesOn: true, is: 'headline' });
    else {
      const above = labels[index - 1];
      const is =
        above && !above.line && ['kicker', 'subtitle', 'headline'].includes(above.is)
          ? (above.is as Labelled)
          : undefined;
      sorted.content.push(is ? { ...line, is } : line);
    }
    const opening = sorted.content[first];
    if (!opens || !opening) continue;
    sorted.content[first] = { ...opening, opens };
    opens = false;
  }
  sorted.content = authorsFirst(sorted.content);
  sorted.content = authorsBelow(labels, sorted.content);
  const date = ownDate(sorted.dates);
  if (date) sorted.facts = { ...sorted.facts, issueDate: date };
  takeOwnPage(sorted);
  const differ = (fact: 'pageNumber' | 'issueDate') =>
    new Set(sorted.pages.flatMap(({ facts }) => facts[fact] ?? [])).size > 1;
  const { content, furniture, facts, pages } = sorted;
  return { content, furniture, facts, pages: differ('pageNumber') || differ('issueDate') ? pages : [] };
}

/** 第1—8版 合刊, and below it 第4版: the pages of the issue, and the one that this is. */
function takeOwnPage(sorted: Sorting): void {
  const numbers = new Set(sorted.pages.flatMap(({ facts }) => facts.pageNumber ?? []));
  const [own, ...more] = [...numbers].filter((number) => !isRange(number));
  const [range] = [...numbers].filter(isRange);
  if (own === undefined || more.length > 0 || range === undefined || !isWithin(own, range)) return;
  sorted.facts = { ...sorted.facts, pageNumber: own };
  sorted.pages = sorted.pages.map(({ at, facts }) => ({
    at,
    facts: facts.pageNumber === range ? { ...facts, pageNumber: own } : facts,
  }));
}

const isRange = (number: string) => /^[A-Z]?\d{1,3}-[A-Z]?\d{1,3}$/u.test(number);

function isWithin(number: string, range: string): boolean {
  const [page, first, last] = [number, ...range.split('-')].map((one) => Number(/\d+/u.exec(one)?.[0]));
  return page! >= first! && page! <= last!;
}

/** Column and author over an article, as a site prints them: the author waits for the headline, which the column joins. */
function authorsFirst(content: readonly Line[]): Line[] {
  const sorted = [...content];
  for (const [index, line] of sorted.entries()) {
    const below = sorted[index + 1];
    if (line.is !== 'column' || !line.opens || below?.is !== 'byline') continue;
    sorted.splice(index, 2, { ...below, opens: true }, line);
  }
  return sorted;
}

/** Sets of labels that begin with the author: their bylines stand above the headline that they belong to. */
function authorsBelow(labels: (LabelledLine | undefined)[], content: Line[]): Line[] {
  const first = labels.find((one) => one && (one.is === 'headline' || one.is === 'byline'));
  if (first?.is !== 'byline' || !labels.some((one) => one?.is === 'headline')) return content;
  const sorted: Line[] = [];
  let held: Line[] = [];
  for (const [index, line] of content.entries()) {
    const next = content[index + 1];
    if (line.is === 'byline') held.push(line);
    else sorted.push(line);
    const inHead = line.is === 'kicker' || line.is === 'byline' || isHead(next);
    if (!inHead && held.length > 0) {
      sorted.push(...held);
      held = [];
    }
  }
  return [...sorted, ...held];
}

function isHead(line: Line | undefined): boolean {
  return line?.is === 'headline' || line?.is === 'subtitle' || line?.is === 'kicker';
}

function takeFound(page: SheetText, line: Line, { role, facts }: Marginal, sorted: Sorting): void {
  sorted.furniture.push({ run: makeRun(page, [{ start: line.start, end: line.end }]), role });
  const last = sorted.content.at(-1);
  if (last && RECORD_END.test(page.folded.slice(line.start, line.end)))
    sorted.content[sorted.content.length - 1] = { ...last, ends: true };
  sorted.facts = { ...facts, ...sorted.facts };
  if (facts.pageNumber || facts.issueDate) sorted.pages.push({ at: line.start, facts });
  if (facts.issueDate)
    sorted.dates.push({ date: facts.issueDate, own: Boolean(facts.pageNumber ?? facts.publication) });
}

/** 文章编号: 2018…: what a database prints below each of its articles. */
const RECORD_END = /^\s*(?:文章|文献|稿件|文件)?(?:编号|记录号|标识码|索引号)\s*[:：]/u;

/** A printed day, and whether the paper's name, its page or a label stands with it. */
interface PrintedDay {
  date: string;
  own: boolean;
}

/** Of several days the paper's own stands with its name, its page or a label; the day of a visit stands alone. */
function ownDate(days: PrintedDay[]): string | undefined {
  return (days.find(({ own }) => own) ?? days[0])?.date;
}

/** A label goes to the furniture; what stands after it is content, or a fact about the page. */
function takeLabelled({ label, line, is, facts }: LabelledLine, sorted: Sorting): void {
  sorted.furniture.push({ run: label, role: 'label' });
  sorted.facts = { ...facts, ...sorted.facts };
  if (facts.issueDate) sorted.dates.push({ date: facts.issueDate, own: true });
  if (!line) return;
  const named = is !== 'byline' || !NO_ONE.test(label.page.folded.slice(line.start, line.end));
  if (is === 'fact' || !named) sorted.furniture.push({ run: makeRun(label.page, [line]), role: 'page-head' });
  else sorted.content.push({ ...line, is });
}

/** 作者：（无）: a record says so where nobody signed. */
const NO_ONE =
  /^\s*[(（【[]?\s*(?:无|暂无|空|不详|未署名|无署名|[Nn]\/?[Aa]|[Nn]one|[Nn]ull|[-—]+)\s*[)）】\]]?\s*$/u;

/** Without facts that are not there. */
function given(facts: { [Fact in keyof PageFacts]: PageFacts[Fact] | undefined }): PageFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Facts go to the furniture, the author to the article. */
function takeInfo(
  page: SheetText,
  line: Line,
  pieces: InfoPiece[],
  publications: ReadonlySet<string>,
  sorted: Sorting,
): void {
  for (const { from, to, is, facts: told } of pieces) {
    const span = { start: line.start + from, end: line.start + to };
    if (is === 'byline') sorted.content.push({ ...line, ...span, is });
    else {
      sorted.furniture.push({ run: makeRun(page, [span]), role: 'info' });
      const facts =
        told ?? readFurniture(page.folded.slice(span.start, span.end), publications, true)?.facts ?? {};
      const { issueDate, pageNumber, publication } = facts;
      sorted.facts = { ...given({ issueDate, pageNumber, publication }), ...sorted.facts };
      if (issueDate) sorted.dates.push({ date: issueDate, own: true });
    }
  }
}

const EDGE_LINES = 4;

function isEdge(index: number, count: number): boolean {
  return index < EDGE_LINES || (count > 2 * EDGE_LINES && index >= count - 2);
}

/** A date alone under an office's name signs a notice. */
function signs(texts: string[], index: number): boolean {
  return index >= 2 && isDayAlone(texts[index]!) && isSignatory(texts[index - 1]!, texts.slice(0, index - 1));
}

const INDEX_HEAD =
  /^[\s【[]*(?:今日|本期|本报)?(?:导读|导览|看点|目录|版面导读|内容导读|本期要目|要目)[\s】\]:]*$/u;
const INDEX_ENTRY = /(?:第?\s*[A-Z]?\d{1,2}\s*版|[(（[]\s*[A-Z]?\d{1,2}\s*[)）\]]|P\d{1,2})\s*[◆>]*$/u;

/** 今日导读 and the headlines with their pages under it. */
function markIndex(texts: string[], read: (Marginal | undefined)[]): void {
  texts.forEach((text, index) => {
    if (!INDEX_HEAD.test(text)) return;
    let end = index + 1;
    while (end < texts.length && (INDEX_ENTRY.test(texts[end]!) || INDEX_ENTRY.test(texts[end + 1] ?? '')))
      end++;
    if (end > index + 1) for (let at = index; at < end; at++) read[at] = { role: 'index', facts: {} };
  });
}

/** Results of a search, numbered from 1: the numbers are the database's, the lines are headlines. */
function labelResults(page: SheetText, lines: Line[], { labels, read }: ReadPage): void {
  let last = 0;
  const texts = lines.map(({ start, end }) => page.folded.slice(start, end));
  const titles = numberedTitles(texts, (index) => read[index]?.role ?? (labels[index] ? 'label' : undefined));
  lines.forEach((line, index) => {
    const number = RESULT.exec(texts[index]!)?.[0];
    const printed =
      titles.has(index) ||
      [index + 1, index + RESULT_REACH].some((at) => (read[at] ?? labels[at])?.facts.issueDate !== undefined);
    if (!number || read[index] || labels[index] || !printed || Number.parseInt(number, 10) !== last + 1)
      return;
    last++;
    const start = line.start + number.length;
    const label = makeRun(page, [{ start: line.start, end: start }]);
    labels[index] = { label, line: { ...line, start }, is: 'headline', facts: {} };
  });
}

/** Lists that stand before or after the articles: pages of the issue, headlines of the page. */
import { TITLE_LISTS } from './navigation.ts';
import { isDayAlone, isOffice, isReporterLine } from './signature.ts';

/** A line of the page, as the lists are found by it. */
export interface IndexLine {
  /** Folded text. */
  text: string;
  /** True for lines already known to be in the margins. */
  taken: boolean;
  /** True for controls and other lines of a site. */
  site: boolean;
}

/** One page in a list of pages: its number, and what is printed with it. */
const PAGE_ENTRY =
  /^[\s•·>◆■●[【]*(?:第\s*([A-Z]?\d{1,3})\s*版|([A-Z]?\d{1,3})\s*版|([A-Z]\d{1,2}|0\d))(?:\s*[:：|·.]?\s*[\p{Script=Han}·、/（）()\s]{0,14})?[\s\]】]*$/u;
const SHORT_ENTRIES =
  /(?<![\p{L}\p{N}])(?:第\s*)?([A-Z]\d{1,2}|0\d|\d{1,2}(?=\s*版))\s*版?\s*[:：]?\s*[\p{Script=Han}·]{2,8}/gu;

/** @returns the page that a line names, when it says nothing else */
export function pageEntry(text: string): string | undefined {
  const match = PAGE_ENTRY.exec(text.trim());
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined;
}

/** @returns the section that a line of a list of pages names */
export function sectionOf(text: string): string | undefined {
  return pageEntry(text) === undefined
    ? undefined
    : /[\p{Script=Han}·]{2,10}$/u.exec(text.trim().replace(/^.*版\s*[:：]?/u, ''))?.[0];
}

/** A line that lists several pages: A1 要闻 | A2 综合 | A3 园区. */
export function listsPages(text: string): boolean {
  const numbers = new Set([...text.matchAll(SHORT_ENTRIES)].map((match) => match[1]));
  const rest = text.replace(SHORT_ENTRIES, '').replace(/[\s|｜/·,，、]+/gu, '');
  return numbers.size >= 2 && rest.length <= 2;
}

/** A list of pages has this many different numbers one after the other. */
const FEWEST_PAGES = 2;

/** Lines of a list of pages. */
export interface PageList {
  from: number;
  /** Behind the last. */
  to: number;
}

/**
 * Finds lists of pages. A name of a section may stand on a line of its own after each number. A number that comes
 * back at the end of a list is the head of the page itself.
 */
export function pageLists(lines: IndexLine[]): PageList[] {
  const lists: PageList[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (pageEntry(lines[at]!.text) === undefined) continue;
    const numbers: string[] = [];
    let end = at;
    let last = at;
    for (let next = at; next < lines.length && next - last <= 2; next++) {
      const number = pageEntry(lines[next]!.text);
      if (number === undefined) {
        if (!isSectionName(lines[next]!.text)) break;
        continue;
      }
      if (numbers.includes(number)) break;
      numbers.push(number);
      last = next;
      end = next + 1;
    }
    if (
      end < lines.length &&
      end - at >= 2 * numbers.length - 1 &&
      numbers.length > 1 &&
      isSectionName(lines[end]!.text) &&
      end - at > numbers.length
    )
      end++;
    if (numbers.length >= FEWEST_PAGES) lists.push({ from: at, to: end });
    at = Math.max(at, end - 1);
  }
  return lists;
}

function isSectionName(text: string): boolean {
  return /^[\p{Script=Han}·]{2,8}$/u.test(text.trim());
}

/** Titles shorter than this come twice by chance. */
const SHORTEST_TITLE = 5;
const LONGEST_TITLE = 60;
/** So far below a headline its text begins. */
const REACH = 4;
/** What a line of the site counts on that way. */
const CONTROL = 0.25;

/** @returns a headline as it is compared with the entries of lists: without marks, numbers and spaces around it */
export function squeeze(text: string): string {
  return (
    text
      .replace(/^[\s•·●■◆▲◇◎○□▪>»\-*\d.、)）]+/u, '')
      .replace(/(?<![\s>»…])[\s>»…]+$/u, '')
      // The headline may carry its column, which the list leaves out: 怎样留人（园区论坛）.
      .replace(/(?<=\S{5})\s*[(（]\p{Script=Han}{3,8}[)）]$/u, '')
      .replace(/\s+/gu, '')
      .replace(/(?:\.{3}|…+)$/u, '')
  );
}

function isText(text: string): boolean {
  const bare = text.trim();
  return (
    bare.length > LONGEST_TITLE ||
    /[。;]|[!?].*\S.*[,。]/u.test(bare) ||
    (bare.length >= 14 && /[,，]/u.test(bare))
  );
}

/**
 * Finds lists of headlines: lines that come again as the headline of a text. Of all lines alike, the one nearest above
 * text is the headline.
 * @returns indexes of the lines of lists
 */
export function titleLists(lines: IndexLine[]): Set<number> {
  const isTitle = (index: number) => {
    const { text, taken, site } = lines[index]!;
    if (taken || site || text.length > LONGEST_TITLE || isText(text) || STANDING.test(text)) return false;
    // One reporter may have written two articles of the page.
    const signs = isReporterLine(text) || (isOffice(text.trim()) && isDayAlone(lines[index + 1]?.text ?? ''));
    return !signs && !DATED.test(text) && squeeze(text).length >= SHORTEST_TITLE;
  };
  const groups = Map.groupBy([...lines.keys()].filter(isTitle), (index) => squeeze(lines[index]!.text));
  const listed = new Set<number>();
  const heads = new Set<number>();
  for (const places of groups.values()) {
    if (places.length < 2) continue;
    const distances = places.map((place) => distanceToText(lines, place, groups));
    const nearest = Math.min(...distances);
    if (nearest > REACH) continue;
    const head = places[distances.lastIndexOf(nearest)]!;
    heads.add(head);
    // What stands right above text each time (编辑同志：) is no list.
    places.forEach((place, index) => place !== head && distances[index]! > 1 && listed.add(place));
  }
  lines.forEach((_, index) => {
    if (!listed.has(index)) return;
    for (const at of neighbours(lines, index, heads)) listed.add(at);
  });
  // A short line between entries of a list, or after the last and above the first headline, belongs to the list.
  if (listed.size > 1)
    for (const index of [...listed])
      for (let at = index + 1; at < lines.length && at <= index + 2; at++) {
        const { text, site } = lines[at]!;
        if (listed.has(at) || heads.has(at) || site || isText(text)) break;
        // ·甲 ·乙 and a line without the mark: the list is over.
        if (BULLET.test(lines[index]!.text) && !BULLET.test(text)) break;
        const next = lines[at + 1];
        if (
          !next ||
          !(listed.has(at + 1) || heads.has(at + 1) || next.site) ||
          text.length > 30 ||
          (NUMBERED_SECTION.test(text) && !isNextNumber(lines[at - 1]!.text, text))
        )
          break;
        listed.add(at);
      }
  for (const index of [...listed])
    if (index > 0 && LIST_HEAD.test(lines[index - 1]!.text.trim())) listed.add(index - 1);
  return listed;
}

/**
 * 【新春走基层】, 专栏：园区纵横 and 第6版（经济周刊） over each of several articles are what the paper and its site print there,
 * and no entry of a list.
 */
const STANDING =
  /^\s*(?:[【〔〖][^】〕〗]+[】〕〗]|(?:专栏|栏目|作者|版次|来源|责编)\s*[:：].*|第\s*[A-Z]?\S{1,3}\s*版\s*[(（][^()（）]{1,12}[)）])\s*$/u;

/** 2 郴州…, 3 图说: entries of one numbered list. */
function isNextNumber(above: string, text: string): boolean {
  const numberOf = (line: string) => Number(/^\s*(\d{1,2})[\s.、]/u.exec(line)?.[1]);
  return numberOf(text) === numberOf(above) + 1;
}

/** Marks before the entries of a list. */
const BULLET = /^\s*([•·●■◆▲◇◎○□▪>»-])/u;
/** What stands over a list of headlines. */
const LIST_HEAD = new RegExp(
  `(?:${TITLE_LISTS.join('|')}|本版标题|本版新闻|本版文章|本版内容|目录|今日导读)\\s*[(（]?\\s*\\d{0,2}\\s*[条篇]?\\s*[)）]?\\s*[:：]?$`,
  'u',
);

/**
 * Entries beside one that is known: headlines of other pages stand among them. With the same mark before them they
 * are its list; without marks, when the list has a head and a headline or the site ends it.
 */
function neighbours(lines: IndexLine[], index: number, heads: ReadonlySet<number>): number[] {
  const isEntry = (at: number) => {
    const line = lines[at];
    return line !== undefined && !line.site && !heads.has(at) && isTitleLike(line.text);
  };
  const mark = BULLET.exec(lines[index]!.text)?.[1];
  const same = (at: number) => isEntry(at) && BULLET.exec(lines[at]!.text)?.[1] === mark;
  let [from, to] = [index, index + 1];
  while (same(from - 1)) from--;
  while (same(to)) to++;
  const head = LIST_HEAD.exec(lines[from - 1]?.text.trim() ?? '');
  const headed = head !== null;
  // 本版文章（3）: the head says how many there are.
  const counted = Number(/\d+/u.exec(head?.[0] ?? '')?.[0] ?? 0);
  if (counted > 1 && to - from >= counted) return Array.from({ length: counted }, (_, at) => from + at);
  const ended = heads.has(to) || lines[to] === undefined || lines[to]!.site;
  return mark !== undefined || (headed && ended)
    ? Array.from({ length: to - from }, (_, at) => from + at)
    : [];
}

function isTitleLike(text: string): boolean {
  return text.length <= LONGEST_TITLE && !isText(text) && !NUMBERED_SECTION.test(text) && !DAY.test(text);
}

/** Where and when it was printed, under each article: 中原时报 | A07 | 2019-02-27. */
const DATED = /\d{4}\s*(?:年\s*\d{1,2}\s*月|[.\-/]\s*\d{1,2}\s*[.\-/])\s*\d{1,2}/u;
const DAY = /^\s*\d{4}\s*[年.\-/]\s*\d{1,2}/u;

/** 3 产业: the head of the page, below the lists. */
const NUMBERED_SECTION = /^\s*(?:第?\s*[A-Z]?\d{1,2}\s*版?)[\s:：|·]*\p{Script=Han}{2,8}\s*$/u;

function distanceToText(lines: IndexLine[], place: number, groups: Map<string, number[]>): number {
  let distance = 1;
  for (let at = place + 1; at < lines.length && distance <= REACH; at++) {
    const { text, taken, site } = lines[at]!;
    if (isText(text)) return distance;
    if (BYLINE.test(text)) return distance + 0.5;
    // Another entry of the list, or a line of the site: no headline stands here.
    if ((groups.get(squeeze(text))?.length ?? 0) > 1) return REACH + 1;
    // Controls between a headline and its text are none of either.
    distance += site ? CONTROL : taken ? 2 : 1;
  }
  return REACH + 1;
}

const BYLINE =
  /^[\s□■●◆▲(（【〔]*(?:本报|本刊|\p{Script=Han}{2,8}[报网社刊]\s?(?:首席|实习|见习|特约)?(?:记者|通讯员)|记者|通讯员|作者|来源|文[/／图])/u;

/** Date, page, page name and paper of a saved page, from the surest source that tells them. */
import type { Element } from 'hast';
import type { Doubt } from '../stories/item.ts';
import { readInfoLine } from '../margins/records/exportLabels.ts';
import { readFurniture, type PageFacts } from '../margins/furniture.ts';
import { namesIssue } from '../roles/dateline.ts';
import type { Run, Span } from '../base/textRun.ts';
import { factsOfAddress } from './address.ts';
import { find, gapsIn, spanOf, type SavedDocument } from './document/document.ts';
import { piecesOf } from './article/headByPlace.ts';
import { textOf, type FlatLine } from './document/flatten.ts';
import { paperNamed } from './document/paperName.ts';
import { hintOf, isImprint, isPath, isTools } from './document/vocabulary.ts';

/** What the lists of an issue tell of one of its articles (issue.ts). */
export interface Placing {
  pageNumber?: string;
  section?: string;
  issueDate?: string;
}

/** What is known of a page, and where its sources differ. */
export interface KnownFacts {
  facts: PageFacts;
  doubts: Doubt[];
}

type Named = 'issueDate' | 'pageNumber' | 'section' | 'publication';

interface Source {
  /** In Chinese, for a doubt. */
  name: string;
  facts: PageFacts;
}

const PRINTED = '版面印的';

/**
 * @param printed lines that the layout or their names say print facts
 * @param fileName name of the saved file
 * @param placing what the lists of the issue say
 */
export function pageFacts(
  document: SavedDocument,
  printed: Run[],
  fileName: string,
  placing: Placing,
  publications: ReadonlySet<string>,
): KnownFacts {
  const address = document.address ?? '';
  const scanned = scan(document, publications);
  const sure: Source[] = [
    { name: '系统注记', facts: factsOfData(document) },
    { name: '网址', facts: factsOfAddress(address) },
    { name: '转载说明', facts: reprintOf(document) },
    { name: PRINTED, facts: together(printed.map(({ folded }) => readFacts(folded, publications))) },
    { name: '版面目录', facts: placing },
  ];
  const weak: Source[] = [
    { name: '网页上的', facts: scanned.facts },
    { name: '网页上的路径', facts: factsOfCrumbs(document, publications) },
    { name: '网页上标出的', facts: markedFacts(document, publications) },
    { name: '文件名', facts: factsOfAddress(fileName) },
    { name: '网页上的来源', facts: sourceOf(printed) },
    { name: '网页注记的发布', facts: document.postedOn[0] ? { issueDate: document.postedOn[0] } : {} },
  ];
  const doubts: Doubt[] = [];
  const facts: PageFacts = {};
  for (const field of ['issueDate', 'pageNumber', 'section', 'publication'] as const) {
    const titled = field === 'publication' ? publicationOf(document, publications) : undefined;
    const value =
      choose(field, sure, [], scanned.several, doubts) ??
      titled ??
      choose(field, [], weak, scanned.several, doubts)?.replace(/报社$/u, '报');
    if (value) facts[field] = field === 'publication' ? value.replace(EDITION, '') : value;
  }
  const told = doubts.some(({ field }) => field === 'date');
  if (!told && isPosting(facts.issueDate, printed, sure)) doubts.push(postingDoubt(facts.issueDate!));
  return { facts, doubts };
}

/** 2019年11月26日 07:12: a site put it up at that hour. */
const CLOCK = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:]*\d{3})/u;

/** The day is known from lines with an hour in them alone: they tell when a site put the article up. */
function isPosting(day: string | undefined, printed: Run[], sure: Source[]): boolean {
  const lines = printed.filter(({ folded }) => readFacts(folded, new Set()).issueDate === day);
  const others = sure.filter(({ name, facts }) => name !== PRINTED && facts.issueDate === day);
  return (
    day !== undefined &&
    others.length === 0 &&
    lines.length > 0 &&
    lines.every(({ folded }) => CLOCK.test(folded))
  );
}

function postingDoubt(day: string): Doubt {
  return {
    field: 'date',
    confidence: 'medium',
    reason: `日期按网页的发布时间取 ${day}，报纸的出版日期可能不同`,
  };
}

/** 来源：某某日报（2021年3月4日 06版）, 原载《某某日报》…: the issue of a paper, printed on the page of another site. */
function reprintOf(document: SavedDocument): PageFacts {
  const note = document.lines
    .filter(({ letters, linked }) => letters <= LONGEST_FACTS && linked === 0)
    .map(({ start, end }) => document.page.folded.slice(start, end))
    .find((text) => namesIssue(text));
  return note === undefined ? {} : inSentence(note);
}

/** @returns what lines of one article print of the issue that it is from, by their labels or their form */
export function printedFacts(lines: Run[], publications: ReadonlySet<string>): PageFacts {
  return together(
    lines.map(({ folded }) => ({
      ...readFacts(folded, publications),
      ...labelledFacts(folded),
    })),
  );
}

/** 来源：汉水日报, on the page of a site that is no paper's. */
const SOURCE = /(?:来源|稿源|出处)\s*[:：]\s*(?<name>[^\s|｜,，;；]+)/u;

function sourceOf(printed: Run[]): PageFacts {
  const names = printed.flatMap(
    ({ folded }) => paperNamed(SOURCE.exec(folded)?.groups?.['name'] ?? '') ?? [],
  );
  return names[0] ? { publication: names[0] } : {};
}

/** 某某日报数字报: the paper, and that this is its electronic edition. */
const EDITION = /(?<=报)(?:多媒体)?(?:数字|电子)(?:报刊|报|版|刊)$/u;

const FIELDS: Record<Named, string> = {
  issueDate: 'date',
  pageNumber: 'pageNumber',
  section: 'pageNumber',
  publication: 'pageNumber',
};

function choose(
  field: Named,
  sure: Source[],
  weak: Source[],
  several: ReadonlySet<Named>,
  doubts: Doubt[],
): string | undefined {
  const told = sure.filter(({ facts }) => facts[field]);
  const others = told.filter(({ facts }) => facts[field] !== told[0]!.facts[field]);
  if (others.length > 0 && (field === 'issueDate' || field === 'pageNumber'))
    doubts.push({
      field: FIELDS[field],
      confidence: 'low',
      reason: `${told[0]!.name}是 ${told[0]!.facts[field]}，${others.map(({ name, facts }) => `${name}是 ${facts[field]}`).join('，')}，请核对`,
    });
  if (told.length > 0) return told[0]!.facts[field];
  const guess = weak.find(({ facts }) => facts[field]);
  if (guess && (field === 'issueDate' || field === 'pageNumber'))
    doubts.push({
      field: FIELDS[field],
      confidence: several.has(field) ? 'low' : 'medium',
      reason: several.has(field)
        ? `网页上印着几个${field === 'issueDate' ? '日期' : '版次'}，取 ${guess.facts[field]}，请核对`
        : `按${guess.name}${field === 'issueDate' ? '日期' : '版次'}取 ${guess.facts[field]}`,
    });
  return guess?.facts[field];
}

function readFacts(line: string, publications: ReadonlySet<string>): PageFacts {
  const facts = readFurniture(line, publications, true)?.facts ?? {
    ...labelledDay(line),
    ...inSentence(line),
  };
  const short = line.replace(/\s+/gu, '').length <= LONGEST_PAGE_NAME && !/作者|记者|来源|编辑/u.test(line);
  const section = PAGE_NAME.exec(line)?.[1] ?? (short ? facts.section : undefined);
  const { section: _, ...others } = facts;
  return section && /^[\p{Script=Han}·]{2,10}$/u.test(section) ? { ...others, section } : others;
}

/** What stands behind the labels of a line. */
function labelledFacts(line: string): PageFacts {
  return together((readInfoLine(line) ?? []).flatMap(({ facts }) => facts ?? []));
}

/** 时间：2023-09-28 17:20　浏览量：356: the day behind its label. */
function labelledDay(line: string): PageFacts {
  const { issueDate } = labelledFacts(line);
  return issueDate ? { issueDate } : {};
}

const LONGEST_PAGE_NAME = 24;

/** 第06版：园区, 06版:要闻 */
const PAGE_NAME = /(?:第?\s*[A-Z]?\d{1,3}\s*版)\s*[:：|｜]\s*([\p{Script=Han}·]{2,10})/u;
/** `2017-October-16`: how one platform notes the day in a hidden field. */
const ENGLISH_DAY = /(?<!\d)(\d{4})-([A-Z][a-z]+)-(\d{1,2})(?!\d)/u;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 发布于2023年7月21日09:12, 2023年7月21日2023年8月2日: a day that no space sets off; the first is when it was put up. */
const GLUED_DAY = /(?<!\d)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u;

/** Facts among other words: （2023年5月15日 第06版）. */
function inSentence(line: string): PageFacts {
  const facts: PageFacts = {};
  const english = ENGLISH_DAY.exec(line);
  const month = english ? MONTHS.indexOf(english[2]!) + 1 : 0;
  if (english && month > 0)
    facts.issueDate = `${english[1]}-${String(month).padStart(2, '0')}-${english[3]!.padStart(2, '0')}`;
  for (const piece of line.split(/[()（）\s|｜]+/u))
    Object.assign(facts, { ...readFurniture(`${piece} `, new Set(), true)?.facts, ...facts });
  const day = facts.issueDate ? undefined : GLUED_DAY.exec(line)?.[0];
  return { ...readFurniture(`${day ?? ''} `, new Set(), true)?.facts, ...facts };
}

function together(all: PageFacts[]): PageFacts {
  return all.reduceRight((facts, one) => ({ ...facts, ...one }), {});
}

function factsOfData(document: SavedDocument): PageFacts {
  const value = (name: string) => {
    const found = document.data.find((one) => one.name === name);
    return found && document.text.slice(found.span.start, found.span.end).trim();
  };
  const date = /(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(value('date') ?? '');
  const node = value('nodename') ?? '';
  const page = readFacts(node, new Set());
  const paper = paperNamed(value('papername') ?? '');
  return {
    ...(date ? { issueDate: `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}` } : {}),
    ...(page.pageNumber ? { pageNumber: page.pageNumber } : {}),
    ...(page.section ? { section: page.section } : {}),
    ...(paper ? { publication: paper } : {}),
  };
}

/** Lines of the page that print facts, links aside: a list of pages prints the others'. */
function scan(
  document: SavedDocument,
  publications: ReadonlySet<string>,
): { facts: PageFacts; several: Set<Named> } {
  const facts: PageFacts = {};
  const several = new Set<Named>();
  const links = find(document, 'a').map((link) => spanOf(document, link));
  const lines = document.lines
    .filter(({ letters, block }) => letters <= LONGEST_FACTS && block?.tagName !== 'title')
    .flatMap((line) => besideTools(document, line, links));
  for (const line of lines.flatMap((one) => asPrinted(document, one))) {
    const folded = document.page.folded.slice(line.start, line.end);
    if (isImprint(folded)) continue;
    const read = readFurniture(folded, publications, true)
      ? readFacts(folded, publications)
      : hintOf(document, line.block) === 'facts'
        ? inSentence(folded)
        : {};
    for (const field of ['issueDate', 'pageNumber', 'section', 'publication'] as const) {
      // A few words beside a day alone may be anything: 发表于北京.
      if (!read[field] || (field === 'section' && !read.pageNumber)) continue;
      if (facts[field] && facts[field] !== read[field]) several.add(field);
      facts[field] ??= read[field];
    }
  }
  return { facts, several };
}

const LONGEST_FACTS = 60;

function factsOfCrumbs(document: SavedDocument, publications: ReadonlySet<string>): PageFacts {
  const steps = document.lines
    .map(({ start, end }) => document.page.folded.slice(start, end))
    .filter((text) => text.length <= LONGEST_FACTS && isPath(text))
    .flatMap((text) => text.split(/[>›»]/u));
  return together(steps.map((step) => readFacts(step.trim(), publications)).map(ofIssue));
}

/** A site's path names its own paper, which may be another than the printed one. */
function ofIssue({ publication: _, ...facts }: PageFacts): PageFacts {
  return facts;
}

/** What sites call the item of a list that is shown. */
const SHOWN_ITEM = /^(?:on|cur|curr|current|active|selected|now|oneclick\d?)$/u;

/**
 * The page that the list of pages marks as the one that is shown, where it marks one. A name that several pages of the
 * list bear marks none of them: oneclick oneclick1 among oneclick.
 */
function markedFacts(document: SavedDocument, publications: ReadonlySet<string>): PageFacts {
  const marked = find(document, '[class], [aria-current]').flatMap((element) => {
    const names = marksOf(element);
    const { start, end } = spanOf(document, element);
    const text = document.page.folded.slice(start, end).trim();
    if (names.length === 0 || text.length > LONGEST_PAGE_NAME) return [];
    const facts = ofIssue(readFacts(text, publications));
    return facts.pageNumber === undefined ? [] : names.map((name) => ({ name, facts }));
  });
  const groups = [...Map.groupBy(marked, ({ name }) => name).values()];
  const single = groups
    .filter((group) => new Set(group.map(({ facts }) => facts.pageNumber)).size === 1)
    .map(([first]) => first!.facts);
  return new Set(single.map(({ pageNumber }) => pageNumber)).size === 1 ? single[0]! : {};
}

function marksOf({ properties }: Element): string[] {
  const names = textOf(properties['className'])
    .split(' ')
    .filter((name) => SHOWN_ITEM.test(name));
  return properties['ariaCurrent'] === undefined ? names : [...names, 'aria-current'];
}

/** A line without its links, where they only turn pages: 第04版：园区 [上一版] [下一版]; none of a line with other links. */
function besideTools(document: SavedDocument, line: FlatLine, links: Span[]): FlatLine[] {
  if (line.linked === 0) return [line];
  const inside = links.filter(({ start, end }) => end > start && start >= line.start && end <= line.end);
  if (!inside.every(({ start, end }) => isTools(document.text.slice(start, end)))) return [];
  return gapsIn(line, inside)
    .filter(({ start, end }) => document.text.slice(start, end).trim() !== '')
    .map((gap) => ({ ...line, ...gap, linked: 0 }));
}

/** 2024-03-13 06:403万+阅读: an hour and a count without a space between them, which together are no page. */
const GLUED_CLOCK = /\d:\d{3}/u;

/** A line, or what its elements say each: a day and a page without a space between them are two. */
function asPrinted(document: SavedDocument, line: FlatLine): FlatLine[] {
  const text = document.page.folded.slice(line.start, line.end);
  const isWhole = !/\d/u.test(text) || (readFurniture(text, new Set(), true) && !GLUED_CLOCK.test(text));
  return isWhole ? [line] : piecesOf(document, line);
}

/** 竹塹時報電子報: what the edition on the web is called, behind the paper's name. */
const ELECTRONIC = /(?:多媒体|多媒體)?(?:[数數]字|[电電]子)[报報](?:[刊纸紙])?$/u;

/** The paper, as the page's title or its metadata name it. */
function publicationOf(document: SavedDocument, publications: ReadonlySet<string>): string | undefined {
  const titles = [
    ...find(document, 'title').map((element) => {
      const { start, end } = spanOf(document, element);
      return document.page.text.slice(start, end);
    }),
    ...find(
      document,
      'meta[name=publisher], meta[name=author], meta[property="og:site_name"], meta[name=source]',
    ).map((meta) => textOf(meta.properties['content'])),
  ];
  for (const part of titles.flatMap((title) => title.split(/[\s\-—–_|｜·,，:：>]+/u))) {
    const known = [...publications].find((name) => part.includes(name));
    const name = known ?? paperNamed(part.replace(ELECTRONIC, ''));
    if (name && !ELECTRONIC.test(name)) return name;
  }
  return undefined;
}

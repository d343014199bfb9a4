/** The saved pages of one issue: their order, and what its lists say of each article. Pure. */
import { readNumber } from '../margins/furniture.ts';
import { compareText } from '../../text/compare.ts';
import { factsOfAddress, isNode, leafOf, pageOfNode } from './address.ts';
import { findBodies } from './article/bodies.ts';
import { find, linesIn, parseDocument, spanOf, type SavedDocument } from './document/document.ts';
import { textOf } from './document/flatten.ts';
import { layoutOf } from './knownLayouts.ts';
import { COMMON_ARTICLES, COMMON_PAGES, type Layout } from './layout.ts';
import { pageFacts, type Placing } from './pageFacts.ts';

/** A saved page as the survey needs it. */
export interface SurveyedPage {
  file: string;
  /** Names by which links may call it. */
  leaves: string[];
  issueDate?: string;
  /** Its own page, as far as its address or what it prints tells. */
  pageNumber?: string;
  /** Links to articles of its page, in order. */
  articles: string[];
  /** Links to pages with what they print. */
  pages: { leaf: string; placing: Placing }[];
  /** Has lists and no text. */
  isIndex: boolean;
}

/** An issue put in order. */
export interface IssueOrder {
  /** Article pages in reading order. */
  files: string[];
  placings: Map<string, Placing>;
  /** Pages that only list others. */
  indexes: string[];
}

/** @param file path; @param html decoded; @param address when the container names one */
export function surveyPage(file: string, html: string, address?: string): SurveyedPage {
  const document = parseDocument(html, address);
  const layout = layoutOf(document);
  const known = document.address ?? '';
  const told = { ...factsOfAddress(leafOf(file)), ...factsOfAddress(known) };
  // What the page prints is looked for only where its addresses do not tell all.
  const facts =
    told.issueDate && told.pageNumber
      ? told
      : { ...pageFacts(document, [], leafOf(file), {}, new Set()).facts, ...told };
  const articles = linksOf(document, layout?.articles, COMMON_ARTICLES);
  const page = facts.pageNumber ?? pageOfNode(known) ?? pageOfNode(leafOf(file));
  return {
    file,
    leaves: [...new Set([leafOf(known), leafOf(file)].filter(Boolean))],
    ...(facts.issueDate ? { issueDate: facts.issueDate } : {}),
    ...(page ? { pageNumber: page } : {}),
    articles,
    pages: pagesOf(document, layout),
    isIndex: articles.length > 0 && !hasText(document, layout),
  };
}

/** Links by the last part of their address, each once. */
function linksOf(document: SavedDocument, own: string | undefined, common: string): string[] {
  const named = find(document, own);
  const links = named.length > 0 ? named : find(document, common);
  const leaves = links.map(({ properties }) => leafOf(textOf(properties['href'])));
  // 返回目录 stands among the links of many pages: it leads to a list, and makes that no article.
  const isArticle = (leaf: string) => /\.s?html?$|\.mht/u.test(leaf) && !isNode(leaf);
  return [...new Set(leaves.filter(isArticle))];
}

const PAGE =
  /第?\s*(?<page>[A-Z]?\d{1,3})\s*版?\s*[:：|｜\s]\s*(?<section>[\p{Script=Han}·]{2,10})?|第\s*(?<only>[A-Z]?\d{1,3})\s*版/u;

function pagesOf(document: SavedDocument, layout: Layout | undefined): SurveyedPage['pages'] {
  const own = find(document, layout?.pages);
  return (own.length > 0 ? own : find(document, COMMON_PAGES)).flatMap((link) => {
    const { start, end } = spanOf(document, link);
    const match = PAGE.exec(document.page.folded.slice(start, end).trim())?.groups;
    const page = match?.['page'] ?? match?.['only'];
    if (!page) return [];
    const section = match?.['section'];
    const placing = { pageNumber: readNumber(page), ...(section ? { section } : {}) };
    return [{ leaf: leafOf(textOf(link.properties['href'])), placing }];
  });
}

function hasText(document: SavedDocument, layout: Layout | undefined): boolean {
  return findBodies(document, layout).some(
    (body) =>
      body.how !== 'dense' && linesIn(document, body).some(({ linked, letters }) => linked * 2 < letters),
  );
}

/** A page that lists name as an article is one, though it shows a list beside a picture and has no text. */
function withPicturesAsArticles(pages: SurveyedPage[]): SurveyedPage[] {
  const articles = new Set(pages.flatMap((page) => page.articles));
  return pages.map((page) => ({
    ...page,
    isIndex: page.isIndex && !page.leaves.some((leaf) => articles.has(leaf)),
  }));
}

/** Puts pages of one folder in order: day, page, place in the page's list, then name. */
export function orderIssue(surveyed: SurveyedPage[]): IssueOrder {
  const pages = withPicturesAsArticles(surveyed);
  const named = new Map(pages.flatMap((page) => page.pages.map(({ leaf, placing }) => [leaf, placing])));
  const ownPage = (page: SurveyedPage): Placing => ({
    ...page.leaves.map((leaf) => named.get(leaf)).find(Boolean),
    ...(page.pageNumber ? { pageNumber: page.pageNumber } : {}),
  });
  const listed = new Map<string, { placing: Placing; at: number }>();
  // A list of one page names its number itself, or a page of the issue's list does.
  for (const page of [...pages].sort((a, b) => Number(b.isIndex) - Number(a.isIndex)))
    page.articles.forEach((leaf, at) => {
      const known = listed.get(leaf);
      listed.set(leaf, { placing: { ...ownPage(page), ...known?.placing }, at: known?.at ?? at });
    });
  const entries = pages
    .filter(({ isIndex }) => !isIndex)
    .map((page) => {
      const place = page.leaves.map((leaf) => listed.get(leaf)).find(Boolean);
      return { page, at: place?.at, placing: { ...place?.placing } };
    })
    .sort(
      (a, b) =>
        compareText(a.page.issueDate ?? '', b.page.issueDate ?? '') ||
        comparePages(a.placing.pageNumber ?? a.page.pageNumber, b.placing.pageNumber ?? b.page.pageNumber) ||
        (a.at ?? Infinity) - (b.at ?? Infinity) ||
        compareNatural(a.page.leaves[0] ?? '', b.page.leaves[0] ?? '') ||
        compareText(a.page.file, b.page.file),
    );
  return {
    files: entries.map(({ page }) => page.file),
    placings: new Map(entries.map(({ page, placing }) => [page.file, placing])),
    indexes: pages.filter(({ isIndex }) => isIndex).map(({ file }) => file),
  };
}

/** A01 before A02 before B01; pages without a number last. */
function comparePages(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareNatural(a, b);
}

/** Figures by their value: content_9 before content_10. */
function compareNatural(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.replace(/\d+/gu, (figures) => figures.padStart(15, '0')));
  return compareText(left!, right!);
}

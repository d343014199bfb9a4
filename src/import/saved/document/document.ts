/** A saved page parsed: its tree, its text, and the ways to find one in the other. */
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { selectAll } from 'hast-util-select';
import { makePage, type SheetText, type Span } from '../../base/textRun.ts';
import { flatten, textOf, type FlatLine, type FlatPage } from './flatten.ts';
import { metadataOf } from './metadata.ts';

/** A parsed page. */
export interface SavedDocument extends FlatPage {
  tree: Root;
  page: SheetText;
  /** Values of the publishing system's comments and of the page's metadata, put down after the text: name → where they stand. */
  data: { name: string; span: Span }[];
  /** Days on which its metadata say that the page was put up. */
  postedOn: string[];
  /** Where the page's own text ends; after it stands `data`. */
  flatEnd: number;
  /** Where the page was on the web. */
  address?: string;
}

const parser = rehype().data('settings', { fragment: false });

/**
 * @param html whole document, or a fragment
 * @param address where the page was, when the container says so (MHTML)
 */
export function parseDocument(html: string, address?: string): SavedDocument {
  const tree = parser.parse(withPlainSizes(html)) as Root;
  const flat = flatten(tree);
  const { authors, dates } = metadataOf(tree);
  const behind = [...publisherData(flat), ...authors.map((value) => ({ name: 'meta-author', value }))];
  let text = flat.text;
  const data = behind.map(({ name, value }) => {
    const start = text.length;
    text += `${value}\n`;
    return { name, span: { start, end: start + value.length } };
  });
  const saved = address ?? savedFrom(flat, tree);
  return {
    ...flat,
    flatEnd: flat.text.length,
    text,
    tree,
    page: makePage(text),
    data,
    postedOn: dates,
    ...(saved ? { address: saved } : {}),
  };
}

/**
 * `<font size="+3">`: a tree keeps sizes as numbers, and 3 is none of the sizes that are meant. The sign counts from 3
 * (HTML Living Standard, 15.3.1).
 */
function withPlainSizes(html: string): string {
  return html.replace(
    /(<font\b[^<>]*?\ssize\s*=\s*["']?)\+(\d)/giu,
    (_, before: string, more: string) => `${before}${Math.min(MOST, BASE + Number(more))}`,
  );
}

const BASE = 3;
const MOST = 7;

const NAME = 'founder-[\\w-]+|date|author|title|subtitle|introtitle|nodename|nodenum|keyword|source';
const FIELD = new RegExp(`<(${NAME})>([\\s\\S]*?)(?:</\\1>|(?=<(?:${NAME})>)|/enpproperty|$)`, 'giu');

/** What `<!--enpproperty <founder-date>…` says, in order; entities and tags inside are taken for what they mean. */
function publisherData({ comments }: FlatPage): { name: string; value: string }[] {
  return comments
    .filter(({ value }) => /enpproperty|<founder-(?:date|author|title)>/iu.test(value))
    .flatMap(({ value }) => [...value.matchAll(FIELD)])
    .map((match) => ({
      name: match[1]!.toLowerCase().replace(/^founder-/u, ''),
      value: plainText(match[2]!),
    }))
    .filter(({ value }) => value !== '');
}

function plainText(markup: string): string {
  return flatten(parser.parse(markup) as Root)
    .text.replace(/\s*\n\s*/gu, ' ')
    .trim();
}

/** `<!-- saved from url=(0042)https://… -->`, a canonical link, og:url. */
function savedFrom({ comments }: FlatPage, tree: Root): string | undefined {
  const comment = comments
    .map(({ value }) => /saved from url=\(\d+\)\s*(\S+)/iu.exec(value)?.[1])
    .find(Boolean);
  const named = [
    comment,
    ...selectAll('link[rel=canonical]', tree).map((link) => textOf(link.properties['href'])),
    ...selectAll('meta[property="og:url"]', tree).map((meta) => textOf(meta.properties['content'])),
  ];
  return named.find((address) => address !== undefined && /^https?:\/\/[^\s/]+/u.test(address));
}

/** Elements in document order that any of the selectors finds. */
export function find(document: SavedDocument, selectors: string | undefined): Element[] {
  return selectors ? selectAll(selectors, document.tree) : [];
}

/** Where an element stands in the text. */
export function spanOf(document: SavedDocument, element: Element): Span {
  return document.spans.get(element) ?? { start: 0, end: 0 };
}

/** What is left of a stretch beside others in it, which may overlap, in order. */
export function gapsIn(box: Span, inner: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = box.start;
  for (const { start, end } of inner.toSorted((a, b) => a.start - b.start)) {
    if (start > from) gaps.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (box.end > from) gaps.push({ start: from, end: box.end });
  return gaps;
}

/** Lines, or parts of lines, that lie within a span. */
export function linesIn({ lines }: SavedDocument, { start, end }: Span): FlatLine[] {
  return lines
    .filter((line) => line.start < end && line.end > start)
    .map((line) => ({ ...line, start: Math.max(line.start, start), end: Math.min(line.end, end) }));
}

/** True when an element lies within another. */
export function isWithin(
  { parents }: SavedDocument,
  element: Element | undefined,
  ancestor: Element,
): boolean {
  for (let at = element; at; at = parents.get(at)) if (at === ancestor) return true;
  return false;
}

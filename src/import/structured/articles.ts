/** A structured page → the reading of a page, as the text importer makes it: items, furniture, facts. */
import { inferDate } from '../verdicts/date.ts';
import { emptyItem, type Item } from '../stories/item.ts';
import { isBoxLabel } from '../roles/boxLabel.ts';
import { parseByline } from '../roles/byline.ts';
import { columnExtent } from '../roles/column.ts';
import { addByline, outside } from '../stories/add.ts';
import { refine } from '../stories/kind.ts';
import { furnitureKey } from '../base/learned.ts';
import type { Knowledge, PageReading } from '../readPage.ts';
import type { NameJudge } from '../base/people.ts';
import { endsSentence } from '../base/sentence.ts';
import { lengthOf, makeRun, slice, startOf, trim, type Run } from '../base/textRun.ts';
import { addBylineLine } from './bylineLine.ts';
import { addPicture } from './pictures.ts';
import { addBlock } from './text.ts';
import type { StructuredArticle, StructuredBlock, StructuredPage } from './structured.ts';

/** @param knowledge judge of what may be a person's name; lines that belong to no article */
export function readingOf(
  given: StructuredPage,
  { names, furniture }: Pick<Knowledge, 'names' | 'furniture'>,
): PageReading {
  const structured = furniture.size === 0 ? given : withoutLearned(given, furniture);
  const items = structured.articles.map((article) => itemOf(article, names));
  const inferred = inferDate(items.map(({ body }) => body.map(({ run }) => run.folded).join('\n')));
  return {
    page: structured.page,
    noise: structured.noise,
    facts: structured.facts,
    pages: [],
    items,
    furniture: [...structured.furniture].sort((a, b) => startOf(a.run) - startOf(b.run)),
    ...(inferred ? { inferred } : {}),
    ...(structured.controls ? { controls: structured.controls } : {}),
    ...(structured.printed ? { printed: structured.printed } : {}),
  };
}

/** Paragraphs that the archive's own rules know as furniture. */
function withoutLearned(page: StructuredPage, known: ReadonlySet<string>): StructuredPage {
  const isKnown = ({ run }: StructuredBlock) => known.has(furnitureKey(run.text));
  const taken = page.articles.flatMap(({ blocks }) => blocks.filter(isKnown));
  return {
    ...page,
    articles: page.articles.map((article) => ({
      ...article,
      blocks: article.blocks.filter((block) => !isKnown(block)),
    })),
    furniture: [...page.furniture, ...taken.map(({ run }) => ({ run, role: 'learned' }))],
  };
}

/** What stands over every picture with a text of a paper, in the place of a headline. */
const STANDING = /^(?:图片新闻|新闻图片|图片报道|图片故事|组图|图说\p{Script=Han}{0,4})$/u;

/** A standing word is no headline, and the one paragraph under it is the picture's caption. */
function withoutStandingTitle(article: StructuredArticle): StructuredArticle {
  const { headline, column, blocks, pictures } = article;
  const [title, ...more] = headline;
  if (!title || more.length > 0 || column || !STANDING.test(title.folded.trim())) return article;
  const bare = pictures.filter(({ lines }) => lines.length === 0);
  const captioned = blocks.length === 1 && pictures.length === bare.length;
  return {
    ...article,
    headline: [],
    column: title,
    ...(captioned
      ? { blocks: [], pictures: [{ ...bare[0], lines: [blocks[0]!.run] }, ...bare.slice(1)] }
      : {}),
  };
}

function itemOf(read: StructuredArticle, names: NameJudge): Item {
  const article = withoutStandingTitle(read);
  const item: Item = { ...emptyItem(), doubts: [...article.doubts] };
  if (article.url) item.url = article.url;
  if (article.facts) item.facts = article.facts;
  item.headline = withoutBoxMark(item, article.headline.map(trim));
  item.subtitle = article.subtitle.map(trim);
  const kicker = together(article.kicker);
  if (kicker) item.kicker = kicker;
  addColumn(item, article.column);
  if (article.columnAbove) item.columnAbove = nameOf(article.columnAbove);
  for (const run of article.ornaments ?? []) item.furniture.push({ run, role: 'ornament' });
  for (const line of article.bylines) addBylineLine(item, line, names);
  for (const picture of article.pictures) addPicture(item, picture);
  const tail = tailOf(article.blocks);
  article.blocks.forEach((block, index) => {
    // What follows a byline is the first of the text still: a second byline, or the dateline.
    const first =
      index === 0 ||
      (item.body.length === 0 && item.authors.length > 0 && index === 1) ||
      (index <= LONGEST_STANDFIRST && item.authors.length === 0 && isSigned(block, names));
    addBlock(item, block, { first, last: index >= tail }, names);
  });
  for (const line of article.unseenBylines ?? []) addUnseen(item, line, names);
  refine(item);
  return item;
}

/** A standfirst between headline and byline has no more paragraphs. */
const LONGEST_STANDFIRST = 2;

/** A line by itself that says in what role somebody wrote. */
function isSigned({ type, run }: StructuredBlock, names: NameJudge): boolean {
  return (
    type === 'paragraph' &&
    lengthOf(run) <= LONGEST_SIGN_OFF &&
    parseByline(trim(run), names)?.strength === 'role'
  );
}

/** Longer lines are paragraphs. */
const LONGEST_SIGN_OFF = 40;

/** Where the lines begin that may each sign a text off: its last block, with the short lines without a stop above it. */
function tailOf(blocks: StructuredBlock[]): number {
  const isSignOff = ({ run, type }: StructuredBlock) =>
    type === 'paragraph' && lengthOf(run) <= LONGEST_SIGN_OFF && !endsSentence(run.folded);
  // Rows of a table stand below who signed.
  const end = blocks.findLastIndex(({ type }) => type !== 'verse') + 1;
  const text = blocks.slice(0, end).findLastIndex((block) => !isSignOff(block));
  return Math.min(text + 1, end - 1);
}

/** Who wrote it by the metadata of its source alone: a site puts there whoever put the article up. */
function addUnseen(item: Item, line: Run, names: NameJudge): void {
  const byline = item.authors.length === 0 ? parseByline(line, names) : undefined;
  if (!byline) return void item.furniture.push({ run: line, role: 'publisher-data' });
  addByline(item, byline);
  item.doubts.push({
    field: 'authors',
    confidence: 'medium',
    reason: `“${line.text.trim()}”只见于网页看不见的注记，报上未必署名，请核对`,
  });
}

/** ■芜湖高新区…: the mark before a headline of briefs. */
const MARK = /^\s*[■●◆★▲▶►◎□◇○☆△▪•]+\s*(?=\S)/u;

/** The marks around the label of a box, and those before any headline, are no part of it. */
function withoutBoxMark(item: Item, headline: Run[]): Run[] {
  const [first, ...others] = headline;
  if (!first) return headline;
  const isLabel = others.length === 0 && isBoxLabel(first.folded);
  const mark = MARK.exec(first.folded)?.[0].length ?? 0;
  const extent = isLabel ? columnExtent(first.folded) : { from: mark, to: first.text.length };
  outside(item, first, extent, 'ornament');
  return [slice(first, extent.from, extent.to), ...others];
}

function addColumn(item: Item, column: Run | undefined): void {
  if (!column) return;
  const extent = columnExtent(column.folded);
  outside(item, column, extent, 'ornament');
  item.column = slice(column, extent.from, extent.to);
}

/** A column's name without its ornaments. */
function nameOf(column: Run): Run {
  const { from, to } = columnExtent(column.folded);
  return slice(column, from, to);
}

/** Lines as one run; what is between them is white space of the page. */
function together(lines: Run[]): Run | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const spans = lines.flatMap((line) => trim(line).spans);
  const merged = spans.slice(0, 1).map((span) => ({ ...span }));
  for (const span of spans.slice(1)) {
    const last = merged.at(-1)!;
    if (/^\s*$/u.test(first.page.text.slice(last.end, span.start))) last.end = span.end;
    else merged.push({ ...span });
  }
  return makeRun(first.page, merged);
}

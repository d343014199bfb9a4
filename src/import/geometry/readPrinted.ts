/** Printed pages → articles. Pure: the stages in a row. */
import type { Knowledge } from '../readPage.ts';
import type { PageFacts } from '../margins/furniture.ts';
import { columnLikeness } from '../roles/column.ts';
import { endsClause, endsSentence } from '../base/sentence.ts';
import { furnitureKey } from '../base/learned.ts';
import type { Furniture } from '../stories/item.ts';
import type { StructuredArticle, StructuredPage } from '../structured/structured.ts';
import { briefsUnderLabel, labelsWithBriefs, reportsUnderHeadings } from '../structured/briefs.ts';
import { setAsideNoise } from '../lines/lines.ts';
import { closeUp } from '../lines/spacing.ts';
import { advertisementsOn } from './advertisements.ts';
import { doubtsOf, uncertainWords } from './doubts.ts';
import { underLabel, withColumn } from './heads/articleColumn.ts';
import { makePage, makeRun, type Run } from '../base/textRun.ts';
import { withoutAbreast } from './heads/abreast.ts';
import { markLacking, storiesOf, type Story } from './assign.ts';
import { blocksOf, DISPLAY, headsOf, markColumns, type HeadGroup } from './blocks.ts';
import { captionedPictures } from './pictures/captions.ts';
import { briefTitles } from './heads/briefTitles.ts';
import { joinRoles, PEN_NAME, readHeadLine, withoutBylines } from './heads/headLines.ts';
import { isGroundOfName } from './heads/boxNames.ts';
import { boxTitles, isByline, takeHeadMatter } from './heads/headMatter.ts';
import { withDropCaps } from './dropCaps.ts';
import { takeLabels, withoutLabelRules } from './heads/labels.ts';
import { verticalMatter, withVerticalJoined } from './heads/verticalHeads.ts';
import { largeText } from './largeText.ts';
import { inOrderOfPage, inReadingOrderUnder } from './order.ts';
import { takePageHead } from './pageHead.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutPhotoStories } from './pictures/photoStories.ts';
import { boxOf, givePictures, placeOf, regionOn } from './pictures/pictures.ts';
import {
  bodySize,
  isInside,
  overlapX,
  type Box,
  type PrintedLine,
  type PrintedPage,
  type Region,
} from './printed.ts';
import { isFenced, parted } from './rules.ts';
import { giveTables, withTables } from './tables.ts';
import { withVertical } from './vertical.ts';

/**
 * All pages of one file, one after the other.
 * @param withRegions tells of each picture where it is, and of those without a word, too
 */
export function readPrinted(pages: PrintedPage[], knowledge: Knowledge, withRegions = false): StructuredPage {
  const text = new PrintedText();
  const clean = pages.map((page) => {
    const lines = withDropCaps(withVertical(page.lines));
    return { ...page, lines: text.add(withTables({ ...page, lines })) };
  });
  const page = makePage(text.text);
  const read = clean.map((one, number) =>
    readOne(
      one,
      knowledge,
      (line) => makeRun(page, [text.spanOf(line)]),
      withRegions ? regionOn(one, number) : undefined,
    ),
  );
  const several = read.length > 1;
  return {
    page,
    noise: text.noise,
    facts: read[0]?.facts ?? {},
    articles: read.flatMap(({ articles, facts }) =>
      articles.map((article) => (several ? { ...article, facts } : article)),
    ),
    furniture: read.flatMap(({ furniture }) => furniture),
    printed: {
      pages: pages.map(({ width, height }) => ({ width, height })),
      lines: clean.flatMap(({ lines }, number) =>
        lines.map((line) => {
          const { x0, y0, x1, y1 } = line;
          return { ...text.spanOf(line), page: number, x0, y0, x1, y1 };
        }),
      ),
    },
  };
}

/** The lines put down as one text. */
class PrintedText {
  text = '';
  noise = '';
  private readonly spans = new Map<PrintedLine, { start: number; end: number }>();

  add(lines: PrintedLine[]): PrintedLine[] {
    return lines.flatMap((line) => {
      const { text, noise } = setAsideNoise(line.text);
      this.noise += noise;
      if (text.trim() === '') return [];
      const kept = { ...line, text: line.table ? text.trim() : withoutFilling(text.trim()) };
      this.spans.set(kept, { start: this.text.length, end: this.text.length + kept.text.length });
      this.text += `${kept.text}\n`;
      return [kept];
    });
  }

  spanOf(line: PrintedLine): { start: number; end: number } {
    return this.spans.get(line)!;
  }
}

/** What fills a line to its width: spaces in running text, but for those that set names apart, in brackets that another line opens or closes, too. */
const FILLING = /(?<=[\p{Script=Han}\p{P}\d])(?<!本报|讯|电) (?=[\p{Script=Han}\p{P}\d])/gu;
const NAMES =
  /[(（【][^()（）【】]{1,60}[)）】]|(?:记者|通讯员)[^，。]{1,20}|(?<=[。！？][”]?)\s*\p{Script=Han}{2,4}(?: \p{Script=Han}{2,4}){1,2}$|(?<=[。！？][”]?|[讯电])\s*[(（][^()（），。]{2,24}$|^\p{Script=Han}{1,4}(?: \p{Script=Han}{2,4}){1,3}[)）]/gu;

function withoutFilling(line: string): string {
  const closed = closeUp(line);
  if (!/[，。；、]/u.test(closed)) return closed;
  let text = '';
  let at = 0;
  for (const { index, 0: kept } of closed.matchAll(NAMES)) {
    text += closed.slice(at, index).replace(FILLING, '') + kept;
    at = index + kept.length;
  }
  return text + closed.slice(at).replace(FILLING, '');
}

interface ReadPage {
  facts: PageFacts;
  articles: StructuredArticle[];
  furniture: Furniture[];
}

function readOne(
  printed: PrintedPage,
  { publications, names, furniture, columns, finder }: Knowledge,
  runOf: (line: PrintedLine) => Run,
  regionOf: ((picture: Box) => Region | undefined) | undefined,
): ReadPage {
  const page = { ...printed, frames: printed.frames.filter((frame) => !isGround(frame, printed)) };
  const isLearned = ({ text }: PrintedLine) => furniture.has(furnitureKey(text));
  const learned = page.lines.filter(isLearned);
  const advertisements = advertisementsOn({
    ...printed,
    lines: page.lines.filter((line) => !isLearned(line) && !line.table),
  });
  const ofTables = page.lines.filter((line) => line.table && !isLearned(line));
  const own = page.lines.filter((line) => !isLearned(line) && !line.table && !advertisements.includes(line));
  const head = takePageHead({ ...page, lines: own }, publications);
  const body = bodySize(head.rest);
  const { pictures, rest } = captionedPictures(withEmptyFrames(page), head.rest, body);
  const large = rest.filter((line) => line.size >= body * DISPLAY);
  const largerText = largeText(large, body, page);
  const display = large.filter((line) => !largerText.has(line));
  const { heads: joined, left: text } = realHeads(
    withVerticalJoined(headsOf(display, page), page),
    rest.filter((line) => !display.includes(line)),
    page,
    columns,
  );
  const apart = withoutAbreast(joined, text, page, {
    isByline: (line) => isByline(line, names),
    namesZone: (line) => finder.find(line).length > 0,
  });
  const titles = [...boxTitles(apart, text, page), ...briefTitles(apart, text, page)];
  const { labels, heads, lines } = takeLabels(
    [...apart, ...titles],
    text.filter((line) => !titles.some((title) => title.lines.includes(line))),
    page,
    columns,
    onGrounds(printed),
  );
  const open = withoutLabelRules(page, heads, lines, columns);
  const blocks = blocksOf(takeHeadMatter(heads, lines, open, { names, columns }), open);
  markColumns(blocks, heads);
  const stories = inOrderOfPage(
    withoutPhotoStories(storiesOf(heads, blocks, open), pictures, body),
    placeOf,
    open,
  );
  markLacking(stories, open);
  const articles = stories.map((story) =>
    withColumn(underLabel(articleOf(story, body, runOf, names), story, stories, labels, runOf), {
      columns,
      names,
    }),
  );
  const lost = giveTables(ofTables, stories, articles, { page: open, boxOf, runOf });
  givePictures(pictures, stories, articles, {
    page: open,
    body,
    runOf,
    zonesIn: (words) => finder.find(words).map(({ zone }) => zone.id),
    ...(regionOf ? { regionOf } : {}),
  });
  const kept = articles.filter(({ blocks: text, pictures: shown }) => text.length > 0 || shown.length > 0);
  doubtUnplaced(articles, kept);
  kept[0]?.doubts.push(...uncertainWords(head.lines, 'date', runOf));
  return {
    facts: head.facts,
    articles: labelsWithBriefs(kept, columns)
      .flatMap((article) => briefsUnderLabel(article, columns))
      .flatMap(reportsUnderHeadings),
    furniture: [
      ...learned.map((line): Furniture => ({ run: runOf(line), role: 'learned' })),
      ...head.lines.map((line): Furniture => ({ run: runOf(line), role: 'page-head' })),
      ...lost.map((line): Furniture => ({ run: runOf(line), role: 'unplaced' })),
      ...advertisements.map((line): Furniture => ({ run: runOf(line), role: 'advertisement' })),
      ...articles
        .filter((article) => !kept.includes(article))
        .flatMap(({ column, kicker, headline, subtitle, bylines }) => [
          ...(column ? [column] : []),
          ...kicker,
          ...headline,
          ...subtitle,
          ...bylines,
        ])
        .map((run): Furniture => ({ run, role: 'unplaced' })),
    ],
  };
}

/** Heads that have no text come to no article: the one before them, or after, may lack theirs. */
function doubtUnplaced(articles: StructuredArticle[], kept: StructuredArticle[]): void {
  articles.forEach(({ headline: [head] }, at) => {
    if (kept.includes(articles[at]!) || !head) return;
    const beside = articles.slice(0, at).findLast((one) => kept.includes(one)) ?? kept[0];
    beside?.doubts.push({
      field: 'body',
      confidence: 'low',
      reason: `“${head.text.slice(0, 16)}”没有归入任何一篇，请对照原版`,
    });
  });
}

/** A frame with no text in it stands where a picture is drawn, or is missing from the file. */
function withEmptyFrames(page: PrintedPage): PrintedPage {
  const empty = page.frames.filter((frame) => !page.lines.some((line) => isInside(line, frame)));
  return { ...page, pictures: [...page.pictures, ...empty] };
}

/** Colour, or an outline, that sets off a head or the name of a column and holds no text. */
function isGround(frame: Box, { lines, frames }: PrintedPage): boolean {
  return isBackdrop(frame, lines) || isGroundOfName(frame, lines, frames);
}

/** Lines that have a ground, which holds nothing else. */
function onGrounds({ frames, lines }: PrintedPage): ReadonlyMap<PrintedLine, Box> {
  return new Map(
    frames.flatMap((frame) => {
      const [line, ...more] = lines.filter((one) => isInside(one, frame));
      return line && more.length === 0 ? [[line, frame] as const] : [];
    }),
  );
}

/** Colour behind a head: what it holds is a large line and no text. */
function isBackdrop(frame: Box, lines: PrintedLine[]): boolean {
  const held = lines.filter((line) => isInside(line, frame));
  const large = held.some(({ size }) => size >= bodySize(lines) * DISPLAY);
  return large && held.every(({ text }) => !endsSentence(text) && !endsClause(text));
}

/** A small display line inside a column, with text close above and below, is a subhead: it stays with the text. */
function realHeads(
  heads: HeadGroup[],
  text: PrintedLine[],
  page: PrintedPage,
  columns: ReadonlySet<string>,
): { heads: HeadGroup[]; left: PrintedLine[] } {
  const body = bodySize(text);
  const between = heads.filter(
    (head) =>
      head.size < body * 1.45 &&
      head.lines.length === 1 &&
      !head.lines[0]!.vertical &&
      text.some(
        (line) =>
          overlapX(line, head) > 0.8 &&
          head.y0 - line.y1 < body * 1.6 &&
          head.y0 > line.y0 &&
          isRunning(line, text, page),
      ) &&
      text.some((line) => overlapX(line, head) > 0.8 && line.y0 - head.y1 < body * 1.6 && line.y0 > head.y0),
  );
  const inside = between.filter((head) => !isOfRank(head, heads, between, page, columns));
  return {
    heads: heads.filter((head) => !inside.includes(head)),
    left: [...text, ...inside.flatMap(({ lines }) => lines)],
  };
}

/** A line of text, and no kicker: it ends a sentence or a clause, or another stands close above it. */
function isRunning(line: PrintedLine, text: PrintedLine[], page: PrintedPage): boolean {
  return (
    endsSentence(line.text) ||
    endsClause(line.text) ||
    text.some(
      (one) =>
        one.y0 < line.y0 &&
        line.y0 - one.y1 < line.size * CLOSE &&
        overlapX(one, line) > 0.5 &&
        !parted(one, line, page),
    )
  );
}

/** White between two lines of text, in their size. */
const CLOSE = 1.6;

/**
 * As large as the headline above it in its column, with no rule between: a headline as well, of the next of several briefs.
 * Under the label of briefs that stands over several columns, as large as the first of them.
 */
function isOfRank(
  head: HeadGroup,
  heads: HeadGroup[],
  between: HeadGroup[],
  page: PrintedPage,
  columns: ReadonlySet<string>,
): boolean {
  const real = heads.filter((one) => !between.includes(one) && one.frame === head.frame);
  const [above] = real
    .filter((one) => one.y1 <= head.y0 && overlapX(one, head) > 0.5 && !parted(one, head, page))
    .sort((a, b) => b.y1 - a.y1);
  const isLike = (one: HeadGroup) =>
    one.lines.some(({ size }) => Math.abs(size - head.size) < head.size * ONE_RANK);
  if (above && isLike(above)) return true;
  return underLabelOfBriefs(head, real, page, columns).some(isLike);
}

/** The heads under the nearest label of briefs, over whichever of its columns it stands. */
function underLabelOfBriefs(
  head: HeadGroup,
  real: HeadGroup[],
  page: PrintedPage,
  columns: ReadonlySet<string>,
): HeadGroup[] {
  const [label] = real
    .filter(
      ({ lines: [first, ...more], y1 }) =>
        more.length === 0 && y1 <= head.y0 && columnLikeness(first!.text.trim(), columns) === 'known',
    )
    .filter((one) => !parted(one, head, page) && !isFenced(one, head, page))
    .sort((a, b) => b.y1 - a.y1);
  return label ? real.filter((one) => one.y0 >= label.y1 && !isFenced(one, head, page)) : [];
}

/** Sizes of headlines of one rank differ by less. */
const ONE_RANK = 0.04;

function articleOf(
  story: Story,
  body: number,
  runOf: (line: PrintedLine) => Run,
  names: Knowledge['names'],
): StructuredArticle {
  const ordered = inReadingOrderUnder(story.head, story.blocks, body * BAND);
  const paragraphs = paragraphsOf(ordered, body, runOf);
  const head = headOf(story.head, runOf, names);
  const doubts = doubtsOf(story, ordered, paragraphs, runOf, (line) => fieldOf(runOf(line), head));
  const signed = head.bylines.map((run) => readHeadLine(run, names) ?? { byline: run });
  const bylines = signed.flatMap(({ byline }) => byline ?? []);
  const text = withoutBylines(paragraphs, names, bylines.length > 0);
  return {
    ...head,
    bylines: [...bylines, ...text.bylines],
    blocks: [
      ...signed.flatMap(({ dateline }) =>
        dateline ? { type: 'paragraph' as const, run: dateline, indented: true } : [],
      ),
      ...text.blocks.map(({ type, run, indented, lead }) => ({
        type,
        run,
        indented,
        ...(lead ? { lead } : {}),
      })),
    ],
    pictures: [],
    doubts: [...doubts, ...text.doubts],
  };
}

/** The field of a head that holds a line. */
function fieldOf({ spans: [line] }: Run, head: ReturnType<typeof headOf>): string | undefined {
  const holds = (runs: Run[]) => runs.some(({ spans }) => spans.some(({ start }) => start === line?.start));
  if (holds(head.bylines)) return 'authors';
  return (['kicker', 'headline', 'subtitle'] as const).find((field) => holds(head[field]));
}

/** White across all columns of an article, in sizes: what is below it is read after all that is above. */
const BAND = 1.2;

/** A line that begins behind the middle of the headline: no kicker does. */
function isRightOf(
  run: Run,
  main: PrintedLine | undefined,
  lines: PrintedLine[],
  runOf: (line: PrintedLine) => Run,
): boolean {
  const line = lines.find((one) => runOf(one).spans[0]?.start === run.spans[0]?.start);
  return main !== undefined && line !== undefined && line.x0 > (main.x0 + main.x1) / 2;
}

/** The largest lines are the headline; those above it the kicker, those below the subtitle, or the byline. */
function headOf(
  head: HeadGroup | undefined,
  runOf: (line: PrintedLine) => Run,
  names: Knowledge['names'],
): Pick<StructuredArticle, 'kicker' | 'headline' | 'subtitle' | 'bylines'> {
  const lines = [...(head?.lines ?? [])].sort((a, b) =>
    a.vertical ? b.x0 - a.x0 : Math.abs(a.y0 - b.y0) < a.size * 0.4 ? a.x0 - b.x0 : a.y0 - b.y0,
  );
  const main = lines.filter(({ size }) => size > (head?.size ?? 0) * 0.92);
  const at = Math.max(0, lines.indexOf(main[0]!));
  const small = (part: PrintedLine[]) => part.filter((line) => !main.includes(line));
  const matter = main[0]?.vertical
    ? verticalMatter(lines, main)
    : { above: small(lines.slice(0, at)), below: small(lines.slice(at)) };
  const [above, below] = [matter.above, matter.below].map((part) => joinRoles(part.map(runOf), names)) as [
    Run[],
    Run[],
  ];
  const known = (run: Run) => readHeadLine(run, names) !== undefined;
  const signed = [...above, ...below].some(known);
  const isOverRight = (run: Run) =>
    above.includes(run) && names.judge(run.folded.trim()) === 'sure' && isRightOf(run, main[0], lines, runOf);
  const isByline = (run: Run) =>
    known(run) || (!signed && PEN_NAME.test(run.folded) && (below.at(-1) === run || isOverRight(run)));
  return {
    kicker: above.filter((run) => !isByline(run)),
    headline: main.map(runOf),
    subtitle: below.filter((run) => !isByline(run)),
    bylines: [...above, ...below].filter(isByline),
  };
}

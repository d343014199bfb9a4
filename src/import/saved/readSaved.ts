/** A saved web page → articles. Pure: the stages in a row. */
import { readFurniture, type PageFacts } from '../margins/furniture.ts';
import type { Knowledge } from '../readPage.ts';
import type { Doubt, Furniture } from '../stories/item.ts';
import type { StructuredArticle, StructuredPage } from '../structured/structured.ts';
import { endsSentence } from '../base/sentence.ts';
import { isBlank, type Run, type Span } from '../base/textRun.ts';
import { isSourceNote } from '../roles/dateline.ts';
import { blocksOf } from './article/blocks.ts';
import { findBodies, isRunningText, type BodySpan } from './article/bodies.ts';
import { severalBodies } from './article/severalBodies.ts';
import { TakenText } from './document/takenText.ts';
import { find, linesIn, parseDocument, spanOf, type SavedDocument } from './document/document.ts';
import type { FlatLine } from './document/flatten.ts';
import { sortAround } from './article/headByPlace.ts';
import { findHeadline, headingOf, headLines, isConfirmed, titlesOf } from './article/headline.ts';
import { emptyHead, headBySelectors, type Head } from './article/headBySelectors.ts';
import { columnBefore, columnBehind } from '../roles/columnInHeadline.ts';
import { layoutOf } from './knownLayouts.ts';
import type { Layout } from './layout.ts';
import { takeLeftovers } from './leftovers.ts';
import { pageFacts, printedFacts, type Placing } from './pageFacts.ts';
import { takeAdvertisements, takeDeck } from './article/insets.ts';
import { picturesOf } from './article/pagePictures.ts';
import { takeSignOff } from './article/signOff.ts';
import { hintOf, inNavigation, isImprint, isListLabel, isTools } from './document/vocabulary.ts';
import { readableText, type ReadableText } from './readable.ts';

/** A saved page taken apart, or, where its layout says nothing, its readable text for the text importer. */
export type SavedReading =
  | { kind: 'structured'; structured: StructuredPage; scripts: number }
  | { kind: 'text'; readable: ReadableText; scripts: number };

/** Where a saved page is from. */
export interface SavedOrigin {
  fileName: string;
  /** Address that the container names (MHTML). */
  address?: string;
  placing: Placing;
}

/** @param html decoded */
export function readSaved(html: string, origin: SavedOrigin, knowledge: Knowledge): SavedReading {
  const document = parseDocument(html, origin.address);
  const layout = layoutOf(document);
  const { scripts } = document;
  const claims = new TakenText(document);
  const bodies = findBodies(document, layout).flatMap((body) =>
    body.how === 'dense' ? severalBodies(document, body, knowledge.names) : [body],
  );
  const drafts = bodies.map((_, index) => readArticle(document, layout, bodies, index, claims, knowledge));
  const guessed = bodies.some(({ how }) => how === 'dense');
  const poor = drafts.length === 0 || (guessed && drafts.some(isPoor)) || drafts.every(isEmpty);
  if (poor) return { kind: 'text', readable: readableText(document), scripts };
  const printed = drafts.flatMap(({ head }) => [...head.facts, ...head.bylines]);
  const known = pageFacts(document, printed, origin.fileName, origin.placing, knowledge.publications);
  const aside = dropped(document, layout, { start: 0, end: document.flatEnd }, claims);
  const left = takeLeftovers(document, claims);
  const own = clippingFacts(drafts, knowledge.publications);
  const articles = drafts
    .filter((draft) => !isEmpty(draft))
    .map((draft): StructuredArticle => {
      const facts = own.get(draft);
      const doubts = facts ? [] : known.doubts;
      return {
        ...articleOf(document, draft, [...doubts, ...(drafts.length === 1 ? left.doubts : [])]),
        ...(facts ? { facts: { ...known.facts, ...facts } } : {}),
      };
    });
  if (drafts.length > 1) articles[0]?.doubts.push(...left.doubts);
  return {
    kind: 'structured',
    scripts,
    structured: {
      page: document.page,
      noise: document.noise,
      facts: known.facts,
      articles,
      furniture: [
        ...drafts.flatMap(({ head, furniture }) => [
          ...head.facts.map((run): Furniture => ({ run, role: 'page-head' })),
          ...furniture,
        ]),
        ...aside,
        ...left.furniture,
      ],
    },
  };
}

/** What each of several articles prints of its own issue: clippings (剪报) are from several papers and days. */
function clippingFacts(
  drafts: DraftArticle[],
  publications: ReadonlySet<string>,
): ReadonlyMap<DraftArticle, PageFacts> {
  if (drafts.length < 2) return new Map();
  const told = drafts
    .map(
      (draft) => [draft, printedFacts([...draft.head.facts, ...draft.head.bylines], publications)] as const,
    )
    .filter(([, { issueDate, pageNumber }]) => issueDate ?? pageNumber);
  const issues = new Set(told.map(([, { issueDate, pageNumber }]) => `${issueDate} ${pageNumber}`));
  return new Map(issues.size > 1 ? told : []);
}

interface DraftArticle {
  head: Head;
  blocks: StructuredArticle['blocks'];
  pictures: StructuredArticle['pictures'];
  furniture: Furniture[];
  doubts: Doubt[];
  /** Authors that only the page's metadata name. */
  unseen: Run[];
  /** More than one headline stands in what was found by its mass. */
  several: boolean;
}

function isEmpty({ blocks, pictures }: DraftArticle): boolean {
  return blocks.length === 0 && pictures.length === 0;
}

/** Found by its mass alone, and without a headline: the text importer reads more out of it. */
function isPoor({ head, blocks, several }: DraftArticle): boolean {
  return several || head.headline.length === 0 || blocks.length === 0;
}

function holdsSeveral(document: SavedDocument, body: BodySpan): boolean {
  if (body.how !== 'dense') return false;
  const lines = linesIn(document, textOfBody(document, body));
  const heads = lines.filter(({ block }) => block?.tagName === 'h1' || hintOf(document, block) === 'title');
  return new Set(heads.map(({ block }) => block)).size > 1;
}

function readArticle(
  document: SavedDocument,
  layout: Layout | undefined,
  bodies: BodySpan[],
  index: number,
  claims: TakenText,
  knowledge: Knowledge,
): DraftArticle {
  const body = bodies[index]!;
  const segment: Span = {
    start: bodies[index - 1]?.end ?? 0,
    end: index + 1 < bodies.length ? body.end : document.flatEnd,
  };
  const text = textOfBody(document, body);
  const zone: Span = { start: segment.start, end: text.start };
  const named = layout && headBySelectors(document, layout, segment, claims, knowledge.names);
  const headline = named?.headline.length ? named.headline : takeHeadline(document, zone, body, claims);
  const from = headline.at(-1)?.spans.at(-1)?.end ?? text.start;
  const deck = takeDeck(document, { start: from, end: text.start }, claims);
  const pictures = picturesOf(
    document,
    layout,
    segment,
    { ...body, head: { start: from, end: text.end } },
    claims,
  );
  const doubts: Doubt[] = [];
  const placed = {
    ...placedHead(document, zone, headline, named ?? emptyHead(), claims, knowledge),
    headline: named?.headline.length ? [] : headline,
  };
  doubts.push(...doubtsOf(document, layout, placed), ...doubtsOfLines(document, zone, headline, claims));
  const head = merged(named ?? emptyHead(), placed);
  if (bodies.length === 1) fillFromData(document, head, claims);
  const unseen = bodies.length === 1 ? takeData(document, 'meta-author', claims) : [];
  const furniture = [
    ...dropped(document, layout, body, claims),
    ...takeAdvertisements(document, body, claims),
  ];
  const blocks = [...deck, ...blocksOf(document, text, claims)];
  head.bylines.push(...takeSignOff(document, { start: text.end, end: segment.end }, claims, knowledge.names));
  if (body.how === 'dense')
    doubts.push({
      field: 'body',
      confidence: 'low',
      reason: '这个网页的版式不认识，按文字的疏密找出正文，请对照原页',
    });
  return { head, blocks, pictures, furniture, doubts, unseen, several: holdsSeveral(document, body) };
}

/**
 * Where the text itself begins and ends: staff and tools below it are none, and in a text that was found by its mass
 * the head may stand above.
 */
function textOfBody(document: SavedDocument, body: BodySpan): Span {
  const all = linesIn(document, body);
  const rule = body.how === 'dense' ? ruleBelow(document, all) : undefined;
  const ruled = all.filter(({ start }) => rule === undefined || start < rule);
  const lines = ruled.slice(0, endOfText(document, ruled, body));
  const last = lines.at(-1);
  const holdsHead = body.how === 'dense' || (body.how === 'layout' && opensWithHeadline(document, lines));
  const first = holdsHead
    ? firstOfText(document, lines)
    : lines.find(({ start, end }) => !isTools(document.text.slice(start, end)));
  return { start: first?.start ?? body.start, end: last?.end ?? body.end };
}

/** How many of the lines are text: below it stand staff, tools and links, each list of links with its label. */
function endOfText(document: SavedDocument, lines: FlatLine[], { how }: BodySpan): number {
  let end = lines.length;
  while (
    end > 0 &&
    (isBelowText(document, lines[end - 1]!, how) || isLabelOf(document, lines[end - 1]!, lines[end]))
  )
    end--;
  return end;
}

/** What a list of links stands under: 相关文章, or a heading of any words. */
function isLabelOf(document: SavedDocument, line: FlatLine, below: FlatLine | undefined): boolean {
  if (!below || below.linked * 2 < below.letters || line.letters > LONGEST_LABEL) return false;
  const text = document.text.slice(line.start, line.end);
  return isListLabel(text) || (headingOf(document, line.block) !== undefined && !endsSentence(text));
}

const LONGEST_LABEL = 12;

/** A heading of the first rank stands above the running text: the platform's box holds the whole article. */
function opensWithHeadline(document: SavedDocument, lines: FlatLine[]): boolean {
  const at = lines.findIndex((line) => isRunningText(document, line));
  return lines.slice(0, Math.max(0, at)).some(({ block }) => headingOf(document, block) === 1);
}

/** A rule below all running text: what follows it is the site's. */
function ruleBelow(document: SavedDocument, lines: FlatLine[]): number | undefined {
  const last = lines.findLast((line) => isRunningText(document, line));
  return find(document, 'hr')
    .map((rule) => spanOf(document, rule).start)
    .find((at) => last !== undefined && at >= last.end && at <= lines.at(-1)!.start);
}

/** The first running text, with the subhead above it: a heading like others farther down, below one of a higher rank. */
function firstOfText(document: SavedDocument, lines: FlatLine[]): FlatLine | undefined {
  const at = lines.findIndex((line) => isRunningText(document, line));
  const above = lines[at - 1];
  const rank = (line: FlatLine) => Number(/^h([1-4])$/u.exec(line.block?.tagName ?? '')?.[1] ?? NaN);
  const isSubhead =
    above !== undefined &&
    lines.slice(at).some((line) => rank(line) === rank(above)) &&
    document.lines.some((line) => line.end <= above.start && rank(line) < rank(above));
  return isSubhead ? above : lines[at];
}

/** The day on which a notice was signed, where its platform marks what is text. */
const SIGNED_DAY = /^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u;

function isBelowText(document: SavedDocument, line: FlatLine, how: BodySpan['how']): boolean {
  const text = document.page.folded.slice(line.start, line.end);
  if (how !== 'dense' && SIGNED_DAY.test(text)) return false;
  return (
    line.linked * 2 >= line.letters ||
    isSourceNote(text) ||
    isTools(text) ||
    isImprint(text) ||
    inNavigation(document, line.block) ||
    readFurniture(text, new Set()) !== undefined
  );
}

/** The headline, where no selector finds it. */
function takeHeadline(document: SavedDocument, zone: Span, body: BodySpan, claims: TakenText): Run[] {
  if (body.heading) return claims.take(spanOf(document, body.heading));
  const lines = findHeadline(document, headLines(document, zone, claims), titlesOf(document));
  return lines.flatMap((line) => claims.take(line));
}

/** What else stands around the headline and is still free. */
function placedHead(
  document: SavedDocument,
  zone: Span,
  headline: Run[],
  known: Head,
  claims: TakenText,
  { names }: Knowledge,
): Head {
  const spans = headline.flatMap((run) => run.spans);
  return spans.length > 0
    ? sortAround(document, headLines(document, zone, claims), spans, claims, names, known)
    : emptyHead();
}

/** What the page does not show, but its publishing system noted. */
function fillFromData(document: SavedDocument, head: Head, claims: TakenText): void {
  const fields: [name: string, field: 'headline' | 'kicker' | 'subtitle' | 'bylines'][] = [
    ['title', 'headline'],
    ['introtitle', 'kicker'],
    ['subtitle', 'subtitle'],
    ['author', 'bylines'],
  ];
  for (const [name, field] of fields)
    if (head[field].length === 0) head[field] = takeData(document, name, claims);
}

function takeData(document: SavedDocument, name: string, claims: TakenText): Run[] {
  return document.data.filter((one) => one.name === name).flatMap(({ span }) => claims.takeData(span) ?? []);
}

function merged(a: Head, b: Head): Head {
  const field = (name: keyof Head) => [...a[name], ...b[name]];
  return {
    headline: field('headline'),
    kicker: field('kicker'),
    subtitle: field('subtitle'),
    bylines: field('bylines'),
    column: field('column'),
    facts: field('facts'),
  };
}

const FIELDS: [field: keyof Head, name: string, told: string][] = [
  ['headline', 'headline', '标题'],
  ['kicker', 'kicker', '肩题'],
  ['subtitle', 'subtitle', '副题'],
  ['bylines', 'authors', '署名'],
];

function doubtsOf(document: SavedDocument, layout: Layout | undefined, head: Head): Doubt[] {
  const headline = head.headline.flatMap(({ spans }) => spans);
  const settled = layout !== undefined && headline.length > 0 && isConfirmed(document, headline);
  return FIELDS.filter(([field]) => head[field].length > 0 && !(settled && field === 'headline')).map(
    ([field, name, told]) => ({
      field: name,
      confidence: 'medium',
      reason: `“${short(head[field])}”按位置和字样认作${told}`,
    }),
  );
}

/** Shorter lines are what a site counts or offers. */
const FEWEST_LETTERS = 6;

/** Lines between headline and text that no field took. */
function doubtsOfLines(document: SavedDocument, zone: Span, headline: Run[], claims: TakenText): Doubt[] {
  const below = headline.flatMap((run) => run.spans).at(-1);
  if (!below) return [];
  return headLines(document, { start: below.end, end: zone.end }, claims)
    .map(({ start, end }) => document.text.slice(start, end).trim())
    .filter((text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= FEWEST_LETTERS)
    .map((text) => ({
      field: 'subtitle',
      confidence: 'medium',
      reason: `“${text.slice(0, SHOWN)}”在标题和正文之间，没有认作副题`,
    }));
}

const SHOWN = 20;

function short(runs: Run[]): string {
  return runs
    .map(({ text }) => text.trim())
    .join(' ')
    .slice(0, SHOWN);
}

/** Notes and tools that the layout names: inside a text, or on the page around it. */
function dropped(
  document: SavedDocument,
  layout: Layout | undefined,
  within: Span,
  claims: TakenText,
): Furniture[] {
  return (layout?.drop ?? [])
    .flatMap((selector) => find(document, selector))
    .map((element) => spanOf(document, element))
    .filter(({ start, end }) => start >= within.start && end <= within.end)
    .flatMap((span) => claims.take(span))
    .map((run) => ({ run, role: 'navigation' }));
}

function articleOf(document: SavedDocument, draft: DraftArticle, more: Doubt[]): StructuredArticle {
  const { head, blocks, pictures, doubts, unseen } = draft;
  const named = head.headline.filter((run) => !isBlank(run));
  const { column, headline, ornaments, guess } = withColumn(named, head.column[0]);
  const noHeadline: Doubt[] =
    head.headline.length > 0
      ? []
      : [{ field: 'headline', confidence: 'low', reason: '网页上没有认出标题，请对照原页' }];
  return {
    ...(column ? { column } : {}),
    kicker: head.kicker,
    headline,
    // A column has one line: no other that was taken for it is lost.
    ornaments: [...ornaments, ...head.column.slice(1)],
    subtitle: head.subtitle,
    bylines: head.bylines,
    unseenBylines: unseen,
    blocks,
    pictures,
    ...(document.address ? { url: document.address } : {}),
    doubts: [...doubts, ...guess, ...noHeadline, ...more],
  };
}

interface WithColumn {
  column?: Run;
  headline: Run[];
  ornaments: Run[];
  guess: Doubt[];
}

/** The column that no element names stands before or behind the headline. */
function withColumn(headline: Run[], named: Run | undefined): WithColumn {
  const [first, last] = [headline[0], headline.at(-1)];
  if (named || !first || !last)
    return { ...(named ? { column: named } : {}), headline, ornaments: [], guess: [] };
  const before = columnBefore(first);
  const found = before ?? columnBehind(last);
  if (!found) return { headline, ornaments: [], guess: [] };
  return {
    column: found.column,
    headline: before ? [found.headline, ...headline.slice(1)] : [...headline.slice(0, -1), found.headline],
    ornaments: found.ornaments,
    guess: [
      {
        field: 'column',
        confidence: 'medium',
        reason: `标题里的“${found.column.text.trim()}”按写法认作栏目`,
      },
    ],
  };
}

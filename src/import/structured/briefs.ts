/** Briefs under one label (园区速递): each is an article of its own, and the label is the column of all. */
import { isBlank, slice, trim, type Run } from '../base/textRun.ts';
import { columnLikeness } from '../roles/column.ts';
import type { Doubt } from '../stories/item.ts';
import type { StructuredArticle, StructuredBlock } from './structured.ts';

/** Marks that open a brief. */
const BULLET = /^\s*[●■◆▲★◎○□◇△☆▶►•·]\s*/u;
/** Shorter bold openings are words of the text (本报讯), longer ones are its sentences. */
const SHORTEST_HEAD = 6;
const LONGEST_HEAD = 32;
/** One brief makes no row of them. */
const FEWEST = 2;
/** A headline on the first line of its text, in brackets or between a mark and a blank, in whatever type. */
const IN_BRACKETS = /^\s*【([^】]{4,32})】\s*/u;
const BEHIND_MARK = /^\s*[●■◆▲★◎○□◇△☆▶►•·]\s*([^\s，。；！？]{6,32})\s+(?=\S)/u;
/** 【苏州高新区】: where it is from, and no headline. */
const OF_PLACE = /[区市县省镇园]$/u;
/** A report opens so: what stands right before it is a headline. */
const REPORT = /^\s*[【[(（]?(?:本报|本刊|新华社)\S{0,12}[讯电]/u;

/**
 * Takes apart an article whose headline is a label over briefs that begin with bold type, with a mark, or with a line
 * of their own. A label over anything else stays its headline, under a doubt.
 * @param columns columns of the archive
 */
export function briefsUnderLabel(
  article: StructuredArticle,
  columns: ReadonlySet<string>,
): StructuredArticle[] {
  const [label, ...more] = article.headline;
  const name = label?.folded.trim() ?? '';
  if (!label || more.length > 0 || article.column || columnLikeness(name, columns) !== 'known')
    return [article];
  // The first of headlines of their own lines stands so near to the label as a subtitle does.
  const blocks = [...article.subtitle.map(headingOf), ...article.blocks];
  const briefs = rowsOf(blocks);
  if (briefs.length < FEWEST || article.bylines.length > 0 || article.subtitle.length > 1)
    return [{ ...article, doubts: [...article.doubts, unclear(name)] }];
  return briefs.map((blocks, index) => {
    const brief = briefOf(blocks, name);
    return {
      ...brief,
      ...(index === 0 ? { column: label, kicker: article.kicker } : { columnAbove: label }),
      pictures: index === 0 ? article.pictures : [],
      ...(article.facts ? { facts: article.facts } : {}),
      doubts: [...article.doubts, ...brief.doubts],
    };
  });
}

/**
 * Gives a label that stands alone to the briefs below it: it was set so small that it was no headline of theirs.
 * @param articles of a page, in order
 * @param columns columns of the archive
 * @returns the articles; a label and its briefs are one, with the label as the headline (`briefsUnderLabel`)
 */
export function labelsWithBriefs(
  articles: readonly StructuredArticle[],
  columns: ReadonlySet<string>,
): StructuredArticle[] {
  return articles.flatMap((article, at) => {
    const above = articles[at - 1];
    const below = articles[at + 1];
    if (below && isLabelOver(article, below, columns)) return [];
    if (!above || !isLabelOver(above, article, columns)) return [article];
    const doubts = article.doubts.filter(({ field }) => field !== 'headline');
    return [{ ...article, headline: [trim(above.blocks[0]!.run)], doubts }];
  });
}

function isLabelOver(
  label: StructuredArticle,
  below: StructuredArticle,
  columns: ReadonlySet<string>,
): boolean {
  const alone = [label.headline, label.kicker, label.subtitle, label.bylines, label.pictures].every(
    ({ length }) => length === 0,
  );
  return (
    alone &&
    label.blocks.length === 1 &&
    columnLikeness(label.blocks[0]!.run.folded.trim(), columns) === 'known' &&
    below.headline.length === 0 &&
    rowsOf(below.blocks).length >= FEWEST
  );
}

/** Takes apart what stands in one box without a label: headings, and under each a report with a dateline of its own. */
export function reportsUnderHeadings(article: StructuredArticle): StructuredArticle[] {
  const begins = (at: number) =>
    at > 0 && article.blocks[at]?.type === 'heading' && REPORT.test(article.blocks[at + 1]?.run.folded ?? '');
  const starts = article.blocks.flatMap((_, at) => (begins(at) ? [at] : []));
  const [first] = starts;
  if (first === undefined || article.headline.length === 0) return [article];
  return [
    { ...article, blocks: article.blocks.slice(0, first) },
    ...starts.map((at, index): StructuredArticle => {
      const [heading, ...blocks] = article.blocks.slice(at, starts[index + 1]) as [
        StructuredBlock,
        ...StructuredBlock[],
      ];
      return {
        ...{ kicker: [], subtitle: [], bylines: [], pictures: [], blocks },
        headline: [heading.run],
        ...((article.columnAbove ?? article.column)
          ? { columnAbove: (article.columnAbove ?? article.column)! }
          : {}),
        ...(article.facts ? { facts: article.facts } : {}),
        doubts: [{ field: 'headline', confidence: 'medium', reason: OPENS }],
      };
    }),
  ];
}

const OPENS = '短行下面另起一条电头，按另一篇处理，请对照原版';

function headingOf(run: Run): StructuredBlock {
  return { type: 'heading', run, indented: false };
}

function unclear(name: string): Doubt {
  return {
    field: 'headline',
    confidence: 'low',
    reason: `“${name}”像栏目，下面可能是几条短讯，请对照原版`,
  };
}

/** Blocks of each brief; none where the first does not begin one. */
function rowsOf(blocks: StructuredBlock[]): StructuredBlock[][] {
  const rows: StructuredBlock[][] = [];
  blocks.forEach((block, at) => {
    if (opens(block, blocks[at - 1])) rows.push([block]);
    else rows.at(-1)?.push(block);
  });
  const complete = rows.every((row) => row.some(({ type }) => type === 'paragraph'));
  return blocks[0] && rows[0]?.[0] === blocks[0] && complete ? rows : [];
}

function opens(block: StructuredBlock, before: StructuredBlock | undefined): boolean {
  if (before?.type === 'heading') return false;
  return (
    block.type === 'heading' ||
    block.lead !== undefined ||
    [BULLET, IN_BRACKETS, REPORT].some((opening) => opening.test(block.run.folded))
  );
}

/** A brief: its headline is a line of its own, or an opening that type, brackets or a mark set off from the text. */
function briefOf(blocks: StructuredBlock[], label: string): StructuredArticle {
  const [first, ...rest] = blocks as [StructuredBlock, ...StructuredBlock[]];
  const head = headIn(first);
  const brief = { kicker: [], subtitle: [], bylines: [], pictures: [] };
  if (!head)
    return {
      ...brief,
      headline: [],
      blocks,
      doubts: [
        { field: 'headline', confidence: 'low', reason: `“${label}”下的一条，没有认出标题，请对照原版` },
      ],
    };
  const text = trim(slice(first.run, head.text));
  const ornaments = [slice(first.run, 0, head.from), slice(first.run, head.to, head.text)].filter(
    (run) => !isBlank(run),
  );
  return {
    ...brief,
    headline: [trim(slice(first.run, head.from, head.to))],
    ...(ornaments.length > 0 ? { ornaments: ornaments.map(trim) } : {}),
    blocks: [...(isBlank(text) ? [] : [{ type: 'paragraph' as const, run: text, indented: true }]), ...rest],
    doubts: [],
  };
}

/** Where the headline stands in the first block of a brief, and where the text behind it begins. */
function headIn({
  type,
  run,
  lead,
}: StructuredBlock): { from: number; to: number; text: number } | undefined {
  const from = BULLET.exec(run.folded)?.[0].length ?? 0;
  if (type === 'heading') return { from, to: run.text.length, text: run.text.length };
  const length = lead?.apart ? lead.to - from : 0;
  if (lead && length >= SHORTEST_HEAD && length <= LONGEST_HEAD) return { from, to: lead.to, text: lead.to };
  const match = IN_BRACKETS.exec(run.folded) ?? BEHIND_MARK.exec(run.folded);
  if (!match || OF_PLACE.test(match[1]!)) return undefined;
  const start = match[0].indexOf(match[1]!);
  return { from: start, to: start + match[1]!.length, text: match[0].length };
}

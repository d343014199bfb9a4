/** Briefs under one label (园区速递): each is an article of its own, and the label is the column of all. */
import { slice, trim, type Run } from '../base/textRun.ts';
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

/** A report opens so; one heading further down before such an opening is a headline. */
const REPORT = /^\s*[【[(（]?(?:本报|本刊|新华社)\S{0,12}[讯电]/u;

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
  return block.type === 'heading' || block.lead !== undefined || BULLET.test(block.run.folded);
}

/** A brief: its headline is a line of its own, or the bold opening that a blank sets off from the text. */
function briefOf(blocks: StructuredBlock[], label: string): StructuredArticle {
  const [first, ...rest] = blocks as [StructuredBlock, ...StructuredBlock[]];
  const bullet = BULLET.exec(first.run.folded)?.[0].length ?? 0;
  const to = headEnd(first, bullet);
  const brief = { kicker: [], subtitle: [], bylines: [], pictures: [] };
  if (to === undefined)
    return {
      ...brief,
      headline: [],
      blocks,
      doubts: [
        { field: 'headline', confidence: 'low', reason: `“${label}”下的一条，没有认出标题，请对照原版` },
      ],
    };
  const text = slice(first.run, to);
  return {
    ...brief,
    headline: [trim(slice(first.run, bullet, to))],
    ...(bullet > 0 ? { ornaments: [trim(slice(first.run, 0, bullet))] } : {}),
    blocks: [
      ...(text.folded.trim() === '' ? [] : [{ type: 'paragraph' as const, run: trim(text), indented: true }]),
      ...rest,
    ],
    doubts: [],
  };
}

function headEnd({ type, run, lead }: StructuredBlock, bullet: number): number | undefined {
  if (type === 'heading') return run.text.length;
  if (!lead?.apart) return undefined;
  const length = lead.to - bullet;
  return length >= SHORTEST_HEAD && length <= LONGEST_HEAD ? lead.to : undefined;
}

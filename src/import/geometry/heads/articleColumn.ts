/** The column of an article on a printed page: a label over several headlines, or its name over one. */
import { isBoxLabel } from '../../roles/boxLabel.ts';
import { columnLikeness, frameOf } from '../../roles/column.ts';
import type { Run } from '../../base/textRun.ts';
import type { Doubt } from '../../stories/item.ts';
import type { StructuredArticle } from '../../structured/structured.ts';
import type { Story } from '../assign.ts';
import type { PlacedLabel } from './labels.ts';
import type { PrintedLine } from '../printed.ts';

/** Short names that are columns' and never kickers: 海风快评. */
const STANDING =
  /^\p{Script=Han}{0,4}(?:快评|时评|短评|锐评|评论|社论|新论|时论|微评|杂谈|漫谈|信箱|来信|快讯|简讯|速递|速览|广角|之窗|观察|论坛|夜话|茶座|圆桌|视点|走笔|随笔|漫笔|手记)$/u;

/** @returns whether words are the name of a column and can be no kicker */
export function isColumnName(text: string, columns: ReadonlySet<string>): boolean {
  const likeness = columnLikeness(text, columns);
  return isBoxLabel(text) || (likeness !== undefined && (likeness !== 'likely' || STANDING.test(text)));
}

/** The label's characters belong to the first of its articles; the others name the column from above. */
export function underLabel(
  article: StructuredArticle,
  { head }: Story,
  stories: Story[],
  labels: PlacedLabel[],
  runOf: (line: PrintedLine) => Run,
): StructuredArticle {
  const label = labels.find(({ heads }) => head !== undefined && heads.includes(head));
  if (!label) return article;
  const first = stories.find((story) => story.head !== undefined && label.heads.includes(story.head));
  const doubt: Doubt | undefined = label.doubt
    ? { field: 'column', confidence: 'medium', reason: label.doubt }
    : undefined;
  return {
    ...article,
    ...(first?.head === head ? { column: runOf(label.line) } : { columnAbove: runOf(label.line) }),
    doubts: [...article.doubts, ...(doubt ? [doubt] : [])],
  };
}

/** ■相关链接: the standing title of a box, with a mark before it. */
function isMarkedBox(text: string): boolean {
  return frameOf(text) !== undefined && isBoxLabel(text);
}

/** No kicker says anything in two characters. */
const NAME = /^\p{Script=Han}{2}$/u;
/** A few characters may be a kicker, or the name of a column; the name of a place (某某高新区) leads into a headline. */
const MAY_BE_NAME = /^\p{Script=Han}{2,4}[^区市县省镇\P{Script=Han}]$/u;

/** A column's name over a headline is set as a kicker is: its words tell, or how few they are. */
export function withColumn(article: StructuredArticle, columns: ReadonlySet<string>): StructuredArticle {
  const [first, ...kicker] = article.kicker;
  if (!first || article.column) return article;
  const text = first.folded.trim();
  const likeness = columnLikeness(text, columns);
  const isShort = kicker.length === 0 && NAME.test(text);
  if (!isColumnName(text, columns) && !isMarkedBox(text) && !isShort)
    return MAY_BE_NAME.test(text) ? { ...article, doubts: [...article.doubts, ...unclear(text)] } : article;
  const doubt: Doubt = { field: 'column', confidence: 'medium', reason: `“${text}”按写法认作栏目` };
  return {
    ...article,
    kicker,
    column: first,
    doubts: [...article.doubts, ...(isShort || likeness === 'likely' ? [doubt] : [])],
  };
}

function unclear(text: string): Doubt[] {
  return ['kicker', 'column'].map((field) => ({
    field,
    confidence: 'medium',
    reason: `“${text}”排在标题上面，按肩题处理，也可能是栏目，请对照原版`,
  }));
}

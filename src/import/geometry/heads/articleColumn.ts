/** The column of an article on a printed page: a label over several headlines, or its name over one. */
import { isBoxLabel } from '../../roles/boxLabel.ts';
import { columnLikeness, frameOf } from '../../roles/column.ts';
import type { NameJudge } from '../../base/people.ts';
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
const SHORT_NAME = /^\p{Script=Han}{2}$/u;
/** So few characters over a headline are the standing title of a column, but where they say where, or what happened. */
const FEW = /^\p{Script=Han}{3,5}$/u;
/** 曲靖高新区 leads into a headline. */
const OF_PLACE = /(?:高新|开发|合作|试验|示范|经开|保税|自贸|新)区$|[市县省镇州]$/u;
/** 数说园区, 走进高新区: a view of a place, and not the place itself. */
const VIEW = /^(?:[数话图画细评]说|走[进近读]|聚焦|关注|对话|直击|行走|发现|回望|身边|解码|影像)/u;
/** 夜校开课, 科技赋能, 下水不湿鞋: what happened. */
const TELLS =
  /[开复](?:工|课|业|园|馆|学|通|建|跑|幕|产|市|张|展)|[落投]|[签揭挂授获夺][约牌批奖杯]|引领|先行|领[先跑航]|赋能|助[力推]|推[进动出]|促进|启[动用航程]|[升晋]级|[提增减突攻破聚发][速质效收产亏负碳围破坚局题冰力]|上[线市岗门阵车]|出[海炉台征]|亮相|携手|抢抓|[变成]为|不|了$/u;

/** A column's name over a headline is set as a kicker is: its words tell, or how few they are. */
export function withColumn(
  article: StructuredArticle,
  { columns, names }: { columns: ReadonlySet<string>; names: NameJudge },
): StructuredArticle {
  const [first, ...kicker] = article.kicker;
  if (!first || article.column) return article;
  const text = first.folded.trim();
  const likeness = columnLikeness(text, columns);
  const isSure = isColumnName(text, columns) || isMarkedBox(text);
  const isShort = !isSure && SHORT_NAME.test(text) && kicker.length === 0;
  const isFew = !isSure && FEW.test(text) && !isOfPlace(text, names);
  const mayBeKicker = isFew ? unclear(text, TELLS.test(text)) : [];
  if (!isSure && !isShort && (!isFew || TELLS.test(text)))
    return { ...article, doubts: [...article.doubts, ...mayBeKicker] };
  const doubt: Doubt = { field: 'column', confidence: 'medium', reason: `“${text}”按写法认作栏目` };
  return {
    ...article,
    kicker,
    column: first,
    doubts: [
      ...article.doubts,
      ...mayBeKicker,
      ...(isShort || (isSure && likeness === 'likely') ? [doubt] : []),
    ],
  };
}

function isOfPlace(text: string, names: NameJudge): boolean {
  if (VIEW.test(text)) return false;
  return (
    OF_PLACE.test(text) ||
    [2, 3, 4].some((length) => names.isPlace(text.slice(0, length)) && /区$/u.test(text))
  );
}

function unclear(text: string, isKicker: boolean): Doubt[] {
  const [is, maybe] = isKicker ? ['肩题', '栏目'] : ['栏目', '肩题'];
  return ['kicker', 'column'].map((field) => ({
    field,
    confidence: 'medium',
    reason: `“${text}”排在标题上面，按${is}处理，也可能是${maybe}，请对照原版`,
  }));
}

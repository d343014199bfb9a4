/** The lines over an article → column, kicker, headline and subtitle. */
import type { Classified } from '../roles/classify.ts';
import { columnExtent } from '../roles/column.ts';
import { BARRED, columnBehind, INLINE } from '../roles/columnInHeadline.ts';
import { isBoxLabel } from '../roles/boxLabel.ts';
import { emptyItem, type Doubt, type Item } from './item.ts';
import { PICTURES } from '../roles/credit.ts';
import { concat, isBlank, lengthOf, slice, startOf, trim, type Run } from '../base/textRun.ts';
import type { ZoneFinder } from '../base/zoneFinder.ts';

/** What the lines over an article are. */
export type HeadMatter = Partial<
  Pick<Item, 'column' | 'kicker' | 'headline' | 'mark' | 'subtitle' | 'furniture' | 'doubts'>
>;

/**
 * Shares out the lines over an article.
 * @param lines short lines in the order of the page
 * @returns column, kicker, headline and subtitle, and doubts about them
 */
export function readHeadline(lines: readonly Classified[], finder: ZoneFinder): HeadMatter {
  const item = emptyItem();
  readInto(item, lines, finder);
  const { column, kicker, headline, mark, subtitle, furniture, doubts } = item;
  return {
    ...(mark === undefined ? {} : { mark }),
    ...(column ? { column } : {}),
    ...(kicker ? { kicker } : {}),
    headline,
    subtitle,
    furniture,
    doubts,
  };
}

function readInto(item: Item, lines: readonly Classified[], finder: ZoneFinder): void {
  const rest = takeInline(takeSeries(takeColumn(takeKicker(lines, item), item), item), item);
  const isSubtitle = (line: Classified, index: number) =>
    line.role === 'subtitle' || (index > 0 && REMARK.test(line.run.folded.trim()));
  const subtitles = rest.filter(isSubtitle);
  const above = rest.filter((line, index) => !isSubtitle(line, index));
  const main = above.map(({ run }) => trim(run));
  // What a blank line parts from the headline is no half of it.
  const apart = above.slice(1).map(({ block }) => block.apart === true);
  const [runs] = main.length === 0 ? [subtitles.map(({ run }) => run)] : [main];
  item.subtitle = main.length === 0 ? [] : subtitles.map(({ run }) => trim(run));
  if (runs.length === 0) {
    item.doubts.push({ field: 'headline', confidence: 'low', reason: '只有栏目名，没有标题，请对照原版' });
    return;
  }
  const listed = above.findIndex(({ block }) => block.listed);
  const labelled = above.every(({ block }) => block.is === 'headline' || block.is === 'headline-on');
  if (labelled && runs === main) item.headline = runs;
  else if (listed >= 0 && runs === main) shareByList(runs, listed, item);
  else shareOut(runs, item, finder, apart);
  takeBracketedColumn(item);
  takeMark(item);
}

/** The site's list names the headline: what stands above is its kicker, what stands below its subtitle. */
function shareByList(runs: Run[], at: number, item: Item): void {
  if (at > 0) item.kicker = concat([...(item.kicker ? [item.kicker] : []), ...runs.slice(0, at)]);
  item.headline = [runs[at]!];
  item.subtitle.unshift(...runs.slice(at + 1));
}

/** ●西安高新区…: the mark before the headline of a brief is no part of it. */
const MARK = /^[●■◆▲△◎★☆▶►□◇▼※]+\s*(?=\S)|^○\s+(?=\S)/u;

function takeMark(item: Item): void {
  const [first, ...others] = item.headline;
  const mark = first && MARK.exec(first.folded)?.[0];
  if (!first || !mark) return;
  item.mark = mark.trim();
  item.furniture.push({ run: slice(first, 0, mark.length), role: 'ornament' });
  item.headline = [slice(first, mark.length), ...others];
}

function takeBracketedColumn(item: Item): void {
  const last = item.headline.at(-1);
  const found = last && !item.column ? columnBehind(last) : undefined;
  if (!found) return;
  item.headline = [...item.headline.slice(0, -1), found.headline];
  item.column = found.column;
  for (const run of found.ornaments) item.furniture.push({ run, role: 'ornament' });
}

/** A line in brackets under a headline: (外一首). */
const REMARK = /^[(（][^()（）]{2,14}[)）]$/u;

/** A line whose label says that it is the kicker. */
function takeKicker(lines: readonly Classified[], item: Item): readonly Classified[] {
  const kicker = lines.find(({ block }) => block.is === 'kicker');
  if (!kicker) return lines;
  item.kicker = trim(kicker.run);
  return lines.filter((line) => line !== kicker);
}

/** A column head stands first; a second one is the kicker. */
function takeColumn(lines: readonly Classified[], item: Item): readonly Classified[] {
  const [first, ...others] = lines;
  const boxed = first && isBox(first) && !INLINE.test(first.run.folded);
  if (boxed && others.length === 0) return [withoutOrnament(first, item)];
  const [second] = others;
  if (first && second?.role === 'column' && others.length > 1 && isSectionName(first)) {
    item.furniture.push({ run: trim(first.run), role: 'section' });
    return takeColumn(others, item);
  }
  if (first?.role === 'column') {
    // A line that only looks like a column head is the headline when there is no other.
    if (others.length === 0 && !first.sureColumn && !PICTURES.test(first.run.folded)) return lines;
    setColumn(first.run, item);
    if (!first.sureColumn)
      item.doubts.push({
        field: 'column',
        confidence: 'medium',
        reason: `“${first.run.text.trim()}”按写法认作栏目`,
        evidence: 'column-by-form',
      });
    return others;
  }
  const inline = first && (INLINE.exec(first.run.folded) ?? BARRED.exec(first.run.folded));
  if (first && inline) {
    const cut = inline[0].length;
    setColumn(trim(slice(first.run, 0, cut)), item);
    return [{ ...first, run: trim(slice(first.run, cut)) }, ...others];
  }
  const headed = others.some(({ role }) => role !== 'subtitle');
  if (first && headed && (isStandingTitle(first, others[0]!) || isBox(first))) {
    setColumn(first.run, item);
    item.doubts.push({
      field: 'column',
      confidence: 'medium',
      reason: `“${first.run.text.trim()}”按位置认作栏目，也可能是肩题`,
      evidence: 'column-by-place',
    });
    return others;
  }
  return lines;
}

/** 开发区之页, 新春特刊·盘点: at the top of a page, over a column head, the name of its section. */
function isSectionName({ run, role, block }: Classified): boolean {
  const text = run.folded.trim();
  return (
    role === 'display' &&
    !block.is &&
    startOf(run) < PAGE_HEAD &&
    /^[\p{Script=Han}·\s]+$/u.test(text) &&
    lengthOf(run) <= LONGEST_SECTION
  );
}

/** Offset in the page before which its section's name stands, under the running head. */
const PAGE_HEAD = 80;
const LONGEST_SECTION = 8;

function isBox({ box, run }: Classified): boolean {
  return box === true || isBoxLabel(run.folded);
}

/** Under a column head a label in brackets is the kicker: 【来信】. */
function takeInline(lines: readonly Classified[], item: Item): readonly Classified[] {
  const [first, ...others] = lines;
  const inline = first && INLINE.exec(first.run.folded);
  if (!first || !inline || !item.column || item.kicker) return lines;
  const label = slice(first.run, 0, inline[0].length);
  const { from, to } = columnExtent(label.folded);
  for (const part of [slice(label, 0, from), slice(label, to)])
    if (!isBlank(part)) item.furniture.push({ run: part, role: 'ornament' });
  item.kicker = slice(label, from, to);
  return [{ ...first, run: trim(slice(first.run, inline[0].length)) }, ...others];
}

/** Under a column head the name of a series is the kicker. */
function takeSeries(lines: readonly Classified[], item: Item): readonly Classified[] {
  const [first, ...others] = lines;
  if (
    !item.column ||
    !first ||
    !SERIES.test(first.run.folded.trim()) ||
    !others.some(({ role }) => role !== 'subtitle')
  )
    return lines;
  item.kicker = trim(first.run);
  return others;
}

/** Series: 奋进新征程·书记主任谈, 系列报道之三. */
const SERIES =
  /系列(?:报道|评论|访谈|之|[①-⑩])|(?:之|[((])[一二三四五六七八九十]{1,2}[))]?$|[①-⑩]$|\p{Script=Han}·\p{Script=Han}/u;
const LONGEST_TITLE = 6;

/** The name of a series, or a few characters set apart over a headline: the standing title of a column. */
function isStandingTitle({ run, role }: Classified, below: Classified): boolean {
  const text = run.folded.trim();
  if (role === 'subtitle' || /[,，!！?？。]/u.test(text)) return false;
  if (SERIES.test(text) && text.length <= 24) return true;
  // 老厂　新图　远洋: phrases set apart are a kicker.
  if (role !== 'display' || /[:：]/u.test(text) || /^\S{2,}(?:\s+\S{2,}){2,}$/u.test(text)) return false;
  const apart = below.block.blanksBefore > 0 || startOf(run) < PAGE_TOP || lengthOf(run) <= SHORTEST_KICKER;
  return (
    apart &&
    /^[\p{Script=Han}\s]+$/u.test(text) &&
    lengthOf(run) <= LONGEST_TITLE &&
    (!/区$/u.test(text) || WALK.test(text))
  );
}

/** 走进高新区: a column about zones names none. */
const WALK = /^(?:走[进近]|聚焦|直击|关注)(?:国家)?高新区$/u;

/** Two or three characters say too little for a kicker. */
const SHORTEST_KICKER = 3;

/** Offset in the page before which a line is still at its top. */
const PAGE_TOP = 12;

function setColumn(run: Run, item: Item): void {
  const mark = MARK.exec(run.folded)?.[0].trim();
  if (mark) item.mark = mark;
  item.column = withoutMarks(run, item);
}

/** ■ 记者手记 over text: a box whose label is its headline. */
function withoutOrnament(line: Classified, item: Item): Classified {
  return { ...line, run: withoutMarks(line.run, item) };
}

/** The name without brackets and ornaments, which go to the furniture. */
function withoutMarks(run: Run, item: Item): Run {
  const { from, to } = columnExtent(run.folded);
  for (const part of [slice(run, 0, from), slice(run, to)])
    if (!isBlank(part)) item.furniture.push({ run: part, role: 'ornament' });
  return trim(slice(run, from, to));
}

/** @param apart of each line but the first, whether a blank line stands above it */
function shareOut(runs: Run[], item: Item, finder: ZoneFinder, apart: readonly boolean[]): void {
  if (runs.length === 1) readOneLine(runs[0]!, item);
  else if (runs.length === 2) shareTwo(runs[0]!, runs[1]!, item, finder, apart[0] === true);
  else shareMany(runs, item, finder, apart);
}

/** 向上的力量 ——某某成长记: headline and subtitle on one line. */
function readOneLine(run: Run, item: Item): void {
  const dash = /\s+(?=(?:——|──|--)\s*\S)/u.exec(run.folded);
  if (!dash || dash.index < 4 || item.subtitle.length > 0) item.headline = [run];
  else {
    item.headline = [trim(slice(run, 0, dash.index))];
    item.subtitle = [trim(slice(run, dash.index))];
  }
}

const SAME_LENGTH = 3;
/** So end subtitles, with a dash before them or without. */
const SUBTITLE_END =
  /(?:纪实|侧记|综述|巡礼|的故事|答记者问|答本报记者问|见闻|掠影|扫描|速写|特写|印象|调查|观察|探访|(?<!日|笔|书|登|标|手)记)$/u;
/** A kicker leads to its headline in a few words; a longer line over a still longer one is the headline itself. */
const LONGEST_KICKER = 14;

/** Two lines: kicker and headline, a headline in two parts, or headline and subtitle. */
function shareTwo(a: Run, b: Run, item: Item, finder: ZoneFinder, apart: boolean): void {
  const [zoneA, zoneB] = [names(a, finder), names(b, finder)];
  const [lengthA, lengthB] = [lengthOf(a), lengthOf(b)];
  const told = `“${a.text.trim()}”和“${b.text.trim()}”`;
  if (/(?:——|──|--)$/u.test(a.folded.trim()) || LABEL_ALONE.test(a.folded.trim())) setKicker(a, b, item);
  else if (isCoupletOver(a, b) && !zoneA) setKicker(a, b, item);
  else if (!zoneA && PHRASES.test(a.folded.trim()) && !PHRASES.test(b.folded.trim())) {
    setKicker(a, b, item);
    item.doubts.push(unsure('kicker', `${told}按肩题和标题处理`));
  } else if (/[:：,，、]$/u.test(a.folded.trim())) item.headline = [a, b];
  else if (isZoneAlone(a, finder)) item.headline = [a, b];
  else if (zoneB && /[:：]/u.test(b.folded) && !zoneA && lengthA < lengthB) setKicker(a, b, item);
  else if (!zoneA && isCouplet(b)) {
    setKicker(a, b, item);
    item.doubts.push(unsure('kicker', `${told}按肩题和标题处理`));
  } else if (
    SUBTITLE_END.test(b.folded.trim()) &&
    !SUBTITLE_END.test(a.folded.trim()) &&
    !isToldBelow(item)
  ) {
    item.headline = [a];
    item.subtitle.unshift(b);
    item.doubts.push(unsure('subtitle', `${told}按标题和副题处理`));
  } else if (apart && !item.kicker) {
    setKicker(a, b, item);
    item.doubts.push({
      ...unsure('kicker', `${told}之间空行，按肩题和标题处理`),
      ...(lengthA > lengthB ? { confidence: 'low' } : {}),
    });
  } else if (apart) {
    item.headline = [a];
    item.subtitle.unshift(b);
    item.doubts.push(unsure('subtitle', `${told}之间空行，按标题和副题处理`));
  } else if (isToldBelow(item) && !zoneA && !item.kicker) {
    setKicker(a, b, item);
    item.doubts.push(unsure('kicker', `${told}下面还有副题，按肩题和标题处理`));
  } else if (
    Math.abs(lengthA - lengthB) <= SAME_LENGTH ||
    (!zoneB &&
      lengthA < LONGEST_KICKER &&
      isTraditional(a) &&
      isTraditional(b) &&
      !LABELS.test(a.folded.trim()))
  ) {
    item.headline = [a, b];
    item.doubts.push({ field: 'headline', confidence: 'medium', reason: `${told}按两行标题合排` });
  } else if (zoneA && !zoneB && lengthA <= LONGEST_HALF && !OF_KICKER.test(a.folded.trim())) {
    // 桂林高新区推出 / “银杏卡” 人才看病不排队
    item.headline = [a, b];
    item.doubts.push({ field: 'headline', confidence: 'medium', reason: `${told}按两行标题合排` });
  } else if (lengthA < lengthB && lengthA < LONGEST_KICKER && !item.kicker) {
    setKicker(a, b, item);
    item.doubts.push(unsure('kicker', `${told}按肩题和标题处理`));
  } else if (lengthA > lengthB) {
    item.headline = [a, b];
    item.doubts.push({
      field: 'headline',
      confidence: 'medium',
      reason: `${told}按两行标题合排，也可能是标题和副题`,
    });
  } else {
    item.headline = [a];
    item.subtitle.unshift(b);
    item.doubts.push(unsure('subtitle', `${told}按标题和副题处理`));
  }
}

/** ——某某高新区转型三年记 below: of a head that has its subtitle the upper line leads to the headline. */
function isToldBelow({ subtitle }: Item): boolean {
  return subtitle.some(({ folded }) => /^\s*(?:——|──|--)/u.test(folded));
}

/** 《大陸經濟》, 財經／焦點: a label, and no half of a headline. */
const LABELS = /^(?:《[^》]*》|「[^」]*」|<[^>]*>|“[^”]*”|[^/|]{1,6}[/|].*)$/u;

/**
 * Papers of Taiwan set a headline in two lines, the news above and more of it below, and seldom print a kicker; where the
 * lower line alone names a zone (Hong Kong), the news stands there.
 */
function isTraditional({ text, folded }: Run): boolean {
  return text.split('').some((unit, at) => unit !== folded[at] && /\p{Script=Han}/u.test(unit));
}

/** Which of two lines is the headline was a guess by their form. */
function unsure(field: 'kicker' | 'subtitle', reason: string): Doubt {
  return { field, confidence: 'medium', reason, evidence: `${field}-by-form` };
}

/** 河水清了，机器响了: two halves of one length are a whole headline, and no line's second half. */
function isCouplet({ folded }: Run): boolean {
  const [left, right, ...others] = folded.trim().split(/\s*[,，、\s]\s*/u);
  const [a, b] = [left?.length ?? 0, right?.length ?? 0];
  return others.length === 0 && a === b && a >= SHORTEST_KICKER && a <= LONGEST_TITLE + 1;
}

/**
 * 白天拧螺丝　晚上学编程, over a line that is neither such a couplet nor a subtitle by its end; phrases of other lengths
 * (没有新增一亩地　却多出百家企业) over a line without a space.
 */
function isCoupletOver(a: Run, b: Run): boolean {
  const phrases =
    (isSpacedCouplet(a) && !isSpacedCouplet(b)) || (isTwoPhrases(a) && !/\S\s+\S/u.test(b.folded.trim()));
  return (phrases || isPairOfClauses(a, b)) && !SUBTITLE_END.test(b.folded.trim());
}

/** Two phrases of four characters at least, set apart by a space and by no other mark. */
function isTwoPhrases({ folded }: Run): boolean {
  return /^[^\s，,：:。]{4,}\s+[^\s，,：:。]{4,}$/u.test(folded.trim());
}

/** 先有“土办法”，再有“金点子” over a line without a comma: two clauses of one length that begin alike or name no zone. */
function isPairOfClauses({ folded }: Run, b: Run): boolean {
  const clauses = folded
    .trim()
    .split(/[,，]/u)
    .map((clause) => clause.replace(/[^\p{L}\p{N}]/gu, '').length);
  const [left = 0, right = 0] = clauses;
  return (
    clauses.length === 2 &&
    Math.abs(left - right) <= 1 &&
    Math.min(left, right) > SHORTEST_KICKER &&
    !/[,，、;；]/u.test(b.folded)
  );
}

/** Two phrases of one length set apart, as kickers are. */
function isSpacedCouplet(run: Run): boolean {
  return /^\S+\s+\S+$/u.test(run.folded.trim()) && isCouplet(run);
}

/** （读者来信） over a headline. */
const LABEL_ALONE = /^[(（][^()（）]{2,8}[)）]$/u;
/** 身份不变　住房不变　工龄连续计算: three phrases over a headline are its kicker. */
const PHRASES = /^\S{2,10}\s+\S{2,10}\s+\S{2,10}$/u;
/** A kicker that names the zone says of what kind the article is. */
const OF_KICKER = /(?:报告|调查|系列|纪实|观察|采访|见闻|访谈|侧记|之[一二三四五六七八九十]|[①-⑨])$/u;
const LONGEST_HALF = 12;

function setKicker(kicker: Run, headline: Run, item: Item): void {
  item.kicker = item.kicker ? concat([item.kicker, kicker]) : kicker;
  item.headline = [headline];
}

/** A headline over three lines stands in a narrow column. */
const NARROW_LINE = 10;

/** Three lines and more: the first is the kicker when it is short, lines of like length are one headline. */
function shareMany(runs: Run[], item: Item, finder: ZoneFinder, apart: readonly boolean[]): void {
  const [first, second, ...others] = runs as [Run, Run, ...Run[]];
  const lengths = runs.map(lengthOf);
  if ((apart[0] || (isCoupletOver(first, second) && !names(first, finder))) && !item.kicker) {
    item.kicker = first;
    shareOut(runs.slice(1), item, finder, apart.slice(1));
  } else if (
    runs.length === 3 &&
    (names(first, finder) || !names(second, finder)) &&
    Math.max(...lengths) <= NARROW_LINE &&
    Math.max(...lengths) - Math.min(...lengths) <= SAME_LENGTH
  )
    item.headline = runs;
  else if (
    lengthOf(first) < lengthOf(second) - SAME_LENGTH ||
    (!names(first, finder) && names(second, finder))
  ) {
    item.kicker = item.kicker ? concat([item.kicker, first]) : first;
    shareOut(runs.slice(1), item, finder, apart.slice(1));
  } else {
    item.headline = [first, second];
    item.subtitle.unshift(...others);
  }
  item.doubts.push({
    field: 'headline',
    confidence: runs.length > 3 ? 'low' : 'medium',
    reason: `标题区有 ${runs.length} 行，请对照原版核对肩题、标题、副题`,
  });
}

function names(run: Run, finder: ZoneFinder): boolean {
  return finder.find(run.folded).some(({ weak }) => !weak);
}

/** A line that is a zone's name and nothing else is the first half of a headline. */
function isZoneAlone(run: Run, finder: ZoneFinder): boolean {
  const text = run.folded.replace(/\s/gu, '');
  const found = finder.find(text);
  return found[0]?.from === 0 && found.at(-1)!.to === text.length && text.length <= 12;
}

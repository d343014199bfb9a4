/** A line that its source says names the authors → authors. */
import { addByline } from '../stories/add.ts';
import type { Item } from '../stories/item.ts';
import { parseByline } from '../roles/byline.ts';
import { isSourceNote } from '../roles/dateline.ts';
import { readInfoLine, type InfoPiece } from '../margins/records/exportLabels.ts';
import { readFurniture } from '../margins/furniture.ts';
import type { NameJudge } from '../base/people.ts';
import { isBlank, slice, trim, type Run } from '../base/textRun.ts';

const LABEL = /^\s*(?:作\s*者|记\s*者|署\s*名|责任者|文)\s*[:：]\s*/u;
const OUTLET = /^\s*(?:来源|稿源|出处)\s*[:：]/u;
/** What may part the names that a byline reader does not know. */
const PARTS = /[^\s、,，;；]+/gu;
const LONGEST_NAME = 10;

/** Adds the authors of a line; labels, marks and what is no name go to furniture. */
export function addBylineLine(item: Item, line: Run, names: NameJudge): void {
  const pieces = readInfoLine(line.folded) ?? aroundLabel(line.folded);
  if (pieces) {
    for (const { from, to, is } of pieces)
      if (is === 'byline') addNames(item, trim(slice(line, from, to)), names);
      else if (to > from) item.furniture.push({ run: slice(line, from, to), role: 'page-head' });
  } else addNames(item, trim(line), names);
}

/** 2015年06月08日 第4版 作者：甲 乙 编辑：丙: what stands before the label, and after the next one, names no author. */
const AUTHOR = /(?<=\S\s*)(?:作者|记者|署名|撰文)\s*[:：]\s*/u;
const NEXT = /\s+(?=(?:来源|稿源|编辑|责编|责任编辑|日期|时间|版次|字数|字号|点击|浏览|阅读)\s*[:：])/u;

function aroundLabel(text: string): InfoPiece[] | undefined {
  const label = AUTHOR.exec(text);
  if (!label) return undefined;
  const from = label.index + label[0].length;
  const next = NEXT.exec(text.slice(from));
  const to = next ? from + next.index : text.length;
  return [
    { from: 0, to: from, is: 'fact' },
    { from, to, is: 'byline' },
    { from: to, to: text.length, is: 'fact' },
  ];
}

function addNames(item: Item, line: Run, names: NameJudge): void {
  if (isBlank(line)) return;
  if (OUTLET.test(line.folded) || isSourceNote(line.folded) || readFurniture(line.folded, new Set(), true))
    return void item.furniture.push({ run: line, role: 'source-note' });
  const byline = parseByline(line, names, true);
  if (byline) return addByline(item, { ...byline, photo: false });
  const label = LABEL.exec(line.folded)?.[0].length ?? 0;
  if (label > 0) item.furniture.push({ run: slice(line, 0, label), role: 'byline-mark' });
  addAsPrinted(item, slice(line, label));
}

/** Words before names: what they are, and for whom they write. */
const ROLE = /^\s*\p{Script=Han}{0,10}?(?<role>记者|通讯员|评论员|特约撰稿人?|撰稿人?)(?=[\s:：])/u;

/** Names in a form that no reader knows are kept as they stand, under a doubt. */
function addAsPrinted(item: Item, line: Run): void {
  const match = ROLE.exec(line.folded);
  const at = match?.[0].length ?? 0;
  const role = match ? slice(line, at - match.groups!['role']!.length, at) : undefined;
  if (role && at > role.text.length)
    item.furniture.push({ run: slice(line, 0, at - role.text.length), role: 'byline-mark' });
  const rest = slice(line, at);
  const extents = namesIn(rest.folded);
  if (extents.length === 0) return void item.furniture.push({ run: rest, role: 'byline-mark' });
  const short = extents.every(({ from, to }) => to - from <= LONGEST_NAME);
  const authors = short ? extents.map(({ from, to }) => slice(rest, from, to)) : [trim(rest)];
  item.authors.push(
    ...authors.map((name, index) => ({
      name,
      ...(role ? { role: { text: role.text, ...(index === 0 ? { run: role } : {}) } } : {}),
    })),
  );
  if (short) item.furniture.push(...between(rest, extents));
  item.doubts.push({
    field: 'authors',
    confidence: 'low',
    reason: `署名“${line.text.trim()}”的写法不认识，照录，请核对`,
  });
}

/** Where the names stand; a character set apart by itself belongs to the next. */
function namesIn(text: string): { from: number; to: number }[] {
  const extents: { from: number; to: number }[] = [];
  for (const { index, 0: part } of text.matchAll(PARTS)) {
    const last = extents.at(-1);
    const goesOn = last && last.to - last.from === 1 && part.length <= 2;
    if (goesOn) last.to = index + part.length;
    else extents.push({ from: index, to: index + part.length });
  }
  return extents;
}

/** Marks before, between and after the names. */
function between(line: Run, extents: { from: number; to: number }[]): Item['furniture'] {
  const ends = [0, ...extents.flatMap(({ from, to }) => [from, to]), line.text.length];
  return ends.flatMap((from, index) => {
    const gap = index % 2 === 0 ? slice(line, from, ends[index + 1]) : undefined;
    return gap && !isBlank(gap) ? [{ run: gap, role: 'byline-mark' }] : [];
  });
}

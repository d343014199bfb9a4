/** The running head and foot of a printed page: paper, day, page number. */
import { readAtEdge, readBeside, readFurniture, type PageFacts } from '../margins/furniture.ts';
import { foldText } from '../base/fold.ts';
import { endsClause, endsSentence } from '../base/sentence.ts';
import { overlapX, type Box, type PrintedLine, type PrintedPage } from './printed.ts';

/** What stands at the edges, and what it tells. */
export interface PageHead {
  facts: PageFacts;
  lines: PrintedLine[];
  rest: PrintedLine[];
}

/** Share of the page's height in which a running head may stand. */
const EDGE = 0.1;

/** A masthead reaches farther down, as a share of the page's height; a nameplate in the page's largest letters still farther. */
const MASTHEAD = 0.15;
const NAMEPLATE = 0.25;
/** A rule under it runs across most of the page. */
const ACROSS = 0.7;
/** Longer lines are text. */
const LONGEST = 30;

/** Parts running heads from the text. */
export function takePageHead(page: PrintedPage, publications: ReadonlySet<string>): PageHead {
  const rule = ruleUnderMasthead(page);
  // A tall masthead reaches below the edge, down to its rule, or to that under the strip below it.
  const strip = rule && stripUnder(rule, page);
  const head = readPageHead(page, publications, Math.max(page.height * EDGE, (strip ?? rule)?.y0 ?? 0));
  const floor = rule && head.lines.some((line) => line.y1 <= rule.y0 + 2) ? rule.y0 : undefined;
  const above = floor === undefined ? [] : head.rest.filter((line) => line.y1 <= floor + 2);
  if (above.some(isText)) return head;
  const named = [...above]
    .sort((a, b) => b.size - a.size)
    .map((line) => readBeside(foldText(line.text))?.facts);
  const publication = named.find((facts) => facts?.publication)?.publication;
  return {
    ...head,
    facts: { ...(publication ? { publication } : {}), ...head.facts },
    lines: [...head.lines, ...above],
    rest: head.rest.filter((line) => !above.includes(line)),
  };
}

/** Long lines of telephones and serial numbers have no stop in them. */
function isText({ text }: PrintedLine): boolean {
  return endsSentence(text) || endsClause(text) || (text.length > LONGEST && /[，。；！？]/u.test(text));
}

/** Height of a strip with one row, as a share of the page's. */
const STRIP = 0.03;

/** The rule under a strip for editors and page number, right below that of the masthead. */
function stripUnder(rule: Box, { rules, width, height }: PrintedPage): Box | undefined {
  return rules.find(
    (one) =>
      one.x1 - one.x0 > width * ACROSS &&
      one.y1 - one.y0 < one.x1 - one.x0 &&
      one.y0 > rule.y1 &&
      one.y0 - rule.y1 < height * STRIP,
  );
}

/** The first rule across the page below a masthead: with no sentence above it, all that stands there is the paper's own. */
function ruleUnderMasthead({ rules, width, height, lines }: PrintedPage): Box | undefined {
  const largest = Math.max(...lines.map(({ size }) => size));
  const nameplate = lines.find(({ size, y1 }) => size === largest && y1 < height * NAMEPLATE);
  return rules
    .filter(
      (rule) =>
        rule.x1 - rule.x0 > width * ACROSS &&
        rule.y1 - rule.y0 < rule.x1 - rule.x0 &&
        (rule.y1 < height * MASTHEAD ||
          (rule.y1 < height * NAMEPLATE && nameplate !== undefined && nameplate.y1 <= rule.y0 + 2)),
    )
    .sort((a, b) => a.y0 - b.y0)[0];
}

/** @param top a running head stands above it */
function readPageHead(page: PrintedPage, publications: ReadonlySet<string>, top: number): PageHead {
  const head: PageHead = { facts: {}, lines: [], rest: [] };
  const rows = rowsOf(page.lines);
  const index = indexLines(page.lines, publications, top);
  for (const row of rows) {
    const isLast = row === rows.at(-1) && rows.length > 1 && isUnderRule(row, rows.at(-2)!, page);
    const atEdge = row[0]!.y0 < top || row[0]!.y1 > page.height * (1 - EDGE) || isLast;
    const whole = foldText(row.map(({ text }) => text).join('  '));
    const found = atEdge ? (readFurniture(whole, publications, true) ?? readAtEdge(whole)) : undefined;
    if (found && !row.some((line) => index.has(line))) {
      head.facts = { ...found.facts, ...head.facts };
      head.lines.push(...row);
      continue;
    }
    for (const line of row) {
      const text = foldText(line.text);
      const alone =
        atEdge || !isInColumn(line, page.lines)
          ? (readFurniture(text, publications, atEdge) ?? (atEdge ? readAtEdge(text) : undefined))
          : undefined;
      if (alone && alone.role !== 'separator') {
        if (atEdge && !index.has(line)) head.facts = { ...alone.facts, ...head.facts };
        head.lines.push(line);
      } else head.rest.push(line);
    }
  }
  return head;
}

/** 一朵云里的花市夜谈·2版, “候鸟”工程师的四季·4版: what a box beside the nameplate lists is on other pages. */
function indexLines(
  lines: PrintedLine[],
  publications: ReadonlySet<string>,
  top: number,
): ReadonlySet<PrintedLine> {
  const naming = lines.flatMap((line) => {
    const facts = line.y0 < top ? readFurniture(foldText(line.text), publications, true)?.facts : undefined;
    return facts?.pageNumber && facts.section && !facts.issueDate ? [{ line, page: facts.pageNumber }] : [];
  });
  const several = new Set(naming.map(({ page }) => page)).size > 1;
  return new Set(several ? naming.map(({ line }) => line) : []);
}

/** The last row of a page that is not full: a rule across the page stands between it and all that is above. */
function isUnderRule([first]: PrintedLine[], above: PrintedLine[], { rules, width }: PrintedPage): boolean {
  const bottom = Math.max(...above.map(({ y1 }) => y1));
  return rules.some(
    (rule) =>
      rule.x1 - rule.x0 > width * ACROSS && rule.y0 >= bottom - 2 && rule.y1 <= first!.y0 + first!.size / 2,
  );
}

/** White between two lines of a column, in their size. */
const LEADING = 0.9;

/** One of the lines of a column of text: 修改第十一版设计 is a piece of a sentence there, and no page's number. */
function isInColumn(line: PrintedLine, lines: PrintedLine[]): boolean {
  const near = lines.filter(
    (one) =>
      one !== line &&
      Math.abs(one.size - line.size) < line.size * SAME_SIZE &&
      overlapX(one, line) > 0.7 &&
      Math.max(one.y0 - line.y1, line.y0 - one.y1) < line.size * LEADING,
  );
  return near.some(({ y0 }) => y0 < line.y0) && near.some(({ y0 }) => y0 > line.y0);
}

/** Sizes of one column's lines differ by less. */
const SAME_SIZE = 0.1;

/** Lines on one height. */
function rowsOf(lines: PrintedLine[]): PrintedLine[][] {
  const rows: PrintedLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y0 - b.y0)) {
    const row = rows.at(-1);
    if (row && !line.vertical && Math.abs(row[0]!.y1 - line.y1) < line.size * 0.5) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0));
}

/** The running head and foot of a printed page: paper, day, page number. */
import { readAtEdge, readFurniture, type PageFacts } from '../margins/furniture.ts';
import { foldText } from '../base/fold.ts';
import type { PrintedLine, PrintedPage } from './printed.ts';

/** What stands at the edges, and what it tells. */
export interface PageHead {
  facts: PageFacts;
  lines: PrintedLine[];
  rest: PrintedLine[];
}

/** Share of the page's height in which a running head may stand. */
const EDGE = 0.1;

/** Parts running heads from the text. */
export function takePageHead(page: PrintedPage, publications: ReadonlySet<string>): PageHead {
  const head: PageHead = { facts: {}, lines: [], rest: [] };
  for (const row of rowsOf(page.lines)) {
    const atEdge = row[0]!.y0 < page.height * EDGE || row[0]!.y1 > page.height * (1 - EDGE);
    const whole = foldText(row.map(({ text }) => text).join('  '));
    const found = atEdge ? (readFurniture(whole, publications, true) ?? readAtEdge(whole)) : undefined;
    if (found) {
      head.facts = { ...found.facts, ...head.facts };
      head.lines.push(...row);
      continue;
    }
    for (const line of row) {
      const text = foldText(line.text);
      const alone = readFurniture(text, publications, atEdge) ?? (atEdge ? readAtEdge(text) : undefined);
      if (alone && alone.role !== 'separator') {
        if (atEdge) head.facts = { ...alone.facts, ...head.facts };
        head.lines.push(line);
      } else head.rest.push(line);
    }
  }
  return head;
}

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

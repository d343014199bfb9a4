/** Who wrote, in lines of their own under a text and outside of its element: 记者：甲 乙. */
import { parseByline } from '../../roles/byline.ts';
import { isSourceNote } from '../../roles/dateline.ts';
import { readFurniture } from '../../margins/furniture.ts';
import type { NameJudge } from '../../base/people.ts';
import { makeRun, type Run, type Span } from '../../base/textRun.ts';
import type { SavedDocument } from '../document/document.ts';
import type { FlatLine } from '../document/flatten.ts';
import type { TakenText } from '../document/takenText.ts';
import { inNavigation, isTools } from '../document/vocabulary.ts';

/** So many lines under a text may tell who made it; what stands farther down is the site's. */
const REACH = 4;

/** Takes the bylines right under a text, past lines that tell who edited it and where it is from. */
export function takeSignOff(
  document: SavedDocument,
  below: Span,
  claims: TakenText,
  names: NameJudge,
): Run[] {
  const taken: Run[] = [];
  for (const line of claims.free(below).slice(0, REACH)) {
    const run = makeRun(document.page, [line]);
    if (line.linked > 0 || inNavigation(document, line.block)) break;
    if (parseByline(run, names)?.strength === 'role') taken.push(...claims.take(line));
    else if (!isAboutText(run.folded, line)) break;
  }
  return taken;
}

function isAboutText(text: string, line: FlatLine): boolean {
  return (
    line.letters === 0 || isTools(text) || isSourceNote(text) || readFurniture(text, new Set()) !== undefined
  );
}

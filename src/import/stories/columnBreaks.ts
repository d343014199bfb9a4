/** Column breaks: joins what a column end cut apart, and flags what has nothing to join to. */
import type { BodyPart, Doubt, Item } from './item.ts';
import { concat } from '../base/textRun.ts';
import {
  beginsAfresh,
  beginsListItem,
  beginsMidSentence,
  endsClause,
  endsSentence,
  seamInWord,
} from '../base/sentence.ts';

/** Papers that indent every paragraph tell by a missing indent what goes on from the column before. */
const INDENTED_SHARE = 0.5;

/**
 * Heals an item's paragraphs in place.
 * @param pageIndents true when paragraphs of this page are indented
 */
export function heal(item: Item, pageIndents: boolean): void {
  const healed: BodyPart[] = [];
  // An article set without indents tells nothing by them.
  const indents = pageIndents && item.body.some(({ indented }) => indented);
  for (const part of item.body) {
    const above = healed.at(-1);
    if (part.type !== 'paragraph' || above?.type !== 'paragraph') healed.push(part);
    else {
      const verdict = joins(above, part, indents);
      if (verdict.join) above.run = concat([above.run, part.run]);
      else healed.push(part);
      if (verdict.doubt) item.doubts.push({ field: 'body', ...verdict.doubt });
    }
  }
  item.body = healed;
  flagGaps(item);
}

/** Text before the first headline of a page, with no beginning of its own, may have lost its first half. */
export function flagOpening({ headline, column, photo, dateline, jumps, body, doubts }: Item): void {
  const [first] = body;
  if (headline.length > 0 || column || photo || dateline || jumps.length > 0 || first?.type !== 'paragraph')
    return;
  if (beginsAfresh(first.run.folded.trim()) || doubts.some(({ field }) => field === 'body')) return;
  doubts.push({ field: 'body', ...low('版面开头就是正文，没有标题，前面可能缺字，或接自别的版') });
}

/** @returns whether the page marks paragraphs by indents */
export function usesIndents(items: Item[]): boolean {
  const paragraphs = items.flatMap(({ body }) => body.filter(({ type }) => type === 'paragraph'));
  const indented = paragraphs.filter(({ indented }) => indented).length;
  return indented >= 2 && indented >= paragraphs.length * INDENTED_SHARE;
}

interface Verdict {
  join: boolean;
  doubt?: Omit<Doubt, 'field'>;
}

function joins(above: BodyPart, part: BodyPart, pageIndents: boolean): Verdict {
  const [before, after] = [above.run.folded, part.run.folded];
  const goesOn = pageIndents && !part.indented;
  if (pageIndents && part.indented) {
    if (endsSentence(before) || endsClause(before)) return { join: false };
    // Some texts indent every line, the second half of a cut paragraph too.
    const seam = seamInWord(before, after) || !beginsAfresh(after);
    return {
      join: seam,
      doubt: seam
        ? { confidence: 'medium', reason: `“${tail(before)}”没有说完，与缩进的下一段“${head(after)}”相接` }
        : low(`“${tail(before)}”没有说完，下一段另起`),
    };
  }
  if (endsSentence(before)) {
    // On a wrapped page a line may end with its sentence; a paragraph would begin with its indent.
    if (goesOn && (!beginsAfresh(after) || part.run.spans.length > 1))
      return {
        join: true,
        doubt: { confidence: 'medium', reason: `“${head(after)}”没有缩进，接在上一段之后` },
      };
    return { join: false };
  }
  if (endsClause(before) && !goesOn) return joinsAfterClause(before, after);
  if (beginsAfresh(after) && !seamInWord(before, after) && !goesOn && !/[,，、]$/u.test(before.trim())) {
    return {
      join: true,
      doubt: { confidence: 'medium', reason: `“${tail(before)}”之后接“${head(after)}”，中间可能缺字` },
    };
  }
  return { join: true };
}

/** `…如下：` before a list stays apart; a semicolon in running text was cut by the column. */
function joinsAfterClause(before: string, after: string): Verdict {
  const list = beginsListItem(after) || beginsListItem(before) || /[:：]["”]?$/u.test(before.trim());
  return list || beginsAfresh(after)
    ? { join: false }
    : { join: true, doubt: { confidence: 'medium', reason: `“${tail(before)}”以分号结束，与下一段相接` } };
}

function flagGaps(item: Item): void {
  const continued = item.jumps.some(({ kind }) => kind === 'from');
  item.body.forEach((part, index) => {
    if (part.type !== 'paragraph') return;
    const reason = beginsMidSentence(part.run.folded);
    const begun = index === 0 && continued;
    if (reason && !begun)
      item.doubts.push({
        field: 'body',
        ...low(`第 ${ordinal(item, index)} 段“${head(part.run.folded)}”${reason}，前面可能缺字`),
      });
  });
  const last = item.body.at(-1);
  const goesOn = item.jumps.some(({ kind }) => kind === 'on');
  const following = item.body.findIndex(
    (part, index) => part.type === 'paragraph' && item.body[index + 1]?.type === 'heading' && isCut(part),
  );
  if (following >= 0)
    item.doubts.push({
      field: 'body',
      ...low(
        `第 ${ordinal(item, following)} 段“${tail(item.body[following]!.run.folded)}”没有说完，后面可能缺字`,
      ),
    });
  if (last?.type === 'paragraph' && isCut(last) && !goesOn)
    item.doubts.push({ field: 'body', ...low(`末段“${tail(last.run.folded)}”没有说完，后面可能缺字`) });
}

function isCut({ run }: BodyPart): boolean {
  return !endsSentence(run.folded) && !/[)）]$/u.test(run.folded.trim());
}

function ordinal(item: Item, index: number): number {
  return item.body.slice(0, index + 1).filter(({ type }) => type !== 'heading').length;
}

function low(reason: string): Omit<Doubt, 'field'> {
  return { confidence: 'low', reason };
}

function head(text: string): string {
  return text.trim().slice(0, 8);
}

function tail(text: string): string {
  return text.trim().slice(-8);
}

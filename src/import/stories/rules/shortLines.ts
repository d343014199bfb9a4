/** Short lines one after the other: what they are is decided here, once, by the first rule that knows them. */
import { isBoxLabel } from '../../roles/boxLabel.ts';
import type { Classified } from '../../roles/classify.ts';
import {
  beginsAfresh,
  beginsMidSentence,
  endsClause,
  endsSentence,
  seamInWord,
} from '../../base/sentence.ts';
import { lengthOf, trim } from '../../base/textRun.ts';
import { here, isComplete, isDisplay, type Cursor } from '../cursor.ts';
import { ALONE, evidencePoints, headScore, OPENS_ARTICLE } from '../evidence.ts';
import { surroundings } from '../evidenceAround.ts';
import { taken, type Taken } from '../steps.ts';
import { signature } from './endings.ts';
import { headSteps, subheadSteps } from './heads.ts';
import { labelInside, labelIndex, deckAbove } from './labels.ts';
import { markedRows, verse } from './lists.ts';
import { paragraphSteps } from './paragraphs.ts';
import { participants, speakersBox } from './speakers.ts';
import { textSteps } from './text.ts';

/** The cursor at the first of some short lines. */
export interface ShortLines extends Cursor {
  readonly lines: readonly Classified[];
  /** Index of the block after them. */
  readonly end: number;
}

type GroupRule = (group: ShortLines) => Taken | undefined;

/** The first that takes something decides; the last takes whatever is left. */
const RULES: readonly GroupRule[] = [
  deckAbove,
  labelInside,
  signature,
  attribution,
  cutLine,
  markedRows,
  verse,
  headOrSubheads,
];

/** Short lines: an interview's box, verse, a list, a piece of a sentence, subheads, or the head of a new article. */
export function shortLines(cursor: Cursor): Taken | undefined {
  if (!isDisplay(here(cursor))) return undefined;
  const box = speakersBox(cursor);
  if (box) return box;
  const end = endOfGroup(cursor);
  const group = { ...cursor, end, lines: cursor.blocks.slice(cursor.index, end) };
  for (const rule of RULES) {
    const answer = rule(group);
    if (answer) return answer;
  }
  return undefined;
}

/** Short lines belong together up to a box of speakers, a labelled headline, or a label that stands inside an article. */
function endOfGroup(cursor: Cursor): number {
  const { blocks, index } = cursor;
  let end = index;
  while (end < blocks.length && isDisplay(blocks[end]) && participants(cursor, end) === 0) end++;
  const labelled = blocks
    .slice(index + 1, end)
    .findIndex(
      ({ block }, at) =>
        block.is === 'headline' ||
        (block.is === 'subhead') !== (blocks[index]!.block.is === 'subhead') ||
        (block.is === 'kicker' && blocks[index + at + 2]?.block.is === 'headline') ||
        (block.is === 'column' && blocks[index + at]!.block.is === 'headline'),
    );
  const leads = here(cursor).block.is === 'kicker' || (here(cursor).role === 'column' && labelled === 0);
  if (labelled >= 0 && !leads) end = index + 1 + labelled;
  const label = labelIndex(cursor, end);
  return label === undefined || label === index ? end : label;
}

const LONGEST_ATTRIBUTION = 30;

/** ——某公司董事长 田野: who said the quotation that is the whole paragraph above. */
function attribution({ current, lines }: ShortLines): Taken | undefined {
  const { role, run } = lines[0]!;
  const last = current?.body.at(-1);
  const attributes =
    role === 'subtitle' &&
    last?.type === 'paragraph' &&
    lengthOf(run) <= LONGEST_ATTRIBUTION &&
    /^\s*[“"「][^]*[”"」]\s*$/u.test(last.run.folded);
  return attributes
    ? taken([{ do: 'body', parts: [{ type: 'verse', run: trim(run), indented: true }] }])
    : undefined;
}

/** A quotation that is not closed on its line: a column end cut the sentence. */
function leavesOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”') || text.lastIndexOf('《') > text.lastIndexOf('》');
}

/** 为了…，请来专家组成评 / 审组，先评审、后放款: a clause that ends within a word of the text below. */
function runsInto(text: string, { blocks, end }: ShortLines): boolean {
  const next = blocks[end];
  return next?.role === 'paragraph' && /[,，]/u.test(text) && seamInWord(text.trim(), next.run.folded.trim());
}

/** A single line that ends in mid-phrase is text. */
function cutLine(group: ShortLines): Taken | undefined {
  const [line] = group.lines;
  const isCut = line!.cutOff || leavesOpen(line!.run.folded) || runsInto(line!.run.folded, group);
  // 人才不是“挖”来的, and below it who wrote: nobody signs a piece of a sentence.
  const isSigned = group.blocks[group.end]?.role === 'byline' && line!.block.blanksBefore > 0;
  return group.lines.length === 1 && isCut && !isSigned ? taken(paragraphSteps(group)) : undefined;
}

/** A box of an interview above a line makes it a headline. */
const BOX_ABOVE = 10;

/** By the sum of the evidence: the head of a new article, subheads of the open one, or a piece of its text. */
function headOrSubheads(group: ShortLines): Taken {
  const { lines, end, context, held } = group;
  if (lines[0]!.block.is === 'subhead') return taken(subheadSteps(group, lines, 0), lines.length);
  const around = surroundings(group, lines, end);
  const points = evidencePoints(around, context.finder);
  const sum = headScore(points, context.weights);
  if (isPieceOfSentence(group, sum, around.parallel !== undefined))
    return taken(textSteps(group, group.current!));
  const score = sum + (held.box.length > 0 ? BOX_ABOVE : 0);
  context.judged?.(
    lines.map(({ run }) => run.text),
    points,
  );
  const labelled = lines.map((line, at) =>
    isBoxLabel(line.run.folded) || (at === 0 && (around.framed === 'box' || around.framed === 'lone'))
      ? { ...line, box: true }
      : line,
  );
  return taken(
    score >= OPENS_ARTICLE
      ? headSteps(group, labelled, around.alone ? score - ALONE : score)
      : subheadSteps(group, lines, score),
    lines.length,
  );
}

/**
 * A short piece of a sentence that a column end cut off: it stands between two paragraphs, holds a comma as no
 * subhead does, or follows a paragraph that is cut itself.
 */
function isPieceOfSentence(group: ShortLines, score: number, parallel: boolean): boolean {
  const { lines, end, blocks, current } = group;
  const [line] = lines;
  const above = current?.body.at(-1);
  if (lines.length > 1 || line!.role !== 'display' || isComplete(group) || above === undefined) return false;
  const next = blocks[end];
  if (next?.role !== 'paragraph') return false;
  // No text begins with a stop: what stands above it is its beginning.
  if (/^[,，。、;；!！?？]/u.test(next.run.folded.trim())) return true;
  if (score >= OPENS_ARTICLE || parallel) return false;
  const text = line!.run.folded.trim();
  const goesOn = seamInWord(above.run.folded, text) || beginsMidSentence(text) !== undefined;
  if (isCutBody(above) && goesOn) return true;
  return OPENS_CLAUSE.test(text) && !next.opensReport && !beginsAfresh(next.run.folded.trim());
}

const OPENS_CLAUSE = /[,，、](?:把|将|为|以|在|对|使|让|与|向|从|由|用|并|和|及|的)?[^,，、]{0,12}$/u;

function isCutBody({ type, run }: { type: string; run: { folded: string } }): boolean {
  return type === 'paragraph' && !endsSentence(run.folded) && !endsClause(run.folded);
}

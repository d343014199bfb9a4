/** The head of a new article, and a subhead of the open one. */
import type { Classified } from '../../roles/classify.ts';
import { columnExtent } from '../../roles/column.ts';
import { PICTURES } from '../../roles/credit.ts';
import { slice, trim } from '../../base/textRun.ts';
import { isComplete, type Cursor } from '../cursor.ts';
import { OPENS_ARTICLE } from '../evidence.ts';
import { readHeadline } from '../headline.ts';
import type { Item } from '../item.ts';
import { doubt, openHeadless, piecesOutside, type Step } from '../steps.ts';
import { boxSteps } from './speakers.ts';

/** Barely more than this above the threshold is no sure head while an article is open. */
const SURE_MARGIN = 1.5;
/** At this sum a subhead might as well be a head. */
const UNSURE_SUBHEAD = 0.5;

/** 木　易: two characters set apart by themselves under a headline. */
function isSpacedName({ run, role }: Classified): boolean {
  return role === 'display' && /^\s*\p{Script=Han}\s{1,3}\p{Script=Han}\s*$/u.test(run.folded);
}

/**
 * An article with these lines as its head, and with what waited for it.
 * @param score of `headScore`; a doubt is noted when it was barely enough and an article was open
 */
export function headSteps(cursor: Cursor, lines: readonly Classified[], score: number): Step[] {
  const last = lines.at(-1)!;
  const signed = lines.length > 1 && isSpacedName(last);
  const matter = readHeadline(signed ? lines.slice(0, -1) : lines, cursor.context.finder);
  const unsure = !isComplete(cursor) && score < OPENS_ARTICLE + SURE_MARGIN;
  return [
    {
      do: 'open',
      matter: {
        ...matter,
        ...(isPictureHead(matter) ? { photo: true } : {}),
        ...(lines.some(({ box }) => box) ? { beside: true } : {}),
      },
    },
    ...(signed ? signedSteps(last) : []),
    ...(unsure
      ? [doubt('headline', 'low', `“${last.run.text.trim()}”也可能是上一篇的小标题，请对照原版`)]
      : []),
    ...heldSteps(cursor),
  ];
}

function isPictureHead({ headline = [], column }: Partial<Item>): boolean {
  return headline.length === 0 && column !== undefined && PICTURES.test(column.folded);
}

function signedSteps({ run }: Classified): Step[] {
  return [
    { do: 'name', name: trim(run) },
    { do: 'set', fields: { signedAtTop: true } },
    doubt('authors', 'medium', `标题下的“${run.text.trim()}”按位置认作署名`),
  ];
}

/** Deck and box that stood above the headline. */
function heldSteps({ held }: Cursor): Step[] {
  const text = held.deck.at(-1);
  const label = held.deck.at(-2);
  const deck: Step[] = text
    ? [
        ...(label ? headingSteps(label, 0) : []),
        { do: 'set', fields: { deck: held.deck.length } },
        { do: 'body', parts: [{ type: 'paragraph', run: trim(text.run), indented: text.block.indented }] },
        { do: 'use', held: 'deck' },
      ]
    : [];
  const box: Step[] =
    held.box.length > 0 ? [...boxSteps(held.box, deck.length === 0), { do: 'use', held: 'box' }] : [];
  return [...deck, ...box];
}

/**
 * Subheads of the open article, or of one without a headline when none is open.
 * @param score of `headScore`; told when it was not clear
 */
export function subheadSteps(cursor: Cursor, lines: readonly Classified[], score: number): Step[] {
  return [
    ...(isComplete(cursor) ? [openHeadless()] : []),
    ...lines.flatMap((line) => headingSteps(line, score)),
  ];
}

/** One subhead of the item that is open. @param score of `headScore`; told when it was not clear */
export function headingSteps({ run, role }: Classified, score: number): Step[] {
  const extent =
    role === 'column' || /^\s*[【〔[]/u.test(run.folded)
      ? columnExtent(run.folded)
      : { from: 0, to: run.text.length };
  return [
    { do: 'furniture', pieces: piecesOutside(run, extent, 'ornament') },
    { do: 'body', parts: [{ type: 'heading', run: slice(run, extent.from, extent.to), indented: false }] },
    ...(score > UNSURE_SUBHEAD
      ? [doubt('body', 'medium', `“${run.text.trim()}”当作小标题，也可能是另一篇的标题`)]
      : []),
  ];
}

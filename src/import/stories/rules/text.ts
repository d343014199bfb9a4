/** What stands at the ends of a paragraph and is no text: dateline, byline, jump, the credit of a picture. */
import type { Classified } from '../../roles/classify.ts';
import { parseByline } from '../../roles/byline.ts';
import { captionSentence, creditAtEnd, isCaption, type CreditEnd } from '../../roles/credit.ts';
import { readDateline, readNamesFirst, readOpenTail, readPenName, readTail } from '../../roles/dateline.ts';
import type { NameJudge } from '../../base/people.ts';
import { isBlank, slice, trim, type Run } from '../../base/textRun.ts';
import { readJumpAtEnd, readJumpAtStart } from '../../margins/jump.ts';
import { ahead, endsArticle, here, type Cursor, type Seen } from '../cursor.ts';
import type { Furniture } from '../item.ts';
import { doubt, piecesOutside, type Gain, type Step } from '../steps.ts';

/** Marks that begin the briefs of a row. */
export const ROW_MARK = /^\s*[●■◆▲△○◎★☆▶□◇※]/u;

/** A text without what was taken off its end, and what becomes of that. */
interface Shortened {
  run: Run;
  gains: Gain[];
}

/**
 * The block looked at becomes a paragraph.
 * @param item that it goes to, as it is before
 * @param to the same, where it is not the open one
 */
export function textSteps(cursor: Cursor, item: Seen, to?: Seen): Step[] {
  const block = here(cursor);
  const jumps = withoutJumps(trim(block.run));
  if (isBlank(jumps.run)) return addressed(jumps.gains, to);
  const dateline = withoutDateline(cursor, item, jumps.run);
  const tail = withoutTail(cursor, item, dateline.run);
  const ends =
    block.block.ends === true || jumps.gains.some((gain) => gain.do === 'jump' && gain.jump.kind === 'on');
  const part = { type: 'paragraph' as const, run: tail.run, indented: block.block.indented };
  const body: Gain[] = isBlank(tail.run) ? [] : [{ do: 'body', parts: [part] }];
  const closing: Gain[] = ends ? [{ do: 'set', fields: { closed: true } }] : [];
  return addressed([...jumps.gains, ...dateline.gains, ...tail.gains, ...body, ...closing], to);
}

function addressed(gains: Gain[], to: Seen | undefined): Step[] {
  return to ? gains.map((gain) => ({ ...gain, to })) : gains;
}

function withoutJumps(whole: Run): Shortened {
  let run = whole;
  const gains: Gain[] = [];
  for (const jump of [readJumpAtEnd(whole.folded), readJumpAtStart(whole.folded)]) {
    if (!jump) continue;
    gains.push({ do: 'jump', jump, run: slice(run, jump.from, jump.to) });
    run = trim(jump.from === 0 ? slice(run, jump.to) : slice(run, 0, jump.from));
  }
  return { run, gains };
}

function withoutDateline({ context }: Cursor, item: Seen, run: Run): Shortened {
  const first = item.body.length === 0 && item.headline.length > 0 && item.authors.length === 0;
  const dateline =
    readDateline(run, context.names) ?? (first ? readNamesFirst(run, context.names) : undefined);
  if (!dateline) return { run, gains: [] };
  const { text, rest, byline, body } = dateline;
  const gains: Gain[] = [{ do: 'furniture', pieces: piecesOf(rest, 'dateline') }];
  if (text && item.dateline === undefined) gains.push({ do: 'set', fields: { dateline: text } });
  if (byline) gains.push({ do: 'authors', byline });
  return { run: trim(body), gains };
}

function piecesOf(runs: readonly Run[], role: string): Furniture[] {
  return runs.filter((run) => !isBlank(run)).map((run) => ({ run, role }));
}

/** Takes byline, note and picture credit off the end of a paragraph. */
function withoutTail(cursor: Cursor, item: Seen, run: Run): Shortened {
  const { names } = cursor.context;
  const last = endsArticle(cursor);
  const unsigned = item.authors.length === 0 && item.headline.length > 0;
  const found =
    readTail(run, names) ??
    (last ? (readOpenTail(run, names) ?? (unsigned ? readPenName(run) : undefined)) : undefined);

  // Without a headline who photographed and reported it is the picture's.
  const ofPicture = item.headline.length === 0 && photographerAtEnd(run, names) !== undefined;
  const tail = ofPicture ? undefined : found;
  if (tail?.byline && !tail.bracketed && !last && tail.byline.strength !== 'role') {
    const told = tail.byline.authors.map(({ name }) => name.text).join(' ');
    const unsure = doubt('authors', 'medium', `段末“${told}”也可能是署名，这里留在正文`);
    const { run: bare, gains } = withoutPicture(cursor, item, run);
    return { run: bare, gains: [unsure, ...gains] };
  }
  if (!tail) return withoutPicture(cursor, item, run);
  const gains: Gain[] = [
    { do: 'furniture', pieces: piecesOf(tail.rest, tail.byline ? 'byline-mark' : 'source-note') },
  ];
  if (tail.byline)
    gains.push(
      { do: 'authors', byline: tail.byline },
      { do: 'set', fields: { closed: !isRowOfBriefs(cursor, item) } },
    );
  return { run: trim(tail.body), gains };
}

/**
 * Among briefs with the same mark of which an earlier one is unsigned, a signature ends only its own brief; where
 * each is signed, each is an item.
 */
function isRowOfBriefs(cursor: Cursor, { body }: Seen): boolean {
  if (!ROW_MARK.test(body[0]?.run.folded ?? '')) return false;
  const markOf = ({ run }: Classified) => ROW_MARK.exec(run.folded)?.[0].trim();
  const next = ahead(cursor);
  const mark = markOf(here(cursor));
  return mark !== undefined && next?.role === 'paragraph' && markOf(next) === mark;
}

/** Takes the credit of a picture off the end where the text may be a picture's. */
function withoutPicture(cursor: Cursor, item: Seen, run: Run): Shortened {
  const ofPicture =
    item.photo ||
    item.images.length > 0 ||
    item.headline.length === 0 ||
    isCaption(run.folded) ||
    captionSentence(run.folded) !== undefined;
  return ofPicture || isOnlyParagraph(cursor, item, run)
    ? withoutCredit(run, cursor.context.names)
    : { run, gains: [] };
}

/** In an article with a headline a credit at the end of its only paragraph makes it a picture's. */
function isOnlyParagraph(cursor: Cursor, { body }: Seen, run: Run): boolean {
  const setApart = /[。！？”]\s{2,}\S.*(?:摄|供图)[)）]?\s*$/u.test(run.text);
  return (
    (body.length === 0 || setApart) && (endsArticle(cursor) || NOTE_MARK.test(ahead(cursor)!.run.folded))
  );
}

function withoutCredit(run: Run, names: NameJudge): Shortened {
  const end = creditAtEnd(run.folded) ?? photographerAtEnd(run, names);
  return end ? { run: trim(slice(run, 0, end.from)), gains: creditGains(run, end) } : { run, gains: [] };
}

/** The credit at the end of a text; brackets and 摄 are its label. */
export function creditGains(run: Run, end: CreditEnd): Gain[] {
  return [
    { do: 'furniture', pieces: labelOfCredit(run, end) },
    { do: 'credit', credit: slice(run, end.nameFrom, end.nameTo) },
  ];
}

/** What stands around the name in the credit at the end of a text. */
export function labelOfCredit(run: Run, { from, to, nameFrom, nameTo }: CreditEnd): Furniture[] {
  return piecesOutside(slice(run, from, to), { from: nameFrom - from, to: nameTo - from }, 'credit-label');
}

const IN_BRACKETS = /[(（【[]([^()（）【】[\]]{2,40})[)）】\]]\s*$/u;
const AFTER_GAP = /(?<=[。！？!?”"])(?:\s+|(?=本报|本刊|记者|通讯员))([^。！？!?，,]{2,24}摄)\s*$/u;

/** ▲: what follows is the note of another picture. */
const NOTE_MARK = /^\s*[▲△▼▽]/u;

/** (黄 强 李小凤 摄), or after the last sentence 本报记者 来 向 阳 摄: a byline of photographers alone. */
export function photographerAtEnd(run: Run, names: NameJudge): CreditEnd | undefined {
  const match = IN_BRACKETS.exec(run.folded) ?? AFTER_GAP.exec(run.folded);
  if (!match || match.index === 0) return undefined;
  const open = match.index + match[0].indexOf(match[1]!);
  const inner = slice(run, open, open + match[1]!.length);
  const byline = parseByline(inner, names, true);
  if (!byline?.photo && !byline?.authors.every(({ role }) => role?.text.startsWith('摄'))) return undefined;
  const verb = /\s*[/／]?\s*(?:摄影报道|摄影|摄|供图)$/u.exec(inner.folded.trimEnd());
  const nameTo = open + (verb ? verb.index : match[1]!.length);
  return { from: match.index, to: run.folded.trimEnd().length, nameFrom: open, nameTo };
}

/** Bylines, jump lines and source notes on lines of their own. */
import type { Classified } from '../../roles/classify.ts';
import type { ParsedByline } from '../../roles/byline.ts';
import { readTail } from '../../roles/dateline.ts';
import { creditAtEnd } from '../../roles/credit.ts';
import { trim } from '../../base/textRun.ts';
import { ahead, here, isComplete, isCut, isDisplay, type Cursor, type Seen } from '../cursor.ts';
import { creditSteps, doubt, taken, type Step, type Taken } from '../steps.ts';
import { subheadSteps } from './heads.ts';
import { ROW_MARK, textSteps } from './text.ts';

/** So sure is a name in an unknown form over text to be a subhead: it is told. */
const DOUBTFUL_SUBHEAD = 1;

/** A byline on a line of its own: under a headline it begins the article, after text it ends it. */
export function byline(cursor: Cursor): Taken | undefined {
  const { role, byline: parsed } = here(cursor);
  return role === 'byline' ? taken(bylineSteps(cursor, parsed!)) : undefined;
}

function bylineSteps(cursor: Cursor, parsed: ParsedByline): Step[] {
  const { current, interrupted } = cursor;
  const block = here(cursor);
  // In the head that a site prints before an article: the next one's.
  if (block.block.opens) return [{ do: 'hold', as: 'byline', lines: [block] }];
  if (current && parsed.strength !== 'role' && inNameList(cursor, current)) return textSteps(cursor, current);
  if (current && isSubheadOfText(cursor, current, parsed))
    return subheadSteps(cursor, [block], DOUBTFUL_SUBHEAD);
  // By a label, above the next headline: it is the next article's.
  const next = ahead(cursor);
  const ofNext = block.block.is === 'byline' && isDisplay(next) && !next!.block.apart;
  if (!current || (isComplete(cursor) && (current.authors.length > 0 || ofNext)))
    return [{ do: 'hold', as: 'byline', lines: [block] }];
  if (interrupted && isSignedBelowPicture(current, interrupted))
    return signed(interrupted, parsed).map((step) => ({ ...step, to: interrupted }));
  if (creditsPicture(current, parsed))
    return [
      { do: 'set', fields: { photo: true } },
      ...creditSteps({ ...block, ...photographer(block, parsed) }),
    ];
  if (opensText(cursor, current))
    return [
      { do: 'byline', byline: parsed },
      { do: 'set', fields: { signedAtTop: true } },
    ];
  return signed(current, parsed);
}

/** A name in an unknown form between text and text. */
function isSubheadOfText(cursor: Cursor, { body }: Seen, { strength }: ParsedByline): boolean {
  const next = ahead(cursor);
  return strength === 'weak' && body.length > 0 && next?.role === 'paragraph' && !next.opensReport;
}

/** Under a picture that interrupted an article without author. */
function isSignedBelowPicture({ photo, body }: Seen, interrupted: Seen): boolean {
  return photo && body.length > 0 && !interrupted.closed && interrupted.authors.length === 0;
}

/** Nothing of the article's own text stands above the byline. */
function opensText(cursor: Cursor, item: Seen): boolean {
  const { body, deck = 0, box } = item;
  return (
    body.length === deck ||
    (box === true && body.every(({ type }) => type === 'verse')) ||
    isDeck(cursor, item)
  );
}

/** One paragraph over the byline and several below it: the deck of the article, not the whole of it. */
function isDeck(cursor: Cursor, { headline, body, authors }: Seen): boolean {
  const [next, afterNext] = [ahead(cursor, 1), ahead(cursor, 2)];
  const paragraphs = body.filter(({ type }) => type === 'paragraph').length;
  // (图书馆 孟茜), in brackets, signs; so does what stands over a row of briefs.
  if (IN_BRACKETS.test(here(cursor).run.folded) || ROW_MARK.test(next?.run.folded ?? '')) return false;
  // A numbered subhead below the byline: the article goes on.
  if (next?.block.is === 'subhead') return headline.length > 0 && authors.length === 0 && paragraphs === 1;
  return (
    headline.length > 0 &&
    authors.length === 0 &&
    paragraphs === 1 &&
    next?.role === 'paragraph' &&
    !next.opensReport &&
    afterNext?.role === 'paragraph' &&
    !afterNext.opensReport &&
    readTail(trim(next.run), cursor.context.names) === undefined &&
    creditAtEnd(next.run.folded) === undefined &&
    !cursor.items.some((item) => item.body.length > 0 && isCut(item))
  );
}

const IN_BRACKETS = /^\s*[(（][^()（）]+[)）]\s*$/u;

/** Who took the picture: the byline up to its last name, without marks and 摄影报道. */
function photographer({ run }: Classified, { authors }: ParsedByline): Pick<Classified, 'credit'> {
  const text = run.folded;
  const from = text.search(/[\p{L}]/u);
  const last = authors.at(-1)!.name.folded;
  const to = text.lastIndexOf(last) + last.length;
  return from >= 0 && to > from ? { credit: { from, to } } : {};
}

/** 本报通讯员 关宏 摄影报道 under the only paragraph, which nobody else signs: the text is a picture's. */
function creditsPicture({ body, images, authors: signedBy }: Seen, { authors }: ParsedByline): boolean {
  return (
    body.length === 1 &&
    images.length === 0 &&
    signedBy.length === 0 &&
    authors.some(({ role }) => /摄/u.test(role?.text ?? ''))
  );
}

/** Names after a line that ends with a colon, and the rows below them, are text. */
function inNameList(cursor: Cursor, { body, closed }: Seen): boolean {
  const last = body.at(-1)?.run.folded.trimEnd();
  if (last === undefined || closed) return false;
  const above = ahead(cursor, -1);
  return /[:：]$/u.test(last) || (above?.role === 'byline' && above.run.folded.trimEnd() === last);
}

const bare = (text: string) => text.replace(/\s/gu, '');

function signed(
  { authors }: Seen,
  parsed: ParsedByline,
): Exclude<Step, { do: 'open' | 'turn' | 'hold' | 'use' }>[] {
  const known = new Set(authors.map(({ name }) => bare(name.folded)));
  // The same name above and below is one author.
  const others = parsed.authors.some(({ name }) => !known.has(bare(name.folded)));
  const twice = authors.length > 0 && others && parsed.strength !== 'role';
  return [
    ...(twice ? [doubt('authors', 'medium', '文首文末都有署名，请对照原版')] : []),
    { do: 'byline', byline: parsed },
    { do: 'set', fields: { closed: true } },
  ];
}

/** A jump line: 下转 ends the article, 上接 begins one. */
export function jump(cursor: Cursor): Taken | undefined {
  const block = here(cursor);
  if (block.role !== 'jump') return undefined;
  const { current } = cursor;
  const added: Step = { do: 'jump', jump: block.jump!, run: block.run };
  const closing: Step = { do: 'set', fields: { closed: true } };
  if (block.jump!.kind === 'on' && current) {
    // Under a headline it says where the story goes on, or that it stands elsewhere: then another headline follows.
    const ends = current.body.length > 0 || isDisplay(ahead(cursor));
    return taken(ends ? [added, closing] : [added]);
  }
  if (current && current.body.length === 0 && !current.closed) return taken([added]);
  return taken([...(current ? [closing] : []), { do: 'hold', as: 'jump', lines: [block] }]);
}

/** 本报综合, 作者单位：…: the end of an article. */
export function note(cursor: Cursor): Taken | undefined {
  const { role, run } = here(cursor);
  if (role !== 'note') return undefined;
  const { current } = cursor;
  return taken([
    ...(current ? [] : [{ do: 'open' as const, matter: {} }]),
    { do: 'furniture', pieces: [{ run, role: 'source-note' }] },
    ...(current && current.body.length > 0 ? [{ do: 'set' as const, fields: { closed: true } }] : []),
  ]);
}

/** The desk → what an import would write: the same drafts, the same account of every character. Pure. */
import type { Archive } from '../../archive/archive.ts';
import type { Kind } from '../../articles/schema.ts';
import { makePage, makeRun, type SheetText, type Run } from '../../import/base/textRun.ts';
import type { PageReading } from '../../import/readPage.ts';
import { emptyItem, type Doubt, type Item } from '../../import/stories/item.ts';
import { makeDraft, type Draft } from '../../import/writing/draft.ts';
import { account } from '../../import/writing/proof.ts';
import {
  authorOf,
  type Desk,
  type DeskArticle,
  type DeskPicture,
  type Form,
  type Piece,
  type PieceRole,
  type Sheet,
} from './desk.ts';
import { bridged } from './spans.ts';

/** What a desk comes to. */
export interface Projection {
  /** One for each article, in order. */
  drafts: Draft[];
  /** Characters without a place, or with two, in Chinese; none on a sound desk. */
  faults: string[];
}

/** @returns the drafts, and whether the account of the page's characters is settled */
export function project(sheet: Sheet, desk: Desk, archive: Archive): Projection {
  const page = makePage(sheet.text);
  const items = desk.articles.map((article) => itemOf(page, article, desk));
  const drafts = desk.articles.map((article, index) => draftOf(items[index]!, article, archive));
  const reading: PageReading = {
    page,
    noise: '',
    facts: {},
    pages: [],
    items,
    furniture: desk.margin.map((piece) => ({ run: runOf(page, piece), role: piece.label ?? 'furniture' })),
  };
  return { drafts, faults: account(reading, drafts) };
}

function runOf(page: SheetText, { spans }: Piece): Run {
  return makeRun(page, spans);
}

function pictureOf(
  page: SheetText,
  { creditElsewhere, ...picture }: DeskPicture = {},
): Item['images'][number] {
  return { ...picture, ...(creditElsewhere ? { creditElsewhere: makeRun(page, creditElsewhere) } : {}) };
}

/** An item of these pieces; also what zones and topics are judged by. */
export function itemOf(
  page: SheetText,
  { pieces, pictures, form, columnAbove }: DeskArticle,
  desk: Pick<Desk, 'pictures'>,
): Item {
  const of = (role: PieceRole) => pieces.filter((piece) => piece.role === role);
  const runs = (role: PieceRole) => of(role).map((piece) => runOf(page, piece));
  const together = (role: PieceRole, wanted = of(role)) =>
    wanted.length === 0
      ? undefined
      : makeRun(
          page,
          bridged(
            page.text,
            wanted.flatMap(({ spans }) => spans),
          ),
        );
  const one = (key: string, run: Run | undefined) => (run ? { [key]: run } : {});
  return {
    ...emptyItem(),
    ...one('column', together('column')),
    ...(columnAbove && of('column').length === 0 ? { columnAbove: makeRun(page, columnAbove) } : {}),
    ...one('kicker', together('kicker')),
    headline: runs('headline'),
    subtitle: runs('subtitle'),
    body: pieces.flatMap((piece) =>
      piece.role === 'paragraph' || piece.role === 'heading' || piece.role === 'verse'
        ? [{ type: piece.role, run: runOf(page, piece), indented: piece.indented === true }]
        : [],
    ),
    images: pictures.map((id) => ({
      ...pictureOf(page, desk.pictures[id]),
      ...one(
        'caption',
        together(
          'caption',
          of('caption').filter(({ picture }) => picture === id),
        ),
      ),
      ...one(
        'credit',
        together(
          'credit',
          of('credit').filter(({ picture }) => picture === id),
        ),
      ),
    })),
    jumps: jumpsOf(form),
    kind: form.kind as Kind,
    furniture: [
      ...of('byline').map((piece) => ({ run: runOf(page, piece), role: 'byline' })),
      ...of('furniture').map((piece) => ({ run: runOf(page, piece), role: piece.label ?? 'furniture' })),
    ],
    ...(form.dateline ? { dateline: form.dateline } : {}),
    ...(form.url ? { url: form.url } : {}),
  };
}

function jumpsOf({ continuedOn, continuedFrom }: Form): Item['jumps'] {
  return [
    ...(continuedOn ? [{ kind: 'on' as const, pageNumber: continuedOn }] : []),
    ...(continuedFrom ? [{ kind: 'from' as const, pageNumber: continuedFrom }] : []),
  ];
}

function draftOf(item: Item, { form, doubts }: DeskArticle, archive: Archive): Draft {
  const open: Doubt[] = doubts
    .filter(({ settled }) => !settled)
    .map(({ field, confidence, reason }) => ({ field, confidence, reason }));
  if (form.keepDraft) open.push({ field: 'draft', confidence: 'low', reason: '还没有核对完' });
  const { publication, issueDate, pageNumber, section } = form;
  return makeDraft(
    item,
    { publication, issueDate, pageNumber, section },
    { date: form.date, ...(form.dateInferred ? { inferred: form.dateInferred } : {}), doubts: [] },
    {
      zones: form.zones.map((name) => subject(archive.zoneNames, name)),
      topics: form.topics.map((name) => subject(archive.topicNames, name)),
      doubts: open,
    },
    form.authors.map(authorOf),
  );
}

/** A name that the registry lacks stays as it was typed: the check will say so. */
function subject(
  names: { find: (name: string) => { id: string; name: string } | undefined },
  typed: string,
): { id: string; name: string } {
  const found = names.find(typed);
  return { id: found?.id ?? typed, name: found?.name ?? typed };
}

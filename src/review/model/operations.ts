/** Doing an operation: a desk → the next desk. Pure; no operation adds, drops or changes a character. */
import type { Desk, DeskArticle, DeskDoubt, Form, Piece, PieceRole, Sheet } from './desk.ts';
import type { FormField, Operation } from './operation.ts';
import {
  adopt,
  articleOf,
  fresh,
  Refused,
  replacePiece,
  settlePictures,
  takePiece,
  updateArticle,
} from './layout.ts';
import { cutSpans, isBlankSpans, lengthOfSpans, partSpans } from './spans.ts';

type Of<Kind extends Operation['do']> = Extract<Operation, { do: Kind }>;

/**
 * @returns the desk after the operation; the one before it is unchanged
 * @throws {Refused} in Chinese, when it makes no sense on this desk
 */
export function perform(sheet: Sheet, desk: Desk, operation: Operation): Desk {
  return settlePictures(DO[operation.do](sheet, desk, operation as never));
}

const DO: { [Kind in Operation['do']]: (sheet: Sheet, desk: Desk, operation: Of<Kind>) => Desk } = {
  role: (_, desk, { piece, role, authors }) => withAuthors(changeRole(desk, piece, role), piece, authors),
  line: cutLine,
  join: (_, desk, { piece }) => join(desk, piece),
  split,
  move: (_, desk, { piece, article, before }) => move(desk, piece, article, before),
  part: (_, desk, given) => part(desk, given),
  unite: (_, desk, { article }) => unite(desk, article),
  dismiss: (_, desk, { article }) => dismiss(desk, article),
  withoutColumn: (_, desk, { article }) =>
    updateArticle(desk, article, ({ columnAbove: _above, ...one }) => one),
  withoutCredit: (_, desk, { picture }) => {
    const { creditElsewhere: _elsewhere, ...rest } = desk.pictures[picture] ?? {};
    return { ...desk, pictures: { ...desk.pictures, [picture]: rest } };
  },
  settle: (_, desk, { doubt }) => settle(desk, doubt),
  lesson: (_, desk, { lesson, wanted }) => ({
    ...desk,
    unwanted: [...desk.unwanted.filter((one) => one !== lesson), ...(wanted ? [] : [lesson])],
  }),
  alias: ({ text }, desk, { name, zone }) => {
    if (!text.includes(name)) throw new Refused(`这一版里没有“${name}”这个叫法`);
    const others = desk.aliases.filter((one) => one.name !== name);
    return { ...desk, aliases: [...others, { name, zone }] };
  },
  set: (_, desk, { article, field, value }) =>
    updateArticle(desk, article, (one) => setField(one, field, value)),
};

function changeRole(desk: Desk, id: string, role: PieceRole): Desk {
  const owner = articleOf(desk, id);
  if (owner) return replacePiece(desk, id, (piece) => [asRole(piece, role)]);
  if (role === 'furniture') return replacePiece(desk, id, (piece) => [asRole(piece, role)]);
  const { rest, piece } = takePiece(desk, id);
  return adopt(rest, asRole(piece, role));
}

function asRole({ label: _label, picture, ...piece }: Piece, role: PieceRole): Piece {
  const shown = role === 'caption' || role === 'credit';
  return {
    ...piece,
    role,
    ...(role === 'furniture' ? { label: 'by-hand' } : {}),
    ...(shown && picture !== undefined ? { picture } : {}),
  };
}

/** A new byline names its authors, beside those who are named already. */
function withAuthors(desk: Desk, piece: string, authors: Form['authors'] | undefined): Desk {
  const owner = articleOf(desk, piece);
  if (!owner || !authors || authors.length === 0) return desk;
  return updateArticle(desk, owner.id, (article) => {
    const known = new Set(article.form.authors.map(({ name }) => name));
    const more = authors.filter(({ name }) => !known.has(name));
    return setField(article, 'authors', [...article.form.authors, ...more]);
  });
}

function cutLine(sheet: Sheet, desk: Desk, { start, end, role, article, authors }: Of<'line'>): Desk {
  const holders = [...desk.articles.flatMap(({ pieces }) => pieces), ...desk.margin].filter(({ spans }) =>
    spans.some((span) => span.start < end && span.end > start),
  );
  const [first] = holders;
  if (!first) throw new Refused('这里没有字');
  const [id, numbered] = fresh(desk, 'p');
  const taken = holders.flatMap(({ spans }) => partSpans(spans, start, end).within);
  let next = numbered;
  for (const holder of holders) {
    const { before, behind } = partSpans(holder.spans, start, end);
    const [tail, counted] = fresh(next, 'p');
    next = replacePiece(counted, holder.id, (piece) => [
      ...remaining(sheet, { ...piece, spans: before }),
      ...(holder === first ? [{ ...asRole(first, role), id, spans: taken }] : []),
      ...remaining(sheet, { ...piece, id: tail, spans: behind, indented: false }),
    ]);
  }
  if (!articleOf(next, id) && role !== 'furniture') {
    const { rest, piece } = takePiece(next, id);
    next = adopt(rest, piece, article);
  }
  return withAuthors(next, id, authors);
}

function remaining({ text }: Sheet, piece: Piece): Piece[] {
  return isBlankSpans(text, piece.spans) ? [] : [piece];
}

/** Roles whose pieces may be joined to any other text. */
const TEXT: ReadonlySet<PieceRole> = new Set(['paragraph', 'heading', 'verse']);

function join(desk: Desk, id: string): Desk {
  const owner = articleOf(desk, id);
  const index = owner?.pieces.findIndex((piece) => piece.id === id) ?? -1;
  const piece = owner?.pieces[index];
  const before = owner?.pieces
    .slice(0, index)
    .findLast(({ role }) => role === piece?.role || (TEXT.has(role) && TEXT.has(piece!.role)));
  if (!owner || !piece || !before) throw new Refused('它前面没有可以接上的段');
  const { rest } = takePiece(desk, id);
  return replacePiece(rest, before.id, (one) => [{ ...one, spans: [...one.spans, ...piece.spans] }]);
}

function split({ text }: Sheet, desk: Desk, { piece: id, at }: Of<'split'>): Desk {
  const [tail, next] = fresh(desk, 'p');
  return replacePiece(next, id, (piece) => {
    const length = lengthOfSpans(piece.spans);
    const parts = [cutSpans(piece.spans, 0, at), cutSpans(piece.spans, at, length)] as const;
    if (parts.some((spans) => isBlankSpans(text, spans))) throw new Refused('从这里分开，有一边没有字');
    return [
      { ...piece, spans: parts[0] },
      { ...piece, id: tail, spans: parts[1], indented: piece.role === 'paragraph' },
    ];
  });
}

function move(desk: Desk, id: string, article: string | null, before: string | null): Desk {
  if (id === before) throw new Refused('它已经在那里');
  const { rest, piece } = takePiece(desk, id);
  if (article === null) return { ...rest, margin: [...rest.margin, asRole(piece, 'furniture')] };
  const moved = articleOf(desk, id) ? piece : asRole(piece, 'paragraph');
  return updateArticle(rest, article, (one) => {
    const at =
      before === null ? one.pieces.length : one.pieces.findIndex(({ id: other }) => other === before);
    if (at < 0) throw new Refused('那一段已经不在这一篇里');
    return { ...one, pieces: one.pieces.toSpliced(at, 0, moved) };
  });
}

/** Captions and furniture stand beside the text: they go with what follows them on the page. */
const BESIDE: ReadonlySet<PieceRole> = new Set(['caption', 'credit', 'furniture']);

function part(desk: Desk, { piece: id, zones, topics }: Of<'part'>): Desk {
  const owner = articleOf(desk, id);
  const index = owner?.pieces.findIndex((piece) => piece.id === id) ?? -1;
  const first = owner?.pieces[index];
  if (!owner || !first) throw new Refused('这一段不在任何一篇里 — 先把它移进一篇');
  const from = first.spans[0]?.start ?? 0;
  const goes = (piece: Piece, at: number) =>
    piece === first || (BESIDE.has(piece.role) ? (piece.spans[0]?.start ?? 0) > from : at > index);
  const gone = owner.pieces.filter(goes);
  const kept = owner.pieces.filter((piece) => !gone.includes(piece));
  if (kept.length === 0) throw new Refused('这一段已经是一篇的开头');
  const [newId, counted] = fresh(desk, 'a');
  const article: DeskArticle = {
    id: newId,
    pieces: gone,
    pictures: [],
    form: {
      ...owner.form,
      zones: zones ?? [],
      topics: topics ?? [],
      authors: [],
      dateline: '',
      kind: 'news',
      continuedOn: '',
      continuedFrom: '',
    },
    doubts: [],
  };
  return {
    ...counted,
    articles: counted.articles.flatMap((one) =>
      one.id === owner.id ? [{ ...one, pieces: kept }, article] : [one],
    ),
  };
}

function unite(desk: Desk, id: string): Desk {
  const index = desk.articles.findIndex((article) => article.id === id);
  const [before, article] = [desk.articles[index - 1], desk.articles[index]];
  if (!before || !article) throw new Refused('它前面没有可以并入的一篇');
  const titled = before.pieces.some(({ role }) => role === 'headline');
  const pieces = article.pieces.map((piece) => (titled ? underHeadline(piece) : piece));
  const known = new Set(before.form.authors.map(({ name }) => name));
  const joined: DeskArticle = {
    ...before,
    pieces: [...before.pieces, ...pieces],
    pictures: [...before.pictures, ...article.pictures],
    form: {
      ...before.form,
      authors: [...before.form.authors, ...article.form.authors.filter(({ name }) => !known.has(name))],
      zones: [...new Set([...before.form.zones, ...article.form.zones])],
      topics: [...new Set([...before.form.topics, ...article.form.topics])],
    },
    doubts: [...before.doubts, ...article.doubts],
  };
  return { ...desk, articles: desk.articles.toSpliced(index - 1, 2, joined) };
}

/** A second headline inside an article is a subhead, what stands beside it is text. */
function underHeadline(piece: Piece): Piece {
  if (piece.role === 'headline') return { ...piece, role: 'heading' };
  return ['column', 'kicker', 'subtitle'].includes(piece.role) ? { ...piece, role: 'paragraph' } : piece;
}

function dismiss(desk: Desk, id: string): Desk {
  const article = desk.articles.find((one) => one.id === id);
  if (!article) throw new Refused('这一篇已经不在');
  const margin = article.pieces.map((piece) => ({ ...asRole(piece, 'furniture'), label: 'dismissed' }));
  return {
    ...desk,
    articles: desk.articles.filter((one) => one !== article),
    margin: [...desk.margin, ...margin],
  };
}

function settle(desk: Desk, id: string): Desk {
  if (desk.margin.some((piece) => piece.id === id))
    return replacePiece(desk, id, (piece) => [{ ...piece, label: 'by-hand' }]);
  const owner = desk.articles.find(({ doubts }) => doubts.some((doubt) => doubt.id === id));
  if (!owner) throw new Refused('这一处已经核对过');
  return updateArticle(desk, owner.id, (article) => ({
    ...article,
    doubts: settledWhere(article.doubts, (doubt) => doubt.id === id),
  }));
}

/** Doubts that a field of the form answers. */
const ANSWERS: Partial<Record<FormField, readonly string[]>> = {
  date: ['date'],
  issueDate: ['date'],
  zones: ['zones'],
  topics: ['topics'],
  authors: ['authors'],
  pageNumber: ['pageNumber'],
  kind: ['kind'],
};

function setField(article: DeskArticle, field: FormField, value: unknown): DeskArticle {
  const fields = ANSWERS[field] ?? [];
  return {
    ...article,
    form: {
      ...article.form,
      [field]: value,
      // A date that a person gives is no inference.
      ...(field === 'date' ? { dateInferred: '' } : {}),
    },
    doubts: settledWhere(article.doubts, (doubt) => fields.includes(doubt.field)),
  };
}

function settledWhere(doubts: DeskDoubt[], of: (doubt: DeskDoubt) => boolean): DeskDoubt[] {
  return doubts.map((doubt) => (of(doubt) ? { ...doubt, settled: true } : doubt));
}

/** How pieces lie on the desk: finding, replacing, taking and placing them. Pure. */
import type { Desk, DeskArticle, Piece } from './desk.ts';

/** An operation that makes no sense on the desk as it is; the message is for the archivist. */
export class Refused extends Error {}

/** The article that holds a piece; none for furniture of the page. */
export function articleOf({ articles }: Desk, piece: string): DeskArticle | undefined {
  return articles.find(({ pieces }) => pieces.some(({ id }) => id === piece));
}

/** A new id, and the desk that knows it is taken. */
export function fresh(desk: Desk, kind: 'p' | 'a'): [id: string, desk: Desk] {
  return [`${kind}${desk.next}`, { ...desk, next: desk.next + 1 }];
}

/** Changes one article. @throws {Refused} when it is gone */
export function updateArticle(desk: Desk, id: string, change: (article: DeskArticle) => DeskArticle): Desk {
  if (!desk.articles.some((article) => article.id === id)) throw new Refused('这一篇已经不在');
  return {
    ...desk,
    articles: desk.articles.map((article) => (article.id === id ? change(article) : article)),
  };
}

/** Puts pieces in the place of one. @throws {Refused} when it is gone */
export function replacePiece(desk: Desk, id: string, by: (piece: Piece) => Piece[]): Desk {
  const replaced = (pieces: Piece[]) => pieces.flatMap((piece) => (piece.id === id ? by(piece) : [piece]));
  if (desk.margin.some((piece) => piece.id === id)) return { ...desk, margin: replaced(desk.margin) };
  const owner = articleOf(desk, id);
  if (!owner) throw new Refused('这一段已经不在');
  return updateArticle(desk, owner.id, (article) => ({ ...article, pieces: replaced(article.pieces) }));
}

/** Takes a piece away; articles without a piece go. @throws {Refused} when it is gone */
export function takePiece(desk: Desk, id: string): { rest: Desk; piece: Piece } {
  let piece: Piece | undefined;
  const rest = replacePiece(desk, id, (taken) => {
    piece = taken;
    return [];
  });
  return { rest, piece: piece! };
}

/**
 * Puts a piece that belongs to none into an article, where it stands on the page.
 * @param article the one it goes to; otherwise that of the text before it
 */
export function adopt(desk: Desk, piece: Piece, article?: string): Desk {
  const at = startOfPiece(piece);
  const before = (one: DeskArticle) =>
    Math.max(-1, ...one.pieces.map(startOfPiece).filter((start) => start < at));
  const owner =
    desk.articles.find(({ id }) => id === article) ??
    [...desk.articles].sort((a, b) => before(b) - before(a))[0];
  if (!owner) throw new Refused('版面上还没有一篇文章 — 先撤销，或从头读这一版');
  const behind = owner.pieces.findIndex((one) => startOfPiece(one) > at);
  const index = behind < 0 ? owner.pieces.length : behind;
  return updateArticle(desk, owner.id, (one) => ({ ...one, pieces: one.pieces.toSpliced(index, 0, piece) }));
}

/** Where a piece begins on the page. */
export function startOfPiece({ spans }: Piece): number {
  return spans[0]?.start ?? 0;
}

/**
 * Gives captions and credits their picture, pictures to the article that names them, and drops articles without text
 * and pictures that nothing names.
 */
export function settlePictures(desk: Desk): Desk {
  let { next } = desk;
  const pictures = { ...desk.pictures };
  const named = new Set<number>();
  const articles = desk.articles
    .filter((article) => article.pieces.length > 0)
    .map((article) => {
      const used = new Map<number, Set<string>>();
      const pieces = article.pieces.map((piece) => {
        if (piece.role !== 'caption' && piece.role !== 'credit') return piece;
        const picture = piece.picture ?? freePicture(article, used, piece.role) ?? next++;
        pictures[picture] ??= {};
        named.add(picture);
        used.set(picture, new Set([...(used.get(picture) ?? []), piece.role]));
        return piece.picture === picture ? piece : { ...piece, picture };
      });
      return { article: { ...article, pieces }, used: [...used.keys()] };
    });
  const settled = articles.map(({ article, used }) => {
    const bare = article.pictures.filter((id) => pictures[id]?.file !== undefined && !named.has(id));
    const kept = article.pictures.filter((id) => used.includes(id) || bare.includes(id));
    return { ...article, pictures: [...kept, ...used.filter((id) => !kept.includes(id))] };
  });
  return { ...desk, articles: settled, pictures, next };
}

/** A picture of the article that has no text of this role yet. */
function freePicture(
  { pieces, pictures }: DeskArticle,
  used: Map<number, Set<string>>,
  role: string,
): number | undefined {
  const takenIn = (id: number) =>
    pieces.some((piece) => piece.picture === id && piece.role === role) || used.get(id)?.has(role) === true;
  return [...pictures, ...used.keys()].find((id) => !takenIn(id));
}

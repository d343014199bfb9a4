/** What the browser shows of a file: plain JSON. Pure. */
import { parseArticle } from '../../articles/parse.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ImportedItem } from '../../import/importFiles.ts';
import { tellMatch } from '../../import/json.ts';
import type { Draft } from '../../import/writing/draft.ts';
import type { Desk, DeskArticle, Form, Piece, PieceRole, Sheet } from '../model/desk.ts';
import type { Lesson } from '../model/lessons.ts';
import { textOf } from '../model/spans.ts';

/** A line of the source. */
export interface LineView {
  start: number;
  end: number;
  text: string;
  /** Where it stands on its page, in per cent of the page's width and height. */
  place?: { page: number; x: number; y: number; width: number; height: number };
}

/** The source, which does not change. */
export interface SourceView {
  name: string;
  lines: LineView[];
  /** Printed pages: height by width. */
  pages: number[];
  /** The file itself can be drawn. */
  pdf: boolean;
  changed: Sheet['changed'];
  aside: Sheet['aside'];
}

/** A piece of an article. */
export interface PieceView {
  id: string;
  role: PieceRole;
  label?: string;
  text: string;
  spans: Piece['spans'];
  picture?: number;
}

/** What the check says of an article. */
export interface ProblemView {
  severity: 'error' | 'warning';
  field: string;
  message: string;
  hint: string;
}

/** An article. */
export interface ArticleView {
  id: string;
  title: string;
  pieces: PieceView[];
  /** The column that is printed above it and others, and is a piece of the first of them. */
  columnAbove?: string;
  /** Credits that pictures have from elsewhere, with the first words of their captions. */
  creditsElsewhere: { picture: number; credit: string; caption: string }[];
  form: Form;
  problems: ProblemView[];
  /** Likeness to an article of the archive, in Chinese. */
  likeness?: string;
  /** It will not be written: the archive holds it, or one like it. */
  held: boolean;
  /** It will be written as a draft. */
  draft: boolean;
}

/** Something to look at. */
export interface DoubtView {
  id: string;
  kind: 'unplaced' | 'problem' | 'likeness' | 'doubt';
  confidence: 'low' | 'medium';
  article?: string;
  piece?: string;
  field: string;
  reason: string;
  /** An archivist can say that it is right as it is. */
  settles: boolean;
}

/** Everything that changes. */
export interface PageView {
  /** Number of the state; grows with every step. */
  undo: boolean;
  redo: boolean;
  articles: ArticleView[];
  margin: PieceView[];
  /** What to look at, most pressing first. */
  doubts: DoubtView[];
  /** Characters without a place: never on a sound desk. */
  faults: string[];
  written: string[] | null;
  /** What import.yaml would learn. */
  lessons: LessonView[];
  /** Zones that were added by hand, which the paper may call by another name. */
  zonesByHand: string[];
}

/** An entry for import.yaml. */
export interface LessonView {
  id: string;
  list: string;
  text: string;
  wanted: boolean;
}

/** @param pdf whether the file itself can be drawn */
export function sourceView(sheet: Sheet, pdf: boolean): SourceView {
  const { printed, text, name, changed, aside } = sheet;
  const places = new Map(printed?.lines.map((line) => [line.start, line]));
  const lines = [...text.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: line }): LineView[] => {
    if (line.trim() === '') return [];
    const at = places.get(index);
    const page = at && printed?.pages[at.page];
    const percent = (value: number, of: number) => Math.round((value / of) * 1e4) / 100;
    return [
      {
        start: index,
        end: index + line.length,
        text: line,
        ...(at && page
          ? {
              place: {
                page: at.page,
                x: percent(at.x0, page.width),
                y: percent(at.y0, page.height),
                width: percent(at.x1 - at.x0, page.width),
                height: percent(at.y1 - at.y0, page.height),
              },
            }
          : {}),
      },
    ];
  });
  return {
    name,
    lines,
    pages: (printed?.pages ?? []).map(({ width, height }) => height / width),
    pdf,
    changed,
    aside,
  };
}

/** What the check says of drafts: the same validation that `npm run check` makes. */
export function problemsOf(draft: Draft, file: string, archive: Archive): ProblemView[] {
  const path = file || 'articles/0000/00/item.md';
  const { problems } = parseArticle(Buffer.from(draft.file), { file: path, shown: path }, archive);
  return problems.map(({ severity, field, message, hint }) => ({ severity, field, message, hint }));
}

/** @param items the drafts of the desk, compared with the archive */
export function pageView(
  sheet: Sheet,
  desk: Desk,
  items: ImportedItem[],
  archive: Archive,
  more: Pick<PageView, 'undo' | 'redo' | 'faults' | 'written' | 'lessons' | 'zonesByHand'>,
): PageView {
  const articles = desk.articles.map((article, index) =>
    articleView(sheet, article, items[index]!, archive, {
      pictures: desk.pictures,
      written: more.written !== null,
    }),
  );
  return {
    ...more,
    articles,
    margin: desk.margin.map((piece) => pieceView(sheet, piece)),
    // What is written is looked at in the archive.
    doubts: more.written
      ? []
      : [
          ...desk.margin.filter(({ label }) => label === 'unplaced').map(unplaced),
          ...articles.flatMap(faultsOf),
          ...(['low', 'medium'] as const).flatMap((wanted) =>
            desk.articles.flatMap((article) =>
              doubtsOf(article).filter(({ confidence }) => confidence === wanted),
            ),
          ),
        ],
  };
}

/** An entry in one line. */
export function lessonView({ id, list, entry, wanted }: Lesson): LessonView {
  const text =
    typeof entry === 'string'
      ? entry
      : 'form' in entry
        ? `${entry.form}${entry.role ? `（${entry.role}）` : ''}`
        : `${entry.name} → ${entry.zone}`;
  return { id, list, text, wanted };
}

/** There is no command line at the desk. */
const NEVERTHELESS = { give: '勾“仍然写入”', given: '按“仍然写入”' };

function articleView(
  sheet: Sheet,
  article: DeskArticle,
  item: ImportedItem,
  archive: Archive,
  { pictures, written }: { pictures: Desk['pictures']; written: boolean },
): ArticleView {
  const held = !written && ['same', 'edited', 'near'].includes(item.fate);
  const likeness = written ? '' : tellMatch(item, NEVERTHELESS);
  const columnAbove = article.columnAbove && article.pieces.every(({ role }) => role !== 'column');
  return {
    id: article.id,
    title: item.draft.title,
    pieces: article.pieces.map((piece) => pieceView(sheet, piece)),
    ...(columnAbove && typeof item.draft.data.column === 'string'
      ? { columnAbove: item.draft.data.column }
      : {}),
    creditsElsewhere: creditsElsewhere(sheet, article, pictures),
    form: article.form,
    problems: problemsOf(item.draft, held ? '' : item.file, archive),
    held,
    draft: item.draft.data.draft === true,
    ...(likeness ? { likeness } : {}),
  };
}

function creditsElsewhere(
  { text }: Sheet,
  { pieces, pictures: own }: DeskArticle,
  pictures: Desk['pictures'],
): ArticleView['creditsElsewhere'] {
  return own.flatMap((picture) => {
    const elsewhere = pictures[picture]?.creditElsewhere;
    const of = (role: string) => pieces.find((piece) => piece.role === role && piece.picture === picture);
    if (!elsewhere || of('credit')) return [];
    const caption = textOf(text, of('caption')?.spans ?? [])
      .trim()
      .slice(0, CAPTION_SHOWN);
    return [{ picture, credit: textOf(text, elsewhere).trim(), caption }];
  });
}

/** So many characters tell one caption from the others. */
const CAPTION_SHOWN = 8;

function pieceView({ text }: Sheet, { id, role, label, spans, picture }: Piece): PieceView {
  return {
    id,
    role,
    text: textOf(text, spans),
    spans,
    ...(label === undefined ? {} : { label }),
    ...(picture === undefined ? {} : { picture }),
  };
}

function unplaced({ id }: Piece): DoubtView {
  return {
    id,
    kind: 'unplaced',
    confidence: 'low',
    piece: id,
    field: 'body',
    reason: '这些字没有归入任何一篇',
    settles: true,
  };
}

function faultsOf({ id, problems, likeness, held }: ArticleView): DoubtView[] {
  const told = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message, hint }, index): DoubtView => ({
      id: `${id}!${index}`,
      kind: 'problem',
      confidence: 'low',
      article: id,
      field: FIELD[field.split('.')[0]!] ?? field.split('.')[0]!,
      reason: `${message} — ${hint}`,
      settles: false,
    }));
  if (likeness && held)
    told.push({
      id: `${id}=`,
      kind: 'likeness',
      confidence: 'medium',
      article: id,
      field: 'near',
      reason: likeness,
      settles: false,
    });
  return told;
}

/** Fields of the front-matter under the names of the form. */
const FIELD: Readonly<Record<string, string>> = { title: 'headline', 正文: 'body', source: 'pageNumber' };

/** Roles of the pieces that a doubt about a field is about. */
const ABOUT: Readonly<Record<string, readonly PieceRole[]>> = {
  headline: ['headline', 'kicker'],
  subtitle: ['subtitle'],
  kicker: ['kicker'],
  column: ['column'],
  authors: ['byline'],
  body: ['paragraph', 'heading', 'verse'],
  images: ['caption', 'credit'],
};

function doubtsOf({ id: article, pieces, doubts }: DeskArticle): DoubtView[] {
  return doubts.flatMap(({ id, field, confidence, reason, at, settled }): DoubtView[] => {
    if (settled || confidence === 'high') return [];
    const piece =
      (at && pieces.find(({ spans }) => spans.some(({ start, end }) => start < at.end && end > at.start))) ??
      pieces.find(({ role }) => ABOUT[field]?.includes(role));
    return [
      {
        id,
        kind: 'doubt',
        confidence,
        article,
        field,
        reason,
        settles: true,
        ...(piece ? { piece: piece.id } : {}),
      },
    ];
  });
}

/** What the page shows now, and what its parts may do with it. */
import type { QueueEntry } from '../desk/queue.ts';
import type { PageView, PieceView, SourceView } from '../desk/view.ts';
import type { Names } from '../serve/names.ts';

/** What is selected: a piece, or a line of the source. */
export type Selection = { piece: string } | { line: number } | undefined;

/** The page's state, and how to change it. */
export interface DeskState {
  file: number;
  queue: QueueEntry[];
  names: Names;
  source: SourceView;
  view: PageView;
  selection: Selection;
  /** Id of the doubt that is looked at. */
  doubt: string | undefined;
  /** Sends a step. */
  step(step: Record<string, unknown> | 'undo' | 'redo'): void;
  /** Marks what belongs together on both sides. */
  select(selection: Selection): void;
  hover(selection: Selection): void;
}

/** All pieces, in the order in which they are shown. */
export function piecesOf({ articles, margin }: PageView): PieceView[] {
  return [...articles.flatMap(({ pieces }) => pieces), ...margin];
}

/** Pieces that hold characters of a line. */
export function piecesOnLine(view: PageView, { start, end }: { start: number; end: number }): PieceView[] {
  return piecesOf(view).filter(({ spans }) => spans.some((span) => span.start < end && span.end > start));
}

/** Numbers of the lines on which a piece has characters. */
export function linesOfPiece({ lines }: SourceView, { spans }: PieceView): number[] {
  return lines.flatMap((line, index) =>
    spans.some((span) => span.start < line.end && span.end > line.start) ? [index] : [],
  );
}

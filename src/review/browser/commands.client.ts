/** What can be done with what is selected: one table for the buttons, the keys and their help. */
import type { ArticleView, PieceView } from '../desk/view.ts';
import { button, element } from './elements.client.ts';
import { piecesOf, piecesOnLine, type DeskState } from './state.client.ts';
import { named, TEXTS } from './texts.client.ts';

/** What the commands need of the page beside its state. */
export interface DeskStage {
  desk: DeskState;
  goToDoubt(by: 1 | -1): void;
  settleDoubt(): void;
  cut(piece: PieceView): void;
  write(): void;
  nextFile(): void;
  help(): void;
  focusForm(article: ArticleView): void;
}

/** A command. */
export interface Command {
  /** Key without modifiers, as `KeyboardEvent.key`. */
  key: string;
  /** The same wherever the focus is. */
  anywhere?: string;
  text: string;
  /** Stands in the toolbar. */
  inToolbar?: true;
  run(stage: DeskStage): void;
}

const role = (key: string, name: string): Command => ({
  key,
  text: named(TEXTS.roles, name),
  inToolbar: true,
  run: ({ desk }) => {
    const { selection } = desk;
    if (!selection) return;
    if ('piece' in selection) return desk.step({ do: 'role', piece: selection.piece, role: name });
    const line = desk.source.lines[selection.line];
    if (line) desk.step({ do: 'line', start: line.start, end: line.end, role: name });
  },
});

const onPiece = (
  key: string,
  text: string,
  run: (stage: DeskStage, piece: PieceView, article: ArticleView | undefined) => void,
): Command => ({
  key,
  text,
  inToolbar: true,
  run: (stage) => {
    const piece = selectedPiece(stage.desk);
    if (piece) run(stage, piece, articleOf(stage.desk, piece));
  },
});

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  { key: 'n', anywhere: 'F8', text: TEXTS.next, run: (stage) => stage.goToDoubt(1) },
  { key: 'p', anywhere: 'Shift+F8', text: TEXTS.previous, run: (stage) => stage.goToDoubt(-1) },
  { key: 'o', anywhere: 'F9', text: TEXTS.fineAndNext, run: (stage) => stage.settleDoubt() },
  role('t', 'headline'),
  role('k', 'kicker'),
  role('f', 'subtitle'),
  role('l', 'column'),
  role('b', 'byline'),
  role('z', 'paragraph'),
  role('h', 'heading'),
  role('v', 'verse'),
  role('c', 'caption'),
  role('r', 'credit'),
  role('x', 'furniture'),
  onPiece('j', TEXTS.join, ({ desk }, { id }) => desk.step({ do: 'join', piece: id })),
  onPiece('s', TEXTS.split, (stage, piece) => stage.cut(piece)),
  onPiece('[', TEXTS.up, ({ desk }, piece) => moveBy(desk, piece, -1)),
  onPiece(']', TEXTS.down, ({ desk }, piece) => moveBy(desk, piece, 1)),
  onPiece('a', TEXTS.part, ({ desk }, { id }) => desk.step({ do: 'part', piece: id })),
  onPiece('u', TEXTS.unite, ({ desk }, _, article) => {
    if (article) desk.step({ do: 'unite', article: article.id });
  }),
  onPiece('D', TEXTS.dismiss, ({ desk }, _, article) => {
    if (article) desk.step({ do: 'dismiss', article: article.id });
  }),
  onPiece('e', TEXTS.fillIn, (stage, _, article) => {
    if (article) stage.focusForm(article);
  }),
  { key: '', anywhere: 'Ctrl+Z', text: TEXTS.undo, run: ({ desk }) => desk.step('undo') },
  { key: '', anywhere: 'Ctrl+Y', text: TEXTS.redo, run: ({ desk }) => desk.step('redo') },
  { key: 'g', text: TEXTS.nextFile, run: (stage) => stage.nextFile() },
  { key: '', anywhere: 'Ctrl+Enter', text: TEXTS.write, run: (stage) => stage.write() },
  { key: '?', anywhere: 'F1', text: TEXTS.help, run: (stage) => stage.help() },
];

/** The piece that is selected, or the first on the line that is. */
export function selectedPiece({ selection, view, source }: DeskState): PieceView | undefined {
  if (!selection) return undefined;
  if ('piece' in selection) return piecesOf(view).find(({ id }) => id === selection.piece);
  const line = source.lines[selection.line];
  return line && piecesOnLine(view, line)[0];
}

/** The article of a piece. */
export function articleOf({ view }: DeskState, { id }: PieceView): ArticleView | undefined {
  return view.articles.find(({ pieces }) => pieces.some((piece) => piece.id === id));
}

/** Up or down among the pieces of all articles; at the end of an article into the next one. */
function moveBy(desk: DeskState, piece: PieceView, by: 1 | -1): void {
  const { articles } = desk.view;
  const at = articles.findIndex(({ pieces }) => pieces.some(({ id }) => id === piece.id));
  if (at < 0) {
    const last = articles.at(-1);
    if (last && by < 0) desk.step({ do: 'move', piece: piece.id, article: last.id, before: null });
    return;
  }
  const { id: article, pieces } = articles[at]!;
  const index = pieces.findIndex(({ id }) => id === piece.id);
  const neighbour = articles[at + by];
  if (pieces[index + by]) {
    const before = by < 0 ? pieces[index - 1]! : pieces[index + 2];
    desk.step({ do: 'move', piece: piece.id, article, before: before?.id ?? null });
  } else if (neighbour) {
    const before = by < 0 ? null : (neighbour.pieces[0]?.id ?? null);
    desk.step({ do: 'move', piece: piece.id, article: neighbour.id, before });
  } else if (by > 0) desk.step({ do: 'move', piece: piece.id, article: null, before: null });
}

/** Buttons for what is selected. */
export function toolbar(stage: DeskStage): HTMLElement {
  return element(
    'div',
    { class: 'toolbar', attributes: { role: 'toolbar', 'aria-label': TEXTS.toolbar } },
    ...COMMANDS.filter(({ inToolbar }) => inToolbar).map(({ key, text, run }) =>
      button(text, () => run(stage), { key, id: `do-${key}` }),
    ),
  );
}

/** The command of a key. @param inField a text is being typed: letters belong to it */
export function commandOf(event: KeyboardEvent, inField: boolean, singleKeys: boolean): Command | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const control = ctrlKey || metaKey;
  const long = `${control ? 'Ctrl+' : ''}${shiftKey && (control || key.length > 1) ? 'Shift+' : ''}${key.length === 1 && control ? key.toUpperCase() : key}`;
  const everywhere = COMMANDS.find(
    ({ anywhere }) => anywhere === (long === 'Ctrl+Shift+Z' ? 'Ctrl+Y' : long),
  );
  // In a field with a text undoing is the browser's own.
  const typed = inField && event.target instanceof HTMLInputElement && event.target.value !== '';
  if (everywhere && !(typed && /^Ctrl\+[ZY]$/u.test(everywhere.anywhere!))) return everywhere;
  if (inField || !singleKeys || control || altKey || key.length !== 1) return undefined;
  return COMMANDS.find((command) => command.key === key);
}

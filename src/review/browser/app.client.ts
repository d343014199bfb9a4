/** The desk in the browser: shows what the server says, and sends what is done. */
import type { QueueEntry, WriteResult } from '../desk/queue.ts';
import type { ArticleView, DoubtView, PageView, PieceView, SourceView } from '../desk/view.ts';
import type { Names } from '../serve/names.ts';
import { articleElements, pieceId } from './articles.client.ts';
import { COMMANDS, commandOf, toolbar, type DeskStage } from './commands.client.ts';
import { doubtList, lessonList } from './doubts.client.ts';
import { button, element } from './elements.client.ts';
import { endTyping, fieldId } from './form.client.ts';
import { Sender } from './sender.client.ts';
import { showSource } from './source.client.ts';
import { linesOfPiece, piecesOf, piecesOnLine, type DeskState, type Selection } from './state.client.ts';
import { beginWith, keep, unfinished } from './unfinished.client.ts';
import { fill, learnedText, TEXTS, writtenText } from './texts.client.ts';

const top = document.querySelector<HTMLElement>('#top')!;
const notice = document.querySelector<HTMLElement>('#notice')!;
const main = document.querySelector<HTMLElement>('#desk')!;
const sourcePane = element('section', {
  class: 'source',
  id: 'source',
  attributes: { 'aria-label': TEXTS.source },
});
const draftsPane = element('section', {
  class: 'drafts',
  id: 'drafts',
  attributes: { 'aria-label': TEXTS.drafts },
});
const SINGLE_KEYS = 'review-single-keys';

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path);
  const value = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(value.error ?? response.statusText);
  return value;
}

const desk: DeskState = {
  file: Number(/^#(\d+)$/u.exec(location.hash)?.[1] ?? 0),
  queue: [],
  names: { zones: [], topics: [], columns: [], kinds: [], publications: [] },
  source: { name: '', lines: [], pages: [], pdf: false, changed: [], aside: [] },
  view: {
    undo: false,
    redo: false,
    articles: [],
    margin: [],
    doubts: [],
    faults: [],
    written: null,
    lessons: [],
    zonesByHand: [],
  },
  selection: undefined,
  doubt: undefined,
  step(step) {
    if (step === 'undo' || step === 'redo' || step['do'] !== 'set') endTyping();
    tell('');
    sender.send(desk.file, step);
  },
  select(selection) {
    desk.selection = selection;
    link(selection, 'selected');
  },
  hover: (selection) => link(selection, 'hovered'),
};

const sender = new Sender(
  ({ file, view, refused }) => {
    if (file === desk.file) show(view);
    if (refused) tell(refused);
  },
  (state) => {
    document.documentElement.dataset['state'] = state;
    if (state === 'offline') tell(TEXTS.offline);
    else if (notice.textContent === TEXTS.offline) tell(TEXTS.saved);
  },
);

function tell(text: string): void {
  notice.textContent = text;
}

/** Marks a piece and its lines, or a line and its pieces, on both sides, and brings the other side into view. */
function link(selection: Selection, mark: 'selected' | 'hovered'): void {
  for (const marked of document.querySelectorAll(`.${mark}`)) marked.classList.remove(mark);
  if (!selection) return;
  const pieces =
    'piece' in selection
      ? piecesOf(desk.view).filter(({ id }) => id === selection.piece)
      : onLine(selection.line);
  const lines =
    'line' in selection ? [selection.line] : pieces.flatMap((piece) => linesOfPiece(desk.source, piece));
  const marked = [
    ...pieces.map(({ id }) => document.getElementById(pieceId(id))),
    ...lines.map((line) => document.getElementById(`line-${line}`)),
  ];
  for (const one of marked) one?.classList.add(mark);
  const other = 'piece' in selection ? document.getElementById(`line-${lines[0]}`) : marked[0];
  if (mark === 'selected') other?.scrollIntoView({ block: 'nearest' });
}

function onLine(index: number): PieceView[] {
  const line = desk.source.lines[index];
  return line ? piecesOnLine(desk.view, line) : [];
}

const stage: DeskStage = {
  desk,
  goToDoubt(by) {
    const { doubts } = desk.view;
    if (doubts.length === 0) return;
    const at = doubts.findIndex(({ id }) => id === desk.doubt);
    const next = at < 0 ? (by > 0 ? 0 : doubts.length - 1) : (at + by + doubts.length) % doubts.length;
    look(doubts[next]!);
  },
  settleDoubt() {
    const doubt = desk.view.doubts.find(({ id }) => id === desk.doubt);
    if (!doubt?.settles) return;
    const at = desk.view.doubts.indexOf(doubt);
    afterShown = () => {
      const next = desk.view.doubts[at] ?? desk.view.doubts[0];
      if (next) look(next);
      else document.getElementById('do-write')?.focus();
    };
    desk.step({ do: 'settle', doubt: doubt.id });
  },
  cut,
  async write() {
    const response = await fetch(`file/${desk.file}/write`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    }).catch(() => undefined);
    if (!response) return tell(TEXTS.offline);
    const { result, view } = (await response.json()) as { result: WriteResult; view: PageView };
    if ('error' in result) {
      show(view);
      tell(result.error);
      if (result.article) document.getElementById(fieldId(result.article, 'authors'))?.focus();
      return;
    }
    desk.queue = await get<QueueEntry[]>('queue');
    show(view);
    tell(
      writtenText(result.files.length, result.held) +
        learnedText(result.learned ?? 0) +
        (result.unlearned ?? ''),
    );
    // Letters typed in a field belong to it; this file is done with.
    if (document.activeElement?.matches('input')) document.getElementById('do-next-file')?.focus();
  },
  nextFile() {
    const open = desk.queue.findIndex(({ standing }, index) => index > desk.file && standing !== 'written');
    const first = desk.queue.findIndex(({ standing }) => standing !== 'written' && standing !== 'failed');
    const next = open >= 0 ? open : first;
    if (next >= 0 && next !== desk.file) location.hash = `#${next}`;
  },
  help: () => helpDialog().showModal(),
  focusForm: ({ id }: ArticleView) => document.getElementById(fieldId(id, 'authors'))?.focus(),
};

/**
 * Goes to the place that a doubt is about. A field is only shown, so that letters stay keys; with `enter` it is entered.
 */
function look(doubt: DoubtView, enter = false): void {
  desk.doubt = doubt.id;
  renderDoubts();
  const entry = document.getElementById(`doubt-${doubt.id}`);
  const field =
    doubt.article === undefined ? null : document.getElementById(fieldId(doubt.article, doubt.field));
  const first = desk.view.articles.find(({ id }) => id === doubt.article)?.pieces[0]?.id;
  const piece = doubt.piece ?? (field ? undefined : first);
  const place = piece ? document.getElementById(pieceId(piece)) : field;
  for (const pointed of document.querySelectorAll('.pointed')) pointed.classList.remove('pointed');
  place?.closest('.field')?.classList.add('pointed');
  if (place === field && first) desk.select({ piece: first });
  (place === field && !enter ? entry : place)?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
  showInList(entry);
}

/** Scrolls the list of doubts alone: the place that was brought into view stays in view. */
function showInList(entry: HTMLElement | null): void {
  const list = entry?.closest('ol');
  if (!entry || !list) return;
  const [{ top: above, bottom: below }, own] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
  list.scrollTop += Math.min(0, own.top - above) + Math.max(0, own.bottom - below);
}

/** Shows a piece's text with a cursor; Enter parts it there. Nothing can be typed into it. */
function cut(piece: PieceView): void {
  const place = document.getElementById(pieceId(piece.id))?.closest('li');
  if (!place) return;
  const text = element('textarea', {
    id: 'cutter',
    attributes: { 'aria-label': TEXTS.cutLabel, 'aria-describedby': 'cutter-hint', rows: 4 },
    on: {
      beforeinput: (event) => event.preventDefault(),
      keydown: (event) => {
        const { key, isComposing } = event as KeyboardEvent;
        if (isComposing) return;
        if (key === 'Enter') {
          event.preventDefault();
          event.stopPropagation();
          finish();
        } else if (key === 'Escape') render();
      },
    },
  });
  const finish = () => desk.step({ do: 'split', piece: piece.id, at: text.selectionStart });
  text.value = piece.text;
  place.replaceChildren(
    element('p', { id: 'cutter-hint' }, TEXTS.cut),
    text,
    element('p', {}, button(TEXTS.cutHere, finish, { id: 'do-cut' })),
  );
  text.focus();
  const middle = piece.text.indexOf('。') + 1;
  text.setSelectionRange(middle, middle);
}

let afterShown: (() => void) | undefined;

function show(view: PageView): void {
  desk.view = view;
  render();
  const after = afterShown;
  afterShown = undefined;
  after?.();
}

/** Draws the right side anew; what has the focus, and what is half typed, stay. */
function render(): void {
  const active = document.activeElement as HTMLInputElement | null;
  const kept =
    active && main.contains(active) ? { id: active.id, value: active.value, at: caretOf(active) } : undefined;
  const order = piecesOf(desk.view).map(({ id }) => id);
  const scroll = draftsPane.scrollTop;
  const pieces = element('div', { class: 'articles' }, ...articleElements(desk));
  draftsPane.replaceChildren(
    element('h2', {}, TEXTS.drafts),
    ...desk.view.faults.map((fault) => element('p', { class: 'told error' }, fault)),
    doubtList(stage, enter),
    pieces,
    ...lessonList(stage),
    toolbar(stage),
  );
  restoreUnfinished();
  renderTop();
  draftsPane.scrollTop = scroll;
  showInList(document.getElementById(`doubt-${desk.doubt}`));
  const selected = desk.selection && 'piece' in desk.selection ? desk.selection.piece : undefined;
  const reachable =
    document.getElementById(pieceId(selected ?? order[0] ?? '')) ?? pieces.querySelector('.piece');
  reachable?.setAttribute('tabindex', '0');
  if (kept) restoreFocus(kept);
  link(desk.selection, 'selected');
}

function caretOf({ selectionStart }: HTMLInputElement): number | null {
  try {
    return selectionStart;
  } catch {
    return null;
  }
}

function restoreFocus({ id, value, at }: { id: string; value: string; at: number | null }): void {
  const again = document.getElementById(id) as HTMLInputElement | null;
  if (again) {
    if (again.matches('input[type=text]')) {
      again.value = value;
      again.focus({ preventScroll: true });
      if (at !== null) again.setSelectionRange(at, at);
    } else again.focus({ preventScroll: true });
    return;
  }
  // The piece is gone, or was cut: what stands in its place.
  const piece =
    desk.selection && 'piece' in desk.selection
      ? document.getElementById(pieceId(desk.selection.piece))
      : null;
  (piece ?? draftsPane.querySelector<HTMLElement>('.piece[tabindex="0"]'))?.focus({ preventScroll: true });
}

const enter = (doubt: DoubtView) => look(doubt, true);

function renderDoubts(): void {
  draftsPane.querySelector('.doubts')?.replaceWith(doubtList(stage, enter));
}

/** A field of a file, by which what is typed in it is kept. */
const nameOf = ({ id }: HTMLInputElement): string => `${desk.source.name} ${id}`;

/** What was typed and not yet added survives a closed window. */
function restoreUnfinished(): void {
  for (const input of draftsPane.querySelectorAll<HTMLInputElement>('[data-unfinished]'))
    input.value = unfinished(nameOf(input));
}

draftsPane.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset['unfinished'] !== undefined)
    keep(nameOf(target), target.value);
});

function renderTop(): void {
  const written = desk.queue.filter(({ standing }) => standing === 'written').length;
  const files = element(
    'select',
    { id: 'queue', on: { change: () => (location.hash = `#${files.value}`) } },
    ...desk.queue.map(({ name, standing }, index) =>
      element(
        'option',
        { attributes: { value: index, selected: index === desk.file } },
        fill(TEXTS.file, { at: index + 1, name, standing: TEXTS.standings[standing] }),
      ),
    ),
  );
  const focused = document.activeElement?.id;
  const isWritten = desk.view.written !== null;
  top.replaceChildren(
    element('h1', {}, TEXTS.title),
    element('label', { attributes: { for: 'queue' } }, TEXTS.queue),
    files,
    element('span', { id: 'progress' }, fill(TEXTS.progress, { files: desk.queue.length, written })),
    button(TEXTS.undo, () => desk.step('undo'), {
      key: 'Ctrl+Z',
      disabled: !desk.view.undo || isWritten,
      id: 'do-undo',
    }),
    button(TEXTS.redo, () => desk.step('redo'), {
      key: 'Ctrl+Y',
      disabled: !desk.view.redo || isWritten,
      id: 'do-redo',
    }),
    button(TEXTS.help, () => stage.help(), { key: '?', id: 'do-help' }),
    isWritten
      ? button(TEXTS.restart, () => void restart(), { id: 'do-restart' })
      : button(TEXTS.write, () => void stage.write(), { key: 'Ctrl+Enter', id: 'do-write' }),
    button(TEXTS.nextFile, () => stage.nextFile(), {
      key: 'g',
      id: 'do-next-file',
      disabled: desk.queue.length < 2,
    }),
  );
  if (focused && top.querySelector(`#${CSS.escape(focused)}`)) document.getElementById(focused)?.focus();
}

async function restart(): Promise<void> {
  await fetch(`file/${desk.file}/restart`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  await openFile();
}

function helpDialog(): HTMLDialogElement {
  document.querySelector('dialog')?.remove();
  const single = element('input', {
    id: 'single-keys',
    attributes: { type: 'checkbox' },
    on: { change: () => localStorage.setItem(SINGLE_KEYS, String(single.checked)) },
  });
  single.checked = hasSingleKeys();
  const rows = COMMANDS.map(({ key, anywhere, text }) =>
    element(
      'tr',
      {},
      element('th', { attributes: { scope: 'row' } }, text),
      element('td', {}, [key, anywhere].filter(Boolean).join(' / ')),
    ),
  );
  const dialog = element(
    'dialog',
    { attributes: { 'aria-labelledby': 'help-heading' } },
    element('h2', { id: 'help-heading' }, TEXTS.help),
    element('label', { class: 'check' }, single, ` ${TEXTS.singleKeys}`),
    element('table', {}, element('tbody', {}, ...rows)),
    button(TEXTS.close, () => dialog.close(), { id: 'do-close' }),
  );
  document.body.append(dialog);
  return dialog;
}

function hasSingleKeys(): boolean {
  return localStorage.getItem(SINGLE_KEYS) !== 'false';
}

document.addEventListener('keydown', (event) => {
  if (document.querySelector('dialog[open]')) return;
  const target = event.target as HTMLElement;
  const inField = target.matches('input[type=text], textarea, select');
  if (event.key === 'Escape' && inField && target.id !== 'cutter') {
    const article = target.closest('article');
    article?.querySelector<HTMLElement>('.piece')?.focus();
    return;
  }
  if (target.matches('.piece, .line') && moveFocus(event.key, target)) return event.preventDefault();
  if (event.key === '?' && target.matches('input') && (target as HTMLInputElement).value === '') {
    // No field begins with it.
    event.preventDefault();
    return stage.help();
  }
  const command = commandOf(event, inField, hasSingleKeys());
  if (!command || (desk.view.written !== null && !['g', '?', 'n', 'p'].includes(command.key))) return;
  event.preventDefault();
  command.run(stage);
});

/** The arrows go along one side, and from one to the other. */
function moveFocus(key: string, from: HTMLElement): boolean {
  const isPiece = from.matches('.piece');
  const all = [...document.querySelectorAll<HTMLElement>(isPiece ? '.piece' : '.line')];
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by !== 0) {
    all[all.indexOf(from) + by]?.focus();
    return true;
  }
  if (key === 'ArrowLeft' && isPiece) {
    const piece = piecesOf(desk.view).find(({ id }) => pieceId(id) === from.id);
    const line = piece && linesOfPiece(desk.source, piece)[0];
    if (line !== undefined) document.getElementById(`line-${line}`)?.focus();
    return true;
  }
  if (key === 'ArrowRight' && !isPiece) {
    const piece = onLine(Number(from.dataset['line']))[0];
    if (piece) document.getElementById(pieceId(piece.id))?.focus();
    return true;
  }
  return false;
}

/** Opens the file of the address. */
async function openFile(): Promise<void> {
  desk.file = Number(/^#(\d+)$/u.exec(location.hash)?.[1] ?? 0);
  desk.selection = undefined;
  desk.doubt = undefined;
  tell('');
  try {
    desk.queue = await get<QueueEntry[]>('queue');
    desk.source = await get<SourceView>(`file/${desk.file}/source`);
    main.replaceChildren(sourcePane, draftsPane);
    const view = await get<PageView>(`file/${desk.file}/view`);
    showSource(sourcePane, desk);
    show(view);
    draftsPane.scrollTop = 0;
    if (view.written) tell(writtenText(view.written.length, 0));
    else if (view.doubts[0]) look(view.doubts[0]);
    else draftsPane.querySelector<HTMLElement>('.piece')?.focus();
  } catch (error) {
    main.replaceChildren(
      element('p', { class: 'told error' }, error instanceof Error ? error.message : String(error)),
    );
    renderTop();
  }
  main.dataset['file'] = String(desk.file);
}

function completions({ zones, topics, columns, publications }: Names): HTMLElement {
  const lists = { zones, topics, columns, publication: publications };
  return element(
    'div',
    { attributes: { hidden: true } },
    ...Object.entries(lists).map(([field, names]) =>
      element(
        'datalist',
        { id: `names-${field}` },
        ...names.map((name) => element('option', { attributes: { value: name } })),
      ),
    ),
  );
}

desk.names = await get<Names>('names');
beginWith(await get<Record<string, string>>('unfinished'));
document.body.append(completions(desk.names));
addEventListener('hashchange', () => void openFile());
await openFile();
sender.resume();

/** The left side: the lines of the source, or the page as it is printed with its lines as regions. */
import type { LineView, SourceView } from '../desk/view.ts';
import { element } from './elements.client.ts';
import { drawPage } from './pdf.client.ts';
import type { DeskState } from './state.client.ts';
import { fill, TEXTS } from './texts.client.ts';

/** Shows a source. Lines are buttons: one of them can be reached by Tab, the others by the arrows. */
export function showSource(pane: HTMLElement, desk: DeskState): void {
  const { source } = desk;
  pane.replaceChildren(
    element('h2', {}, fill(TEXTS.sourceOf, { name: source.name })),
    source.pages.length > 0 ? printedPages(desk) : textLines(desk),
    ...asideOf(source),
  );
}

function textLines(desk: DeskState): HTMLElement {
  const items = desk.source.lines.map((line, index) => element('li', {}, lineButton(desk, line, index)));
  return element('ol', { class: 'lines' }, ...items);
}

function lineButton(desk: DeskState, line: LineView, index: number): HTMLButtonElement {
  return element(
    'button',
    {
      class: 'line',
      id: `line-${index}`,
      attributes: { type: 'button', tabindex: index === 0 ? 0 : -1 },
      data: { line: String(index) },
      on: {
        focus: () => desk.select({ line: index }),
        mouseenter: () => desk.hover({ line: index }),
        mouseleave: () => desk.hover(undefined),
      },
    },
    line.text,
  );
}

function printedPages(desk: DeskState): HTMLElement {
  const pages = desk.source.pages.map((ratio, number) => {
    const figure = element('div', { class: 'printed' });
    figure.style.aspectRatio = String(1 / ratio);
    if (desk.source.pdf) drawPage(figure, desk.file, number);
    desk.source.lines.forEach((line, index) => {
      if (line.place?.page === number) figure.append(placed(lineButton(desk, line, index), line));
    });
    return figure;
  });
  return element('div', { class: 'pages' }, ...pages);
}

function placed(button: HTMLButtonElement, { place, text }: LineView): HTMLButtonElement {
  const { x, y, width, height } = place!;
  Object.assign(button.style, { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` });
  button.setAttribute('aria-label', text);
  return button;
}

function asideOf({ aside, changed }: SourceView): HTMLElement[] {
  const lines = [...aside.map(({ text }) => text), ...changed.map(({ from, to }) => `${from} → ${to}`)];
  if (lines.length === 0) return [];
  return [
    element(
      'details',
      {},
      element('summary', {}, TEXTS.aside),
      element('ul', {}, ...lines.map((line) => element('li', {}, line))),
    ),
  ];
}

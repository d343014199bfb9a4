/** The right side: the articles, piece by piece, and what belongs to none. */
import type { ArticleView, PieceView } from '../desk/view.ts';
import type { Operation } from '../model/operation.ts';
import { CHINESE, element } from './elements.client.ts';
import { formOf } from './form.client.ts';
import type { DeskState } from './state.client.ts';
import { fill, named, TEXTS } from './texts.client.ts';

/** Id of a piece's element. */
export const pieceId = (piece: string): string => `piece-${piece}`;

/** Shows the articles. */
export function articleElements(desk: DeskState): HTMLElement[] {
  const { articles, margin } = desk.view;
  return [
    ...articles.map((article, index) => articleElement(desk, article, index + 1)),
    ...(margin.length > 0
      ? [
          element(
            'section',
            { class: 'margin' },
            element('h3', {}, TEXTS.margin),
            element('ol', { class: 'pieces' }, ...margin.map((piece) => pieceElement(desk, piece))),
          ),
        ]
      : []),
  ];
}

function articleElement(desk: DeskState, article: ArticleView, number: number): HTMLElement {
  const general = article.problems.filter(({ field }) => ['', '正文', 'title'].includes(field));
  const told = [
    ...general.map(({ severity, message, hint }) =>
      element('p', { class: `told ${severity}`, attributes: CHINESE }, `${message} — ${hint}`),
    ),
    ...(article.likeness
      ? [element('p', { class: 'told warning', attributes: CHINESE }, article.likeness)]
      : []),
  ];
  const state = article.held ? TEXTS.willNotBeWritten : article.draft ? TEXTS.willBeDraft : '';
  return element(
    'article',
    { id: `article-${article.id}`, attributes: { 'aria-labelledby': `title-${article.id}` } },
    element(
      'h3',
      { id: `title-${article.id}` },
      fill(TEXTS.article, { at: number, title: article.title || TEXTS.untitled }),
      ...(state ? [' ', element('span', { class: 'state' }, state)] : []),
    ),
    ...told,
    ...columnAboveOf(desk, article),
    ...creditsElsewhereOf(desk, article),
    element('ol', { class: 'pieces' }, ...article.pieces.map((piece) => pieceElement(desk, piece))),
    formOf(desk, article),
  );
}

/** A column that is printed above several articles, which one that does not belong under it can be rid of. */
function columnAboveOf(desk: DeskState, { id, columnAbove: name }: ArticleView): HTMLElement[] {
  return name ? [elsewhere(desk, TEXTS.columnAbove, name, { do: 'withoutColumn', article: id })] : [];
}

/** Credits that are printed for several pictures or in the byline, each of which can be taken away. */
function creditsElsewhereOf(desk: DeskState, { creditsElsewhere }: ArticleView): HTMLElement[] {
  return creditsElsewhere.map(({ picture, credit, caption }) =>
    elsewhere(desk, TEXTS.creditElsewhere, [credit, caption].filter(Boolean).join(' · '), {
      do: 'withoutCredit',
      picture,
    }),
  );
}

/** What an article has from a place that is not its own, and a button that takes it away. */
function elsewhere(desk: DeskState, label: string, name: string, without: Operation): HTMLElement {
  const remove = element(
    'button',
    {
      class: 'chip',
      attributes: { type: 'button', 'aria-label': fill(TEXTS.remove, { name }) },
      on: { click: () => desk.step(without) },
    },
    name,
    element('span', { attributes: { 'aria-hidden': 'true' } }, ' ×'),
  );
  return element('p', { class: 'above' }, element('span', { class: 'role' }, label), ' ', remove);
}

function pieceElement(desk: DeskState, piece: PieceView): HTMLElement {
  const { id, role, label, text } = piece;
  const name = label && label in TEXTS.labels ? named(TEXTS.labels, label) : named(TEXTS.roles, role);
  return element(
    'li',
    {},
    element(
      'button',
      {
        class: `piece ${role}`,
        id: pieceId(id),
        attributes: { type: 'button', tabindex: -1 },
        data: { piece: id },
        on: {
          focus: () => desk.select({ piece: id }),
          mouseenter: () => desk.hover({ piece: id }),
          mouseleave: () => desk.hover(undefined),
        },
      },
      element('span', { class: 'role' }, name),
      element('span', { class: 'text' }, text),
    ),
  );
}

/** What is to be looked at, most pressing first; and what the archive would learn. */
import type { DoubtView } from '../desk/view.ts';
import { button, CHINESE, element } from './elements.client.ts';
import type { DeskStage } from './commands.client.ts';
import { fill, named, TEXTS } from './texts.client.ts';

/** The list, with the doubt that is looked at. */
export function doubtList(stage: DeskStage, look: (doubt: DoubtView) => void): HTMLElement {
  const { desk } = stage;
  const { doubts } = desk.view;
  const at = doubts.findIndex(({ id }) => id === desk.doubt);
  const current = doubts[at];
  return element(
    'section',
    { class: 'doubts', attributes: { 'aria-labelledby': 'doubts-heading' } },
    element(
      'h3',
      { id: 'doubts-heading' },
      TEXTS.doubtsHeading,
      ...(doubts.length > 0
        ? [` · ${fill(TEXTS.place, { at: Math.max(0, at) + 1, all: doubts.length })}`]
        : []),
    ),
    ...(doubts.length === 0 ? [element('p', {}, TEXTS.noDoubts)] : []),
    element(
      'ol',
      { attributes: { tabindex: -1 } },
      ...doubts.map((doubt) => entry(stage, doubt, doubt === current, look)),
    ),
    element(
      'p',
      { class: 'actions' },
      button(TEXTS.next, () => stage.goToDoubt(1), {
        key: 'n',
        disabled: doubts.length === 0,
        id: 'do-next',
      }),
      button(TEXTS.previous, () => stage.goToDoubt(-1), {
        key: 'p',
        disabled: doubts.length === 0,
        id: 'do-previous',
      }),
      button(TEXTS.fine, () => stage.settleDoubt(), { key: 'o', disabled: !current?.settles, id: 'do-fine' }),
    ),
  );
}

function entry(
  { desk }: DeskStage,
  { id, article, field, reason, confidence, kind }: DoubtView,
  current: boolean,
  look: (doubt: DoubtView) => void,
): HTMLElement {
  const number = desk.view.articles.findIndex((one) => one.id === article) + 1;
  const place = number > 0 ? `${number}. ` : '';
  const name = named(TEXTS.fields, field);
  const label =
    kind === 'doubt' ? fill(TEXTS.sure, { field: name, confidence: TEXTS.confidence[confidence] }) : name;
  return element(
    'li',
    { class: `${kind} ${confidence}` },
    element(
      'button',
      {
        id: `doubt-${id}`,
        attributes: { type: 'button', 'aria-current': current ? 'true' : undefined },
        on: { click: () => look(desk.view.doubts.find((one) => one.id === id)!) },
      },
      place,
      fill(TEXTS.labelled, { label, text: '' }),
      element('span', { attributes: CHINESE }, reason),
    ),
  );
}

/** Entries for import.yaml, each to be taken or left. */
export function lessonList({ desk }: DeskStage): HTMLElement[] {
  const { lessons, zonesByHand } = desk.view;
  if (lessons.length === 0 && zonesByHand.length === 0) return [];
  const entries = lessons.map(({ id, list, text, wanted }, index) => {
    const input = element('input', {
      id: `lesson-${index}`,
      attributes: { type: 'checkbox' },
      on: { change: () => desk.step({ do: 'lesson', lesson: id, wanted: input.checked }) },
    });
    input.checked = wanted;
    return element(
      'li',
      {},
      element(
        'label',
        { class: 'check' },
        input,
        ` ${fill(TEXTS.labelled, { label: named(TEXTS.lists, list), text })}`,
      ),
    );
  });
  const aliases = zonesByHand.map((zone, index) => {
    const input = element('input', {
      id: `alias-${index}`,
      attributes: { type: 'text', autocomplete: 'off' },
      data: { unfinished: '' },
      on: {
        change: () => {
          const name = input.value.trim();
          input.value = '';
          input.dispatchEvent(new Event('input', { bubbles: true }));
          if (name !== '') desk.step({ do: 'alias', name, zone });
        },
      },
    });
    return element(
      'p',
      {},
      element('label', { attributes: { for: input.id } }, fill(TEXTS.alias, { zone })),
      ' ',
      input,
    );
  });
  return [
    element(
      'section',
      { class: 'lessons', attributes: { 'aria-labelledby': 'lessons-heading' } },
      element('h3', { id: 'lessons-heading' }, TEXTS.lessons),
      element('ul', {}, ...entries),
      ...aliases,
    ),
  ];
}

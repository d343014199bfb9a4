/** The form of an article: what its front-matter says, with completion from the registries. */
import type { ArticleView } from '../desk/view.ts';
import { CHINESE, element } from './elements.client.ts';
import type { DeskState } from './state.client.ts';
import { authorText, fill, named, TEXTS } from './texts.client.ts';

const TEXT_FIELDS = ['date', 'publication', 'issueDate', 'pageNumber', 'section', 'dateline'] as const;
const LIST_FIELDS = ['zones', 'topics'] as const;

/** What was typed last: going on in the same field is one step to undo. */
let lastTyped = '';

/** Forgets what was typed last: another step came between. */
export function endTyping(): void {
  lastTyped = '';
}

/** Id of a field's input; focus returns to it. */
export const fieldId = (article: string, field: string): string => `field-${article}-${field}`;

/** Makes the form. */
export function formOf(desk: DeskState, article: ArticleView): HTMLElement {
  const set = (field: string, value: unknown, typed = false) => {
    const key = `${article.id} ${field}`;
    desk.step({
      do: 'set',
      article: article.id,
      field,
      value,
      ...(typed && lastTyped === key ? { more: true } : {}),
    });
    lastTyped = typed ? key : '';
  };
  const problem = (field: string) =>
    article.problems.filter((one) => one.field.replace(/^source\./u, '').split('.')[0] === field);
  const row = (field: string, input: HTMLElement) => {
    const told = problem(field).map(({ severity, message, hint }, index) =>
      element(
        'p',
        { class: `told ${severity}`, attributes: CHINESE, id: `${fieldId(article.id, field)}-told-${index}` },
        `${message} — ${hint}`,
      ),
    );
    const target = input.matches('input, select') ? input : input.querySelector('input');
    if (told[0]) target?.setAttribute('aria-describedby', told[0].id);
    return element(
      'div',
      { class: `field ${field}` },
      element('label', { attributes: { for: fieldId(article.id, field) } }, named(TEXTS.fields, field)),
      input,
      ...told,
    );
  };
  const { form } = article;
  return element(
    'div',
    { class: 'form' },
    row(
      'authors',
      authors(article, form.authors, (value) => set('authors', value)),
    ),
    ...LIST_FIELDS.map((field) =>
      row(
        field,
        list(article, field, form[field], (value) => set(field, value)),
      ),
    ),
    ...TEXT_FIELDS.map((field) =>
      row(
        field,
        textInput(article, field, form[field], (value) => set(field, value, true)),
      ),
    ),
    row(
      'kind',
      kinds(desk, article, form.kind, (value) => set('kind', value)),
    ),
    check(article, 'keepDraft', form.keepDraft, (value) => set('keepDraft', value)),
    ...(article.likeness || form.near
      ? [check(article, 'near', form.near, (value) => set('near', value))]
      : []),
  );
}

function textInput(
  article: ArticleView,
  field: string,
  value: string,
  set: (value: string) => void,
): HTMLInputElement {
  const input = element('input', {
    id: fieldId(article.id, field),
    attributes: {
      type: 'text',
      autocomplete: 'off',
      placeholder: (TEXTS.hints as Record<string, string>)[field],
      list: `names-${field}`,
    },
    on: { input: () => set(input.value.trim()) },
  });
  input.value = value;
  return input;
}

/** Names that can be taken out one by one, and a place to type another. */
function chips(
  article: ArticleView,
  field: string,
  names: string[],
  { add, remove }: { add: (typed: string) => void; remove: (index: number) => void },
): HTMLElement {
  const input = element('input', {
    id: fieldId(article.id, field),
    attributes: {
      type: 'text',
      autocomplete: 'off',
      placeholder: (TEXTS.hints as Record<string, string>)[field],
      list: `names-${field}`,
    },
    data: { unfinished: '' },
    on: {
      change: () => take(),
      keydown: (event) => {
        const { key, isComposing } = event as KeyboardEvent;
        if (isComposing) return;
        if (key === 'Enter') {
          event.preventDefault();
          take();
        } else if (key === 'Backspace' && input.value === '' && names.length > 0) {
          event.preventDefault();
          remove(names.length - 1);
        }
      },
    },
  });
  const take = () => {
    const typed = input.value.trim();
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    if (typed !== '') add(typed);
  };
  const shown = names.map((name, index) =>
    element(
      'button',
      {
        class: 'chip',
        attributes: { type: 'button', 'aria-label': fill(TEXTS.remove, { name }) },
        on: { click: () => remove(index) },
      },
      name,
      element('span', { attributes: { 'aria-hidden': 'true' } }, ' ×'),
    ),
  );
  return element('div', { class: 'chips' }, ...shown, input);
}

function list(
  article: ArticleView,
  field: string,
  names: string[],
  set: (names: string[]) => void,
): HTMLElement {
  return chips(article, field, names, {
    add: (typed) =>
      set([...names, ...typed.split(/[、,，;；\s]+/u).filter((name) => name && !names.includes(name))]),
    remove: (index) => set(names.toSpliced(index, 1)),
  });
}

function authors(
  article: ArticleView,
  given: ArticleView['form']['authors'],
  set: (authors: ArticleView['form']['authors']) => void,
): HTMLElement {
  return chips(article, 'authors', given.map(authorText), {
    add: (typed) => set([...given, ...typed.split(/[、;；]/u).flatMap(readAuthor)]),
    remove: (index) => set(given.toSpliced(index, 1)),
  });
}

/** 王小明（通讯员） → name and role. */
function readAuthor(typed: string): { name: string; role?: string }[] {
  const [, name = '', role = ''] = /^\s*([^（(]*?)\s*(?:[（(]\s*(.*?)\s*[）)])?\s*$/u.exec(typed) ?? [];
  return name === '' ? [] : [{ name, ...(role ? { role } : {}) }];
}

function kinds(
  { names }: DeskState,
  article: ArticleView,
  value: string,
  set: (value: string) => void,
): HTMLSelectElement {
  const select = element(
    'select',
    { id: fieldId(article.id, 'kind'), on: { change: () => set(select.value) } },
    ...names.kinds.map((kind) =>
      element('option', { attributes: { value: kind, selected: kind === value } }, named(TEXTS.kinds, kind)),
    ),
  );
  return select;
}

function check(
  article: ArticleView,
  field: string,
  value: boolean,
  set: (value: boolean) => void,
): HTMLElement {
  const input = element('input', {
    id: fieldId(article.id, field),
    attributes: { type: 'checkbox' },
    on: { change: () => set(input.checked) },
  });
  input.checked = value;
  return element('label', { class: 'check' }, input, ` ${named(TEXTS.fields, field)}`);
}

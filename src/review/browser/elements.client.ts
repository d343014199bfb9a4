/** Making elements. Text is always text: nothing of a page can become markup. */

/** What an element may be given: its own properties, attributes by name, listeners. */
export interface ElementGiven {
  class?: string;
  id?: string;
  attributes?: Record<string, string | number | boolean | undefined>;
  data?: Record<string, string>;
  on?: Record<string, (event: Event) => void>;
}

/** What importer and check say is in simplified Chinese, as all commands are. */
export const CHINESE = { lang: 'zh-CN' };

/** Makes an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: ElementGiven = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (given.class) made.className = given.class;
  if (given.id) made.id = given.id;
  for (const [key, value] of Object.entries(given.attributes ?? {}))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  for (const [key, value] of Object.entries(given.data ?? {})) made.dataset[key] = value;
  for (const [type, listener] of Object.entries(given.on ?? {})) made.addEventListener(type, listener);
  made.append(...children);
  return made;
}

/** A button that does something, with the key that does the same. */
export function button(
  text: string,
  run: () => void,
  { key, disabled, pressed, id, label }: ButtonGiven = {},
): HTMLButtonElement {
  const made = element(
    'button',
    {
      attributes: {
        type: 'button',
        disabled,
        'aria-label': label,
        'aria-keyshortcuts': key,
        'aria-pressed': pressed === undefined ? undefined : String(pressed),
      },
      on: { click: run },
    },
    text,
  );
  if (id) made.id = id;
  if (key) made.append(' ', element('kbd', { attributes: { 'aria-hidden': 'true' } }, key));
  return made;
}

/** What a button may be given. */
export interface ButtonGiven {
  key?: string;
  disabled?: boolean;
  pressed?: boolean;
  id?: string;
  label?: string;
}

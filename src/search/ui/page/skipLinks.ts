/** Ways past what a reader by keyboard has no use for. */
import { element } from '../base/element.ts';

/** A link that shows only under the keyboard's focus. @param id that the target gets @param arrive takes the focus there */
export function skipLink(label: string, target: HTMLElement, id: string, arrive: () => void): HTMLElement {
  const link = element('a', { class: 'skip-ahead', href: `#${id}` }, label);
  target.id = id;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    arrive();
  });
  return link;
}

/** Opens the filters, and goes to the first. */
export function skipToFilters(label: string, panel: HTMLDetailsElement): HTMLElement {
  return skipLink(label, panel, 'search-filters', () => {
    panel.open = true;
    panel.querySelector<HTMLElement>('input:not([hidden]), summary')?.focus();
  });
}

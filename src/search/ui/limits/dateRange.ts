import { isBackwards, readDate } from '../base/dateInput.ts';
import { element } from '../base/element.ts';
import type { PageTexts } from '../page/pageTexts.ts';
import type { SearchState } from '../page/state.ts';

/** The form of two dates. */
export interface DateRange {
  element: HTMLElement;
  update(state: SearchState): void;
}

/**
 * Two dates at any precision. Plain text fields: the browser's own date field knows neither a month nor a
 * year alone. @param choose receives both ends, '' for open
 */
export function dateRange(texts: PageTexts, choose: (from: string, to: string) => void): DateRange {
  const field = (label: string, name: string) => {
    const input = element('input', {
      type: 'text',
      name,
      autocomplete: 'off',
      'aria-describedby': 'date-hint date-fault',
      size: 10,
    });
    return { input, label: element('label', {}, element('span', {}, label), input) };
  };
  const from = field(texts.from, 'from');
  const to = field(texts.to, 'to');
  const fault = element('p', { class: 'fault', id: 'date-fault', role: 'alert' });
  const form = element(
    'form',
    { class: 'dates' },
    element(
      'fieldset',
      {},
      element('legend', {}, texts.dates),
      element(
        'div',
        { class: 'ends' },
        from.label,
        to.label,
        element('button', { class: 'plain' }, texts.apply),
      ),
      element('p', { class: 'hint', id: 'date-hint' }, texts.dateHint),
      fault,
    ),
  );
  const tell = (text: string, ...faulty: HTMLInputElement[]) => {
    fault.textContent = text;
    for (const { input } of [from, to]) input.toggleAttribute('aria-invalid', faulty.includes(input));
    faulty[0]?.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [first, last] = [from, to].map(({ input }) => readDate(input.value));
    const unread = [from, to]
      .filter(({ input }) => readDate(input.value) === undefined)
      .map(({ input }) => input);
    if (first === undefined || last === undefined) tell(texts.dateFault, ...unread);
    else if (isBackwards(first, last)) tell(texts.dateBackwards, from.input, to.input);
    else {
      tell('');
      choose(first, last);
    }
  });
  return {
    element: form,
    update(state) {
      // What is being typed stays; everything else follows the address.
      if (!form.contains(document.activeElement)) tell('');
      if (document.activeElement !== from.input) from.input.value = state.from;
      if (document.activeElement !== to.input) to.input.value = state.to;
    },
  };
}

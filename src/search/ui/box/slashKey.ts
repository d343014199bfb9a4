import { isComposing } from './typing.ts';

/**
 * `/` puts the reader into the search box, wherever the page is, unless something is being typed.
 * @param isUntouched whether the box has the focus without the reader having gone there: then `/` is no text either
 */
export function focusOnSlash(input: HTMLInputElement, isUntouched = () => false): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isComposing(event) || (isTypedInto(event.target) && !(event.target === input && isUntouched())))
      return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])')
  );
}

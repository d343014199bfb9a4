import { isComposing } from '../box/typing.ts';

/**
 * Moves through the results with the arrow keys: up from the first, and Escape, lead back to the box.
 * Enter needs nothing: the results are links.
 */
export function moveByKeys(
  list: HTMLElement,
  input: HTMLInputElement,
  links: () => HTMLAnchorElement[],
): void {
  list.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = links();
    const at = all.findIndex((link) => link.closest('li')!.contains(document.activeElement));
    if (at < 0 && event.key !== 'Escape') return;
    const target = targetOf(event.key, at, all, input);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
}

function targetOf(
  key: string,
  at: number,
  links: HTMLAnchorElement[],
  input: HTMLInputElement,
): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return links[at + 1];
    case 'ArrowUp':
      return links[at - 1] ?? input;
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    case 'Escape':
      return input;
    default:
      return undefined;
  }
}

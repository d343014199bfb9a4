/** Keys that go from one sign to another, and how far. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Makes many signs one stop of the Tab key, from which the arrow keys go on to the others (WAI-ARIA Authoring
 * Practices, roving tabindex); Tab comes back to the one that was left.
 * @param within holds the signs
 * @param selector of the signs
 */
export function rove(within: HTMLElement, selector: string): void {
  within.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const sign = (event.target as Element).closest<HTMLElement>(selector);
    if (!step || !sign || event.altKey || event.ctrlKey || event.metaKey) return;
    const signs = [...within.querySelectorAll<HTMLElement>(selector)];
    const next = signs[signs.indexOf(sign) + step];
    if (!next) return;
    event.preventDefault();
    sign.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

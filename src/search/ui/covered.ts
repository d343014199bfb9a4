/** What an open list of suggestions lies upon. */

const CONTROLS = 'a[href], button, input, select, summary';

/**
 * Takes the controls that a list covers, wholly or in part, out of reach: of a link that peeps out under the list
 * too little is left to be hit (WCAG 2.2, 2.5.8), and the keyboard closes the list before it gets there.
 * @returns a way to give them back
 */
export function setAside(list: HTMLElement): () => void {
  const own = list.closest('form') ?? list;
  const { top, right, bottom, left } = list.getBoundingClientRect();
  const covered = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => {
    if (own.contains(control) || control.inert) return false;
    return [...control.getClientRects()].some(
      (box) => box.bottom > top && box.top < bottom && box.right > left && box.left < right,
    );
  });
  // With its only link the heading goes, too: an empty one would be announced.
  const aside = covered.map((control) => control.closest<HTMLElement>('h2, h3, h4') ?? control);
  for (const element of aside) element.inert = true;
  return () => {
    for (const element of aside) element.inert = false;
  };
}

import { textFragment } from './textFragment.ts';

/**
 * Connects the copying of links and of paragraphs with their source.
 * Without it the paragraph signs are plain links, and selecting and copying stay as they are anywhere.
 * @param article element with `data-permalink` and `data-source`
 */
export function connectCopying(article: HTMLElement): void {
  const { permalink = '', source = '' } = article.dataset;
  const menu = article.querySelector<HTMLElement>('.paragraph-menu')!;
  const status = article.querySelector<HTMLElement>('.copy-status')!;
  let chosen: HTMLElement | undefined;

  const copy = async (text: string) => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    status.textContent = (copied ? status.dataset['copied'] : status.dataset['failed']) ?? '';
    setTimeout(() => (status.textContent = ''), 3000);
  };

  article.addEventListener('click', (event) => {
    const sign = (event.target as Element).closest<HTMLElement>('.pilcrow');
    // A click for a new tab or window stays a link.
    if (!sign || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    chosen = sign.parentElement!;
    place(menu, sign);
  });

  menu.addEventListener('click', (event) => {
    const kind = (event.target as HTMLElement).dataset['copy'];
    if (!kind || !chosen) return;
    menu.hidePopover();
    const text = chosen.textContent.trim();
    const link = `${permalink}#${chosen.id}`;
    void copy(
      kind === 'link'
        ? link
        : `${text}\n——${source}\n${link}${textFragment(text, document.documentElement.lang)}`,
    );
    chosen.querySelector<HTMLElement>('.pilcrow')?.focus();
  });

  article.querySelector('[data-copy-link]')?.addEventListener('click', () => void copy(permalink));
  article
    .querySelector('[data-copy-entry]')
    ?.addEventListener('click', () => void copy(article.querySelector('[data-entry]')!.textContent.trim()));
}

/** Shows the menu under the sign it belongs to. */
function place(menu: HTMLElement, sign: HTMLElement): void {
  const { left, bottom } = sign.getBoundingClientRect();
  menu.style.left = `${left + scrollX}px`;
  menu.style.top = `${bottom + scrollY}px`;
  menu.showPopover();
  menu.querySelector<HTMLElement>('button')!.focus();
}

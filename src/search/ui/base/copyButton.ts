import { element } from './element.ts';
import type { PageTexts } from '../page/pageTexts.ts';

/** How long the button says that it has copied, in milliseconds. */
const SAID = 2500;

/** A button that copies a text and says so; where the browser forbids it, the text stands there to be selected. */
export function copyButton(
  label: string,
  spoken: string,
  text: () => string,
  texts: Pick<PageTexts, 'cited' | 'citeFailed'>,
): HTMLElement {
  const button = element('button', { type: 'button', class: 'plain copy', 'aria-label': spoken }, label);
  const said = element('span', { class: 'said', role: 'status' });
  button.addEventListener('click', async () => {
    const copied = await copy(text());
    said.textContent = copied ? texts.cited : texts.citeFailed;
    if (!copied) said.append(element('span', { class: 'to-select' }, text()));
    else window.setTimeout(() => (said.textContent = ''), SAID);
  });
  return element('span', { class: 'copying' }, button, said);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

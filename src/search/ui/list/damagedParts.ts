import type { ListStrings } from '../../../strings/search/strings.ts';
import { download, safeName } from '../base/download.ts';
import { element } from '../base/element.ts';

/** What is said of a text that cannot be read. */
export type DamagedStrings = Pick<ListStrings, 'damagedSave' | 'damagedDrop' | 'damagedAsk' | 'fileName'>;

/**
 * What to do with a stored text that is no list: look at it, keep it as a file, or begin anew.
 * @param drop throws it away, once the reader has said so
 */
export function damagedParts(text: string, texts: DamagedStrings, drop: () => void): HTMLElement[] {
  const save = () =>
    download(new Blob([text], { type: 'text/plain;charset=utf-8' }), safeName(`${texts.fileName}.txt`));
  return [
    element('pre', { tabindex: 0 }, text),
    element(
      'p',
      { class: 'list-actions' },
      actionButton(texts.damagedSave, save),
      actionButton(texts.damagedDrop, () => window.confirm(texts.damagedAsk) && drop()),
    ),
  ];
}

/** A button that does something. */
export function actionButton(label: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', act);
  return button;
}

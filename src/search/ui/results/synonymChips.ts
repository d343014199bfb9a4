/** The synonyms that were searched for too, each a word of a chip that switches them off; or the offer of them. */
import type { SearchResponse } from '../../types.ts';
import { element } from '../base/element.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';

/**
 * Shows what an answer says of synonyms.
 * @param place takes it; a chip in it that had the focus hands it on to the new one, which is the way back
 * @param choose told whether the reader wants them
 */
export function showSynonyms(
  place: HTMLElement,
  { synonyms, terms }: Pick<SearchResponse, 'synonyms' | 'terms'>,
  texts: PageTexts,
  choose: (isOn: boolean) => void,
): void {
  const { isOn, terms: widened } = synonyms!;
  const typed = widened.map(({ term }) => terms[term]!.text).join(texts.between);
  const also = widened.flatMap((one) => one.also).join(texts.between);
  const button = element(
    'button',
    { type: 'button', 'aria-label': fill(isOn ? texts.synonymsDrop : texts.synonymsAdd, { typed, also }) },
    element('span', { class: 'name' }, also),
    element('span', { class: 'cross', 'aria-hidden': 'true' }, isOn ? '×' : '+'),
  );
  button.addEventListener('click', () => choose(!isOn));
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(element('span', {}, isOn ? texts.synonymsOn : texts.synonymsOff), button);
  if (hadFocus) button.focus();
}

/** The place of the articles found by words. Their script is loaded where nothing is exact, which is seldom. */
import { element } from '../base/element.ts';
import type { PageTexts } from '../page/pageTexts.ts';
import type { WordList } from './wordList.ts';

/** A `WordList` that costs nothing until it is asked. @param base the site's base path, with a slash at its end */
export function wordPlace(texts: PageTexts, base: string): WordList {
  const place = element('div', {});
  let list: WordList | undefined;
  let asked = 0;
  /** @returns number of the question that comes next */
  const clear = () => {
    list?.clear();
    return ++asked;
  };
  return {
    element: place,
    clear,
    async show(...question) {
      const own = clear();
      const script = await import('./wordList.ts').catch(() => undefined);
      if (own !== asked || !script) return;
      list ??= script.wordList(texts, base);
      place.append(list.element);
      await list.show(...question);
    },
  };
}

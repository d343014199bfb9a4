import { headlineBreaker } from '../../../text/segment.ts';
import { isTraditional, languageOfText } from '../../../text/script.ts';
import type { Hit } from '../../types.ts';
import { copyButton } from '../base/copyButton.ts';
import { dateText } from '../base/dateText.ts';
import { element } from '../base/element.ts';
import { headlineNodes, markedNodes } from '../base/markedText.ts';
import { fill, type PageTexts } from '../page/pageTexts.ts';
import { linkTo } from '../box/suggestions.ts';

/** What can be done with a hit. */
export interface HitTools {
  /** Makes the citation when it is asked for. */
  cite(hit: Hit): string;
  /** The button that puts it on the reader's list. */
  listButton(hit: Hit): HTMLElement;
}

/**
 * A hit as an item of the list: day at the left; label, headline, excerpt and source beside it.
 */
export function hitItem(hit: Hit, texts: PageTexts, { cite, listButton }: HitTools): HTMLLIElement {
  const lang = languageOfText(texts.language, isTraditional(hit.title.text + hit.excerpt.text));
  return element(
    'li',
    { class: 'hit', lang },
    element(
      'p',
      { class: 'day' },
      element('time', { datetime: hit.date.replace(/[~?%]$/, '') }, dateText(hit.date, texts)),
      hit.dateInferred && element('span', { class: 'inferred' }, texts.inferred),
    ),
    element(
      'article',
      {},
      element('p', { class: 'label' }, ...labelsOf(hit, texts).map((label) => element('span', {}, label))),
      hit.kicker && element('p', { class: 'kicker' }, ...markedNodes(hit.kicker)),
      element(
        'h2',
        { class: 'headline' },
        element(
          'a',
          { href: addressOf(hit) },
          ...headlineNodes(hit.title, partsOf(hit, texts), hit.titleSupplied && texts.supplied),
        ),
      ),
      hit.subtitle && element('p', { class: 'subtitle' }, ...markedNodes(hit.subtitle)),
      element('p', { class: 'excerpt' }, ...markedNodes(hit.excerpt)),
      element(
        'p',
        { class: 'meta' },
        hit.authors.length > 0 &&
          element(
            'span',
            { class: 'names' },
            ...hit.authors.map((author) => element('span', {}, ...markedNodes(author))),
          ),
        ...sourceOf(hit, texts).map((text) => element('span', {}, text)),
        copyButton(texts.cite, fill(texts.citeOf, { title: hit.title.text }), () => cite(hit), texts),
        listButton(hit),
      ),
    ),
  );
}

/** The article, with the words to be marked in it. */
export function addressOf({ url, words }: Pick<Hit, 'url' | 'words'>): string {
  const query = words
    .map((word) => (/[\s\-:"]/.test(word) ? `"${word.replaceAll('"', '')}"` : word))
    .join(' ');
  return linkTo(url) + (query && `?q=${encodeURIComponent(query.toWellFormed())}`);
}

/** The headline as the build breaks it: between words, never inside the name of a zone. */
function partsOf({ title, zones }: Hit, { zoneWords }: PageTexts): string[] {
  return headlineBreaker([...zones.map(({ name }) => name), ...zoneWords]).split(title.text);
}

function labelsOf({ zones, topics, kind }: Hit, texts: PageTexts): string[] {
  const places = zones.length > 0 ? zones.map(({ name }) => name) : [texts.unzoned];
  return [...(kind === 'news' ? [] : [texts.kinds[kind]]), ...places, ...topics.map(({ name }) => name)];
}

function sourceOf(
  { column, source: { publication, issueDate, pageNumber } }: Hit,
  texts: PageTexts,
): string[] {
  const issue = [
    publication,
    issueDate && dateText(issueDate, texts),
    pageNumber && fill(texts.pageNumber, { n: pageNumber }),
  ]
    .filter(Boolean)
    .join(' ');
  return [column, issue].filter((text) => text !== undefined && text !== '') as string[];
}

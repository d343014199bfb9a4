import { escapeHTML, markHTMLString } from 'astro/runtime/server/escape.js';
import { coins } from '../../../citation/coins.ts';
import type { SiteContext } from '../../siteContext.ts';
import type { Credits, HeadlineLink } from '../../views/parts/card.ts';
import { listedWork } from './listedWork.ts';
import { headlineHtml } from '../parts/headlineLines.ts';

/**
 * HTML of an article's headline in a list: the link, and what reference managers read of the article, of which nothing
 * is shown. Lists are most of the site after the articles, and a component costs several times what a text does.
 * @param lang language of the link, '' where what stands around it says so. Default: that of the article
 */
export function headlineEntry(
  article: HeadlineLink & Credits,
  context: SiteContext,
  lang = context.languageOf(article),
) {
  const language = lang ? ` lang="${lang}"` : '';
  const openUrl = escapeHTML(coins(listedWork(article, context)));
  // A title is read aloud as the name of what it stands in: hidden from readers of the screen.
  const reference = `<span class="Z3988" title="${openUrl}" aria-hidden="true"></span>`;
  return markHTMLString(
    `<a href="${escapeHTML(context.href(article.url))}"${language}>${headlineHtml(article, context)}</a>${reference}`,
  );
}

/** The page of the desk: an empty frame with its texts; its code fills it. */
import { stringsOf, type Strings, type TextSettings } from '../../strings/index.ts';
import { EXTENSION } from './ownFiles.ts';

/** What the desk says. */
export type DeskTexts = Strings['review'] & { kinds: Strings['kind'] };

/** @param site whose language, words and own texts the desk has @returns the page's HTML */
export function deskPage(site: TextSettings): string {
  const { review, kind } = stringsOf(site);
  const texts: DeskTexts = { ...review, kinds: kind };
  return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escaped(review.title)}</title>
<link rel="icon" href="icon.svg" />
<link rel="stylesheet" href="desk.css" />
<script type="application/json" id="texts">${JSON.stringify(texts).replaceAll('<', String.raw`\u003c`)}</script>
<script type="module" src="js/app.client${EXTENSION}"></script>
</head>
<body>
<header id="top"></header>
<p id="notice" role="status"></p>
<main id="desk"><p>${escaped(review.loading)}</p></main>
<noscript><p>${escaped(review.needsScript)}</p></noscript>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

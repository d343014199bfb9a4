/** The page of the desk: an empty frame; its code fills it. */
import { TEXTS } from '../browser/texts.client.ts';
import { EXTENSION } from './ownFiles.ts';

/** @returns the page's HTML */
export function deskPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${TEXTS.title}</title>
<link rel="icon" href="icon.svg" />
<link rel="stylesheet" href="desk.css" />
<script type="module" src="js/app.client${EXTENSION}"></script>
</head>
<body>
<header id="top"></header>
<p id="notice" role="status"></p>
<main id="desk"><p>${TEXTS.loading}</p></main>
<noscript><p>${TEXTS.needsScript}</p></noscript>
</body>
</html>
`;
}

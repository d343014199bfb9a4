import type { Site } from '../archive/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fileOf, withBase, type SitePath } from '../urls.ts';
import { redirects } from '../site/views/redirects.ts';
import { absolute } from './absolute.ts';
import type { Feed } from './feeds.ts';

/** A page at each old address that leads on to the new one, on any static host. */
export function* redirectPages(catalogue: Catalogue): Iterable<Feed> {
  for (const { from, to } of redirects(catalogue))
    yield { file: fileOf(from), text: redirectPage(to, catalogue.archive.site) };
}

function redirectPage(to: SitePath, site: Site): string {
  const href = escape(withBase(new URL(site.baseUrl).pathname, to));
  return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<title>${escape(site.title)}</title>
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${escape(absolute(site, to))}">
<meta name="robots" content="noindex">
</head>
<body>
<p><a href="${href}">${href}</a></p>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

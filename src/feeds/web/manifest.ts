/** Web application manifest (W3C): name, colours and icons for whoever puts the archive on a home screen. */
import type { Site } from '../../archive/schema.ts';
import { home, icon, ICON_SIZES, withBase } from '../../urls.ts';

/** Light ground of the pages (tokens.css): the manifest knows no dark one. */
const PAPER = '#fbfaf6';

/** The manifest as JSON. It installs nothing: the archive is a site, and opens as one. */
export function manifest(site: Site): string {
  const { pathname } = new URL(site.baseUrl);
  const start = withBase(pathname, home());
  const data = {
    name: site.title,
    ...(site.description && { description: site.description }),
    lang: site.language,
    start_url: start,
    scope: start,
    display: 'browser',
    background_color: PAPER,
    theme_color: PAPER,
    icons: ICON_SIZES.map((size) => ({
      src: withBase(pathname, icon(size)),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

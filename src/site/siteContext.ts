/** What every template needs beside its props: the archive's settings, the interface's texts, addresses. */
import type { Site } from '../archive/schema.ts';
import { site as siteOf } from './pageSource.ts';
import type { Picture } from '../markdown/picture.ts';
import { stringsOf, type Strings } from '../strings/index.ts';
import { menuLinks, type MenuLink } from './menuLinks.ts';
import { languageOfText } from '../text/script.ts';
import { withBase, type SitePath } from '../urls.ts';

/** What every template needs beside its props. */
export interface SiteContext {
  site: Site;
  t: Strings;
  /** Navigation and footer. */
  menu: Record<'header' | 'footer', MenuLink[]>;
  /** A link on the site, with the folder under which it is served. */
  href(path: SitePath): string;
  /** The full address of a page, for canonical links and citations. */
  permalink(path: SitePath): string;
  /** The `lang` of an article's words; undefined where it is that of the interface. */
  languageOf(article: { traditional?: boolean }): string | undefined;
  /** Pictures of a body with their addresses as links; for `body()` of a page. */
  pictureOf(pictures: Record<string, Picture> | undefined): (src: string) => Picture | undefined;
  /** What all pages share, as rendered for the first of them, by name; see `Once.astro`. */
  once: Map<string, string>;
}

/** One for all components of all pages: most of a page's components ask for it. */
const made = new WeakMap<Site, SiteContext>();

/** The context of the archive that is being rendered. */
export function siteContext(): SiteContext {
  const site = siteOf();
  let context = made.get(site);
  if (!context) made.set(site, (context = contextOf(site)));
  return context;
}

function contextOf(site: Site): SiteContext {
  const { origin, pathname } = new URL(site.baseUrl);
  const href = (path: SitePath) => withBase(pathname, path);
  const t = stringsOf(site);
  return {
    site,
    t,
    menu: menuLinks(site.menus, t, href),
    href,
    permalink: (path) => origin + href(path),
    languageOf: ({ traditional = false }) => languageOfText(site.language, traditional),
    pictureOf: (pictures) => (src) => linked(pictures?.[src], href),
    once: new Map(),
  };
}

function linked(picture: Picture | undefined, href: SiteContext['href']): Picture | undefined {
  return (
    picture && {
      ...picture,
      sources: picture.sources.map(({ url, width }) => ({ url: href(url) as SitePath, width })),
    }
  );
}

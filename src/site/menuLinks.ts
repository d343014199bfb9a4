/** The two menus as links, with labels in the language of the interface. */
import type { Menu, MenuEntry } from '../archive/menu.ts';
import type { Strings } from '../strings/index.ts';
import * as urls from '../urls.ts';
import type { SitePath } from '../urls.ts';

/** A link of a menu. */
export interface MenuLink {
  label: string;
  href: string;
  /** Address on the site, for marking the part in which the reader is. */
  path?: SitePath;
}

/**
 * Links of both menus.
 * @param menu as the archive resolved it
 * @param href makes a link of an address on the site
 */
export function menuLinks(
  menu: Menu = { header: [], footer: [] },
  t: Strings,
  href: (path: SitePath) => string,
): Record<keyof Menu, MenuLink[]> {
  const link = (entry: MenuEntry): MenuLink => {
    if ('section' in entry) {
      // A reader is led to the page that explains, not to XML.
      const path = entry.section === 'feed' ? urls.feeds() : urls[entry.section]();
      return { label: entry.label ?? t.site[entry.section], href: href(path), path };
    }
    if ('page' in entry) {
      const path = urls.prose(entry.page);
      const label =
        entry.label ?? (entry.page === 'about' || entry.page === 'help' ? t.site[entry.page] : entry.page);
      return { label, href: href(path), path };
    }
    const isOwn = entry.url.startsWith('/');
    return { label: entry.label, href: isOwn ? href(entry.url as SitePath) : entry.url };
  };
  return { header: menu.header.map(link), footer: menu.footer.map(link) };
}

/** A start tag as `renderBody` writes it: values in double quotes. */
const TAG = /<[a-z][a-z0-9]*(?:\s+[^\s"=<>/]+(?:="[^"]*")?)+\s*>/g;
/** What names a place on the page, or leads to one. */
const PLACE = /\s(?:id|aria-describedby|href)="(?:#[^"]*)?"|\s(?:id|aria-describedby)="[^"]*"/g;
/** A link that goes out from the article's own page: no scheme, no path of the site. */
const RELATIVE = /(?<=\shref=")(?![a-z][a-z0-9+.-]*:|\/|#)[^"]*/i;
/** Any host: only the path is taken. */
const HOST = 'https://host.invalid';

/**
 * Makes a body fit to stand with others on a page that is not its own: without the names of places and the links to
 * them, and with links that lead where they led from its own page.
 * @param html from `renderBody`
 * @param address path of the article's page, with the folder under which the site is served
 */
export function bodyAmongOthers(html: string, address: string): string {
  return html.replace(TAG, (tag) =>
    tag.replace(PLACE, '').replace(RELATIVE, (link) => {
      const { pathname, search, hash } = new URL(link.replaceAll('&amp;', '&'), HOST + address);
      return (pathname + search + hash).replaceAll('&', '&amp;');
    }),
  );
}

/** Links between the Markdown files of an archive. Pure. */
import { posix } from 'node:path';

/** Whether a link, as typed, names a Markdown file and not an address of the site. */
export const isFileLink = (link: string): boolean =>
  /^(?![a-z][a-z0-9+.-]*:)[^/?#][^?#]*\.md(?:[?#]|$)/i.test(link);

/**
 * The file that a link names.
 * @param from file in which it stands, below the content folder
 * @returns path below the content folder, composed
 */
export function fileLinked(from: string, link: string): string {
  const path = link.replace(/[?#].*$/u, '').replace(/\.md$/i, '.md');
  return posix.join(posix.dirname(from), path).normalize('NFC');
}

/** An address with its host, and perhaps its scheme. */
const WHOLE = /^(?:https?:)?\/\/[^/]/i;

/**
 * A link as it leads from the root of its host.
 * @param baseUrl of the site
 * @returns undefined for one that leads to another host, or beside the site on its own
 */
export function fromRoot(link: string, baseUrl: string): string | undefined {
  if (!WHOLE.test(link)) return link;
  if (!URL.canParse(link, baseUrl)) return undefined;
  const site = new URL(baseUrl);
  const { host, pathname, search, hash } = new URL(link, baseUrl);
  const isOwn = host === site.host && `${pathname}/`.startsWith(site.pathname.replace(/\/*$/, '/'));
  return isOwn ? decoded(pathname + search + hash) : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

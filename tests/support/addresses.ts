import type { Element } from 'hast';
import { attribute, elementsOf, type BuiltPage } from './pages.ts';

/** An address that a page names. */
export interface Address {
  page: string;
  /** Example: `a href`. */
  from: string;
  /** As written. */
  written: string;
  /** Resolved against the page. */
  url: URL;
  /** True when the browser fetches it by itself: a picture, a script, a style sheet. */
  fetched: boolean;
}

const ATTRIBUTES: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  form: ['action'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcSet'],
  source: ['src', 'srcSet'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  embed: ['src'],
  object: ['data'],
  use: ['href', 'xLinkHref'],
  image: ['href', 'xLinkHref'],
};
/** Relations of a `link` that fetch nothing. */
const QUIET =
  /^(?:canonical|alternate|prev|next|author|license|me|search|amphtml|cite-as|describedby|type|item)$/;

/**
 * Every address of a page.
 * @param origin where the site stands, base path included. Example: `https://archive.example.org/papers/`
 */
export function addressesOf(page: BuiltPage, origin: string): Address[] {
  const pageUrl = new URL(
    page.file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    origin,
  );
  return elementsOf(page).flatMap((node) =>
    (ATTRIBUTES[node.tagName] ?? []).flatMap((name) =>
      written(node, name).map((one) => ({
        page: page.file,
        from: `${node.tagName} ${name.toLowerCase()}`,
        written: one,
        url: new URL(one, pageUrl),
        fetched: isFetched(node),
      })),
    ),
  );
}

function written(node: Element, name: string): string[] {
  const value = attribute(node, name);
  if (value === '') return [];
  return name === 'srcSet' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0]!) : [value];
}

function isFetched(node: Element): boolean {
  if (['a', 'area'].includes(node.tagName)) return false;
  return (
    node.tagName !== 'link' ||
    !attribute(node, 'rel')
      .split(' ')
      .every((relation) => QUIET.test(relation))
  );
}

/** File of the site that answers an address, or undefined outside the site. */
export function fileAt(url: URL, origin: string): string | undefined {
  const root = new URL(origin);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(root.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

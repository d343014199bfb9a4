/** From the address of a request to a file of the site, and to nothing else. */
import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What is at an address. */
export type LookUp =
  /** `root` is the site's real folder; `path` stands below it, with `/`. */
  { file: { root: string; path: string; size: number } } | { redirect: string } | 'nothing';

/**
 * Finds what a request asks for.
 * @param dir the site's folder; may be a link
 * @param base path under which the site lives, percent-encoded or plain
 * @param target as it stands in the request: path and query
 */
export function lookUp(dir: string, base: string, target: string): LookUp {
  // A proxy may ask by the whole address (RFC 9112, section 3.2.2); the host is nobody's business here.
  const own = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const asked = own.startsWith('/') ? URL.parse(`http://site${own}`) : null;
  if (!asked) return 'nothing';
  const { pathname, search } = asked;
  const plain = decoded(pathname);
  // The same address may be encoded in several ways (`%E9`, `%e9`).
  const plainBase = decoded(base);
  if (plain === undefined || plainBase === undefined) return 'nothing';
  if (`${plain}/` === plainBase || (plain === '/' && base !== '/'))
    return { redirect: encodeURI(plainBase) + search };
  // Two slashes would make a redirect lead to another host.
  if (!plain.startsWith(plainBase) || pathname.includes('//')) return 'nothing';
  const path = plain.slice(plainBase.length);
  if (path.split('/').some((part) => part.startsWith('.'))) return 'nothing';
  const root = realPath(dir);
  const real = root && insideOf(root, path);
  if (!real) return 'nothing';
  const status = statSync(real, { throwIfNoEntry: false });
  if (status?.isFile() && !path.endsWith('/')) return { file: { root, path, size: status.size } };
  if (!status?.isDirectory()) return 'nothing';
  if (path !== '' && !path.endsWith('/')) return { redirect: `${pathname}/${search}` };
  const page = insideOf(root, `${path}index.html`);
  const index = page === undefined ? undefined : statSync(page, { throwIfNoEntry: false });
  return index?.isFile() ? { file: { root, path: `${path}index.html`, size: index.size } } : 'nothing';
}

/**
 * A file or folder of the site, as the system names it.
 * @param root real path of the site's folder
 * @returns undefined where it is not there, or a link leads out of the site
 */
export function insideOf(root: string, path: string): string | undefined {
  const real = realPath(join(root, path));
  return real !== undefined && (real === root || real.startsWith(root + sep)) ? real : undefined;
}

function decoded(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? undefined : plain;
  } catch {
    return undefined;
  }
}

/** Without links. Undefined when it is not there, or the system cannot even look for it (a name too long). */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/**
 * A copy of a published site whose pages name each other by relative addresses: it opens from `file://`, and below any
 * folder of any host. What names the archive itself (canonical addresses, feeds, citations) keeps its address.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { filesBelow } from '../base/filesBelow.ts';
import { ASSETS } from '../astro/astroConfig.ts';

/** Attributes that hold an address, or several (`srcset`). */
const ADDRESSES = /(?<=\s)(href|src|action|poster|srcset)="([^"]*)"/g;
const CLASSIC = 'local.js';

/**
 * Rewrites a copy in place.
 * @param folder the copy
 * @param base path under which the site was to be served: `/` or `/folder/`, percent-encoded
 * @param notice what pages of the search say where they are opened as files: browsers load no modules then
 */
export function makeRelative(folder: string, base: string, notice: string): void {
  for (const file of filesBelow(folder)) {
    if (file.endsWith('.html')) rewrite(join(folder, file), (text) => relativePage(text, file, base, notice));
    if (file.startsWith(`${ASSETS}/`) && file.endsWith('.js'))
      rewrite(join(folder, file), (text) => relativeScript(text, base));
    if (file.endsWith('.css'))
      rewrite(join(folder, file), (text) => text.replaceAll(`url(${base}`, `url(${up(file)}`));
  }
  writeFileSync(join(folder, CLASSIC), LOCAL);
  // An archive of files (ZIM) takes no empty one.
  writeFileSync(join(folder, '.nojekyll'), '\n');
}

/** Shows what is said only where there is no server. A classic script: as a module it would not be loaded there. */
const LOCAL = `if (location.protocol === 'file:')
  for (const notice of document.querySelectorAll('[data-local]')) notice.hidden = false;
`;

/** Way from a file's folder to the site's. Example: `../../`; `./` at the top. */
function up(file: string): string {
  const way = relative(dirname(file), '.');
  return way === '' ? './' : `${way}/`;
}

function relativePage(text: string, file: string, base: string, notice: string): string {
  const from = up(file);
  const linked = text
    .replace(ADDRESSES, (_whole, name: string, value: string) => {
      const relative =
        name === 'srcset'
          ? value.replace(/[^\s,][^,]*/g, (one) => local(one, from, base))
          : local(value, from, base);
      return `${name}="${relative}"`;
    })
    .replace(/(<meta http-equiv="refresh" content="0; url=)([^"]*)"/, (_whole, head: string, to: string) => {
      return `${head}${local(to, from, base)}"`;
    })
    .replace('<html ', `<html data-base="${from}" `);
  if (!/^search\//.test(file)) return linked;
  const told = `<p class="note" data-local hidden>${notice}</p><script src="${from}${CLASSIC}" defer></script>`;
  return linked.replace(/(<main [^>]*>)/, `$1${told}`);
}

/** An address of the site as seen from a page; a folder is its index, which no file system opens by itself. */
function local(address: string, from: string, base: string): string {
  if (/^(?:[a-z][\w+.-]*:|\/\/|#|$)/i.test(address)) return address;
  // Links of the archive's own pages may be relative already.
  if (!address.startsWith('/')) return address.replace(/\/(?=$|[?#])/, '/index.html');
  if (!address.startsWith(base)) return address;
  const [, path = '', rest = ''] = /^([^?#\s]*)(.*)$/.exec(address.slice(base.length)) ?? [];
  const isFolder = path === '' || path.endsWith('/');
  return `${from}${path}${isFolder ? 'index.html' : ''}${rest}`;
}

/** Scripts name each other relatively; the worker, and what Vite loads beforehand, by the base. */
function relativeScript(text: string, base: string): string {
  return text
    .replaceAll(`${base}${ASSETS}/`, './')
    .replace(
      new RegExp(
        `(function\\((\\w+)\\)\\{return)\\s*([\`"'])${base.replace(/[.*+?^$()[\]|{}\\]/g, '\\$&')}\\3\\+\\2\\}`,
        'g',
      ),
      '$1 new URL("../"+$2,import.meta.url).href}',
    );
}

function rewrite(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(path, after);
}

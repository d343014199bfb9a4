/** Writes Pagefind's bundle over the articles, part by part (pagefindParts.ts). */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagefindOfArticle, type NameOf, type PagefindRecord } from '../documents/pagefindRecord.ts';
import type { SearchSource } from '../documents/document.ts';
import { joiningScript } from './pagefindJoin.ts';
import type { PagefindPart } from './pagefindParts.ts';
import { writePagefind } from './writePagefind.ts';

/** Names the parts, for whoever merges this bundle into another (`mergeIndex` wants each). */
export const PARTS_FILE = 'parts.json';

/** Pagefind's component interface lies at the bundle's root; older interfaces and the highlighter stay away. */
const INTERFACE = /^pagefind-component-ui\.(?:js|css)$/;
const SCRIPT = /^pagefind[\w-]*\.(?:js|css)$|^wasm\./;
/** What Pagefind needs to search: once for all parts. */
const CORE = /^pagefind(?:-worker)?\.js$|^wasm\./;

/**
 * Writes one part.
 * @param part the part, and whether it is the one that brings Pagefind's scripts
 * @param sources of the part's articles
 * @param folder the bundle's
 */
export async function writePagefindPart(
  part: PagefindPart & { isFirst: boolean },
  sources: AsyncIterable<SearchSource>,
  nameOf: NameOf,
  folder: string,
): Promise<void> {
  async function* records(): AsyncGenerator<PagefindRecord> {
    for await (const source of sources) yield pagefindOfArticle(source, nameOf);
  }
  await writePagefind(records(), (path) => {
    if (!SCRIPT.test(path)) return join(folder, part.folder, path);
    if (part.isFirst && INTERFACE.test(path)) return join(folder, path);
    return part.isFirst && CORE.test(path) ? join(folder, part.folder, path) : undefined;
  });
}

/** Writes what stands beside the parts. @param folder the bundle's */
export async function writePagefindRoot(parts: readonly PagefindPart[], folder: string): Promise<void> {
  const folders = parts.map((part) => part.folder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, PARTS_FILE), `${JSON.stringify(folders)}\n`);
  if (parts.length > 1) await writeFile(join(folder, 'pagefind.js'), joiningScript(folders));
}

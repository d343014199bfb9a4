/** What the site consists of, and what each page is made from. */
import { setImmediate } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fileOf, type SitePath } from '../urls.ts';
import { pages } from '../views/index.ts';
import type { Page, PageKind } from '../views/page.ts';
import { digest } from './digest.ts';
import type { Place, SpoolWriter } from './spool.ts';

/** After so many pages the indexing threads get to ask for articles. */
const PAGES_AT_ONCE = 100;

/** A page that must be made: small, because there may be a hundred thousand of them. */
export interface PlannedPage {
  kind: PageKind;
  /** File below the site's folder. */
  file: string;
  params: Record<string, string | undefined>;
  /** Where its props wait. */
  props: Place;
  /** Markdown file that it renders. */
  body?: string;
}

export interface Plan {
  /** Key of every page by file. */
  keys: Map<string, string>;
  /** Pages to make. */
  wanted: PlannedPage[];
  /** Addresses of the pages that are not articles, for the site map. */
  others: SitePath[];
}

/**
 * Plans the pages of a catalogue. Props are digested one page at a time; only those of wanted pages are kept, in the spool.
 * @param makers digest of code, tools and settings
 * @param isWanted whether a file of this key must be made
 * @param spool takes the props of wanted pages
 */
export async function planPages(
  catalogue: Catalogue,
  makers: string,
  isWanted: (file: string, key: string) => boolean,
  spool: SpoolWriter,
): Promise<Plan> {
  const keys = new Map<string, string>();
  const wanted: PlannedPage[] = [];
  const others: SitePath[] = [];
  for (const page of pages(catalogue)) {
    const file = fileOf(page.path);
    const props = JSON.stringify(page.props);
    const key = keyOf(page, props, makers);
    if (keys.has(file)) throw new Error(`two pages claim ${file}`);
    keys.set(file, key);
    if (keys.size % PAGES_AT_ONCE === 0) await setImmediate();
    if (page.kind !== 'article' && page.kind !== 'notFound') others.push(page.path);
    if (isWanted(file, key)) wanted.push(planned(page, file, spool.append(props)));
  }
  return { keys, wanted, others };
}

/** Digest of all that a page is a function of: what its props say, then the text it renders; `explain.ts` tells them apart. */
function keyOf(page: Page, props: string, makers: string): string {
  return `${digest(makers, page.kind, page.path, props).slice(0, 16)} ${page.body?.digest.slice(0, 16) ?? ''}`;
}

function planned({ kind, params, body }: Page, file: string, props: Place): PlannedPage {
  return { kind, file, params, props, ...(body && { body: body.file }) };
}

/** What the site consists of, and what each page is made from. */
import { setImmediate } from 'node:timers/promises';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { fileOf, type SitePath } from '../../urls.ts';
import { pages } from '../../site/views/index.ts';
import { isMapped, type Page, type PageKind } from '../../site/views/parts/page.ts';
import { digest } from '../base/digest.ts';
import type { Manifest } from '../base/manifest.ts';
import type { SpoolPlace, SpoolWriter } from '../base/spool.ts';

/** After so many pages the indexing threads get to ask for articles. */
const PAGES_AT_ONCE = 100;

/** A page that must be made: small, because there may be a hundred thousand of them. */
export interface PlannedPage {
  kind: PageKind;
  /** File below the site's folder. */
  file: string;
  params: Record<string, string | undefined>;
  /** Where its props wait. */
  props: SpoolPlace;
  /** Markdown file that it renders. */
  body?: string;
  /** Markdown files that it renders one after the other. */
  texts?: string[];
}

/** The pages of a build, with what decides whether each is made again. */
export interface Plan {
  /** Key of every page by file. */
  keys: Map<string, string>;
  /** Digest of the inputs of every page that tells them, by file. */
  inputs: Map<string, string>;
  /** Pages to make. */
  wanted: PlannedPage[];
  /** Addresses of the pages that are not articles, for the site map. */
  others: SitePath[];
}

/** What planning may go by, besides the catalogue. */
export interface Known {
  /** Digest of code, tools and settings. */
  makers: string;
  /** What the site holds; for a page of the same inputs, its key is taken from there. */
  before?: Manifest | undefined;
  /** Whether a file of this key must be made. */
  isWanted: (file: string, key: string) => boolean;
}

/** Digest of what the props of all pages depend on, besides articles, code and settings. */
export function registriesDigest({
  archive: { zones, topics, authors, provinceGrid },
  keys,
}: Catalogue): string {
  return digest(JSON.stringify([zones, topics, authors, provinceGrid, keys.odd]));
}

/**
 * Plans the pages of a catalogue. Props are digested one page at a time; only those of wanted pages are kept, in the spool.
 * @param spool takes the props of wanted pages
 */
export async function planPages(
  catalogue: Catalogue,
  { makers, before, isWanted }: Known,
  spool: SpoolWriter,
): Promise<Plan> {
  const plan: Plan = { keys: new Map(), inputs: new Map(), wanted: [], others: [] };
  const comparable = before?.makers === makers && before.registries === registriesDigest(catalogue);
  for (const page of pages(catalogue)) {
    const file = fileOf(page.path);
    if (plan.keys.has(file)) throw new Error(`two pages claim ${file}`);
    if (plan.keys.size % PAGES_AT_ONCE === 0) await setImmediate();
    const { inputs: told } = page;
    const inputs = told === undefined ? undefined : digest(told).slice(0, 16);
    const held = comparable && inputs !== undefined ? before.files[file] : undefined;
    const isHeld = held?.[0] && held[2] === inputs;
    const props = isHeld ? undefined : JSON.stringify(page.props);
    const key = props === undefined ? held![0] : keyOf(page, props, makers);
    plan.keys.set(file, key);
    if (inputs !== undefined) plan.inputs.set(file, inputs);
    if (isMapped(page)) plan.others.push(page.path);
    if (props !== undefined && isWanted(file, key))
      plan.wanted.push(planned(page, file, spool.append(props)));
  }
  return plan;
}

/** Digest of all that a page is a function of: what its props say, then the text it renders; `explain.ts` tells them apart. */
function keyOf(page: Page, props: string, makers: string): string {
  return `${digest(makers, page.kind, page.path, props).slice(0, 16)} ${textKeyOf(page)}`;
}

function textKeyOf({ body, texts = [] }: Page): string {
  if (texts.length > 0) return digest(...texts.map((text) => text.digest)).slice(0, 16);
  return body?.digest.slice(0, 16) ?? '';
}

function planned({ kind, params, body, texts = [] }: Page, file: string, props: SpoolPlace): PlannedPage {
  return {
    kind,
    file,
    params,
    props,
    ...(body && { body: body.file }),
    ...(texts.length > 0 && { texts: texts.map((text) => text.file) }),
  };
}

/** Places on the pages of articles and of the archive's own, for links that lead to one (`b.md#p3`). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { renderBody } from '../../markdown/render.ts';
import { splitFile } from '../../problems/splitFile.ts';
import { article as articleUrl, fileOf, prose as proseUrl, zones as zonesUrl } from '../../urls.ts';

/** Places that the templates of every page have. */
const OF_TEMPLATES = ['main', 'settings', 'corrections', 'cite'];

/** Pages that are made of the catalogue. What else lies in the site, such as files of the archive's own, nobody knows. */
const OF_CATALOGUE =
  /^(?:(?:zones|topics|authors|columns|dates|issues|feeds|compare|corrections|updates|search|coverage|data)\/(?:.*\/)?)?index\.html$/;
/** Places that they have: years, days, pages of an issue, initials, the parts of lists and of the search, and the browser's own. */
const OF_LISTS =
  /^(?:top|main|settings|list|years|other|zone-filter|compare-names|suggestions|by-(?:province|initial|count)|search-[a-z]+|y\d{4}|d\d\d|p.+|[A-Z#])$/u;

/** Reads a page's text when it is first asked for: few links lead to a place. */
export class PlacesOfPages {
  readonly #texts = new Map<string, () => Promise<string>>();
  readonly #provinces: ReadonlySet<string>;
  readonly #places = new Map<string, Promise<Set<string>>>();

  constructor({ archive, articles }: Catalogue, contentDir: string) {
    this.#provinces = new Set(archive.zones.flatMap(({ province }) => province ?? []));
    for (const { name, html } of archive.prose)
      this.#texts.set(fileOf(proseUrl(name)), () => Promise.resolve(html));
    for (const { id, file } of articles)
      this.#texts.set(fileOf(articleUrl(id)), async () => {
        const split = splitFile(await readFile(join(contentDir, file), 'utf8'));
        return renderBody(split?.body ?? '').html;
      });
  }

  /** @returns the ids on a page; undefined for one whose places are not known */
  of(file: string): Promise<Set<string> | undefined> {
    const known = this.#places.get(file);
    const text = this.#texts.get(file);
    if (known || !text) return known ?? Promise.resolve(undefined);
    const places = text().then(
      (html) => new Set([...OF_TEMPLATES, ...[...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)]),
    );
    this.#places.set(file, places);
    return places;
  }

  /**
   * Whether a page that is made of the catalogue may have a place: of its kind, for which of them a list has changes with
   * every article. Provinces are known.
   */
  mayHave(file: string, place: string): boolean {
    if (!OF_CATALOGUE.test(file) || OF_LISTS.test(place)) return true;
    return file === fileOf(zonesUrl()) && this.#provinces.has(place);
  }
}

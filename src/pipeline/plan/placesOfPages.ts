/** Places on the pages of articles and of the archive's own, for links that lead to one (`b.md#p3`). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { renderBody } from '../../markdown/render.ts';
import { splitFile } from '../../problems/splitFile.ts';
import { article as articleUrl, fileOf, prose as proseUrl } from '../../urls.ts';

/** Places that the templates of every page have. */
const OF_TEMPLATES = ['main', 'settings', 'corrections'];

/** Reads a page's text when it is first asked for: few links lead to a place. */
export class PlacesOfPages {
  readonly #texts = new Map<string, () => Promise<string>>();
  readonly #places = new Map<string, Promise<Set<string>>>();

  constructor({ archive, articles }: Catalogue, contentDir: string) {
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
}

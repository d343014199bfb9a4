/** Links from articles and pages to the site: to addresses (`/zones/kunshan/`), files (`b.md`), and places on them (`#p3`). */
import { posix } from 'node:path';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ProseInput } from '../../archive/schema.ts';
import type { Unplaced } from '../../articles/across.ts';
import { fileLinked, fromRoot, isFileLink } from '../../articles/links.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { pageOf } from '../../markdown/articleLinks.ts';
import { fault, type Fault } from '../../problems/fault.ts';
import { article as articleUrl, fileOf, prose as proseUrl, type SitePath } from '../../urls.ts';
import { placeOf } from '../astro/astroConfig.ts';
import { PlacesOfPages } from './placesOfPages.ts';

/** A file of the archive with its links. */
interface Linking {
  file: string;
  isPage: boolean;
  /** Address of the page made of it, without the base path. */
  address: string;
  links: readonly string[];
}

/**
 * Finds those that lead nowhere. Under a base path addresses from the root begin with it, as in a browser's address
 * line.
 * @param has whether the site has a file
 */
export async function deadSiteLinks(
  catalogue: Catalogue,
  contentDir: string,
  has: (file: string) => boolean,
): Promise<Unplaced[]> {
  const { baseUrl } = catalogue.archive.site;
  const base = decodeURI(placeOf(baseUrl).base);
  const places = new PlacesOfPages(catalogue, contentDir);
  const faultOf = async (from: Linking, link: string): Promise<Fault | undefined> => {
    const inside = fromRoot(link, baseUrl);
    if (inside === undefined) return undefined;
    const address = addressOf(from, inside, base);
    const file = address && fileIn(address, has);
    if (file === undefined) return whyDead(from, link, { base, contentDir });
    const anchor = /#(.+)$/u.exec(link)?.[1];
    if (anchor === undefined) return undefined;
    const known = await places.of(file);
    if (!known)
      return places.mayHave(file, decoded(anchor))
        ? undefined
        : fault('link-place-list', { link, anchor: `#${anchor}` });
    return known.has(anchor) ? undefined : fault('link-place', { link, anchor: `#${anchor}` });
  };
  const told = linking(catalogue).flatMap((from) =>
    from.links.map(async (link): Promise<Unplaced[]> => {
      const dead = await faultOf(from, link);
      return dead ? [{ file: from.file, at: { text: link }, ...dead }] : [];
    }),
  );
  return (await Promise.all(told)).flat();
}

function linking({ archive, articles }: Catalogue): Linking[] {
  return [
    ...articles.flatMap(({ id, file, bodyLinks: links = [] }) =>
      links.length > 0 ? [{ file, isPage: false, address: decoded(articleUrl(id)), links }] : [],
    ),
    ...archive.prose.map(({ name, file = `pages/${name}.md`, links = [] }: ProseInput) => ({
      file,
      isPage: true,
      address: decoded(proseUrl(name)),
      links,
    })),
  ];
}

/** @returns the address below the base path, without query and place; undefined for one outside it */
function addressOf({ address, isPage }: Linking, link: string, base: string): string | undefined {
  const path = decoded(pageOf(link, isPage)).replace(/[?#].*$/u, '');
  if (path === '') return address;
  if (!path.startsWith('/')) return posix.join(address.replace(/[^/]*$/, ''), path);
  if (!path.startsWith(base)) return `${path}/` === base ? '/' : undefined;
  return path.slice(base.length - 1);
}

/** @returns the file of the site that answers an address; a folder without its slash is found by every host */
function fileIn(address: string, has: (file: string) => boolean): string | undefined {
  const file = fileOf(encodeURI(address) as SitePath);
  return [file, `${file}/index.html`].find(has);
}

/** A file that is not there is reported with the articles. */
function whyDead(
  { file }: Linking,
  link: string,
  { base, contentDir }: { base: string; contentDir: string },
): Fault | undefined {
  if (!isFileLink(link)) return fault('link-site', { link, base });
  const isThere = existsSync(join(contentDir, fileLinked(file, link)));
  if (isThere) return fault('link-draft', { link });
  return file.startsWith('pages/') ? fault('link-dead', { link }) : undefined;
}

/** An address with a stray per cent sign is taken as it stands. */
function decoded(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

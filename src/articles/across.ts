/** Rules that one file cannot answer for: addresses claimed twice, pictures that are not there. */
import { dirname, join, relative, sep } from 'node:path';
import { article as articleUrl } from '../urls.ts';
import { fileNear, isThere } from '../files/composed.ts';
import { scanOf } from './fields/scan.ts';
import { isRemote } from '../markdown/images.ts';
import { fileLinked, isFileLink } from './links.ts';
import { fault, type Fault } from '../problems/fault.ts';
import type { ArticleRecord } from './record.ts';
import type { ArticleId } from '../ids.ts';

/** What an article claims of the archive around it. A file with problems of its own claims too, so that all show in one run. */
export type Claims = Pick<ArticleRecord, 'file' | 'redirectFrom' | 'bodyImages' | 'bodyLinks'> & {
  id: ArticleId;
  images: { src?: string }[];
  source?: { scan?: string | undefined } | undefined;
};

/** A problem whose place in the file is still to be found. */
export interface Unplaced extends Fault {
  /** Path of the file below the content folder. */
  file: string;
  /** What it is about: a path into the front-matter, or a text of the body; neither for the whole file. */
  at?: { path: PropertyKey[] } | { text: string };
}

/** Articles and redirects that claim the same address. File systems that fold case could not hold both. */
export function clashes(all: Claims[]): Unplaced[] {
  const owners = new Map<string, string>();
  /** @returns the file that has the address already */
  const claim = (address: string, file: string) => {
    const key = decodeURI(address)
      .normalize('NFC')
      .toLowerCase()
      .replace(/\/(?:index\.html)?$/, '');
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, file);
    return owner;
  };
  const articles = all.flatMap(({ id, file }): Unplaced[] => {
    const other = claim(articleUrl(id), file);
    return other ? [{ file, ...fault('id-twice', { other }) }] : [];
  });
  const redirects = all.flatMap(({ file, redirectFrom }) =>
    redirectFrom.flatMap((from, index): Unplaced[] => {
      const other = claim(from, file);
      const at = { path: ['redirectFrom', index] };
      return other ? [{ file, at, ...fault('redirect-twice', { from, other }) }] : [];
    }),
  );
  return [...articles, ...redirects];
}

/** Links from one article to the file of another, or of a page, that is not there. */
export async function deadLinks(contentDir: string, all: Claims[]): Promise<Unplaced[]> {
  // Few archives have such a link.
  let files: ReadonlySet<string> | undefined;
  const isArticle = (file: string) => {
    files ??= new Set(all.map((one) => one.file.normalize('NFC')));
    return files.has(file);
  };
  const linked = all.flatMap(({ file, bodyLinks = [] }) =>
    bodyLinks
      .filter(isFileLink)
      .map((link) => ({ file, link, to: fileLinked(file, link) }))
      .filter(({ to }) => !isArticle(to)),
  );
  const isPage = await Promise.all(linked.map(({ to }) => PAGE.test(to) && isThere(contentDir, to)));
  return linked.flatMap(({ file, link }, index): Unplaced[] =>
    isPage[index] ? [] : [{ file, at: { text: link }, ...fault('link-dead', { link }) }],
  );
}

const PAGE = /^pages\/[^/]+\.md$/;

/** Pictures and scans named in an article that are not in the archive. */
export async function missingImages(contentDir: string, all: Claims[]): Promise<Unplaced[]> {
  const wanted = all.flatMap(({ file, images, bodyImages = [], source }) => [
    ...images.flatMap(({ src }, index) =>
      src ? [{ file, src, at: { path: ['images', index, 'src'] }, missing: 'image-missing' as const }] : [],
    ),
    ...bodyImages.map((src) => ({ file, src, at: { text: src }, missing: 'image-missing' as const })),
    ...scansOf(source).map((src) => ({
      file,
      src,
      at: { path: ['source', 'scan'] },
      missing: 'scan-missing' as const,
    })),
  ]);
  const faults = await Promise.all(
    wanted.map(({ file, src, missing }) => imageFault(contentDir, file, src, missing)),
  );
  return wanted.flatMap(({ file, at }, index) => (faults[index] ? [{ file, at, ...faults[index] }] : []));
}

function scansOf(source: Claims['source']): string[] {
  const scan = source?.scan === undefined ? undefined : scanOf(source.scan);
  return scan ? [scan.src] : [];
}

async function imageFault(
  contentDir: string,
  file: string,
  src: string,
  missing: 'image-missing' | 'scan-missing',
): Promise<Fault | undefined> {
  if (isRemote(src)) return fault('image-remote', { src });
  const path = join(contentDir, dirname(file), src);
  if (relative(contentDir, path).split(sep)[0] === '..') {
    return fault('image-outside', { src });
  }
  if (await isThere(contentDir, relative(contentDir, path))) return undefined;
  const near = await fileNear(join(contentDir, dirname(file)), src);
  return near === undefined ? fault(missing, { src }) : fault('image-near', { src, near });
}

/** What site.yaml and authors.yaml name and the archive does not hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { SettingsFile } from '../../archive/fieldNames.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { drawingFault } from '../../problems/drawingFault.ts';
import { fault, type Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { settingsPlaces } from './settingsPlaces.ts';
import { labelOf } from '../../citation/person.ts';
import { sameName } from '../../text/slug.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import { FAVICON, ownPublicFiles, PUBLIC, publicFiles } from '../load/publicFiles.ts';

/** Finds papers of `publishingDays` that no article is from, and authors without articles. */
export function unusedFaults(catalogue: Catalogue, contentDir: string): Problem[] {
  return [
    ...placed(paperFaults(catalogue), contentDir, 'site.yaml'),
    ...placed(authorFaults(catalogue), contentDir, 'authors.yaml'),
  ];
}

/** Finds a logo that is no public file or no picture, and drawings that do not open: no article is needed for it. */
export async function logoAndDrawings(archive: Archive, contentDir: string): Promise<Problem[]> {
  return [
    ...placed(await logoFaults(archive, contentDir), contentDir, 'site.yaml'),
    ...(await drawingFaults(contentDir)),
  ];
}

type Unplaced = Fault & { path: PropertyKey[] };

/** Finds the lines. */
function placed(told: readonly Unplaced[], contentDir: string, name: SettingsFile): Problem[] {
  if (told.length === 0) return [];
  const placeOf = settingsPlaces(contentDir, name);
  const file = join(contentDir, name);
  return told.map(({ path, ...fault }) => ({ ...fault, file, ...placeOf(path), field: path.join('.') }));
}

/** Registered authors of no article. */
function authorFaults({ archive, articles, authors }: Catalogue): Unplaced[] {
  if (articles.length === 0) return [];
  const named = new Set(authors.map(({ name }) => name));
  return archive.authors.flatMap((author, index) =>
    named.has(labelOf(author))
      ? []
      : [{ ...fault('author-unused', { name: labelOf(author) }), path: ['authors', index] }],
  );
}

/** Pictures that can be tried here; browsers know more. */
const TRIED = /\.(?:png|jpe?g|webp|gif|avif)$/i;

async function logoFaults({ site }: Archive, contentDir: string): Promise<Unplaced[]> {
  const { logo } = site;
  if (logo === undefined) return [];
  const there = publicFiles(contentDir).find(({ file }) => file === logo);
  if (!there) return [{ ...fault('logo-missing', { logo }), path: ['logo'] }];
  const isSound = !('copyOf' in there.content) || (await opens(there.content.copyOf));
  return isSound ? [] : [{ ...fault('logo-unreadable', { logo }), path: ['logo'] }];
}

/** Whether a picture can be drawn. The library is loaded where there is one. */
async function opens(file: string): Promise<boolean> {
  if (/\.svg$/i.test(file)) return /<svg[\s>/]/.test(decodeUtf8(readFileSync(file)) ?? '');
  return TRIED.test(file) ? isDrawable(file) : true;
}

/** Whether the library that draws icons and pictures can read a file to its end. */
async function isDrawable(file: string): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  return sharp(file)
    .stats()
    .then(
      () => true,
      () => false,
    );
}

/** What is wrong with the drawings of the archive's public files: one that icons are made of must open. */
async function drawingFaults(contentDir: string): Promise<Problem[]> {
  const drawings = ownPublicFiles(contentDir).files.filter(({ path }) => /\.svg$/i.test(path));
  const told = drawings.map(async ({ path }): Promise<Problem[]> => {
    const file = join(contentDir, PUBLIC, path);
    const active = drawingFault(readFileSync(file));
    return [
      ...(path === FAVICON && !(await isDrawable(file))
        ? [{ ...fault('favicon-unreadable'), file, line: 1, column: 1, field: '' }]
        : []),
      ...(active ? [{ ...active, file, field: '' }] : []),
    ];
  });
  return (await Promise.all(told)).flat();
}

/** An archive without articles says nothing about its papers. */
function paperFaults({ archive: { site }, articles }: Catalogue): Unplaced[] {
  if (articles.length === 0 || site.publishingDays.length === 0) return [];
  const named = new Set(articles.map(({ source }) => source?.publication));
  const papers = new Set([...named].map((name) => sameName(name ?? '')));
  return site.publishingDays.flatMap(({ publication }, index) =>
    papers.has(sameName(publication))
      ? []
      : [
          {
            ...fault('publishing-paper', { publication }),
            path: ['publishingDays', index, 'publication'],
          },
        ],
  );
}

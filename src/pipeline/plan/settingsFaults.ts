/** What site.yaml and authors.yaml name and the archive does not hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { fault, type Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { parseYaml } from '../../problems/yaml.ts';
import { labelOf } from '../../citation/person.ts';
import { sameName } from '../../text/slug.ts';
import { publicFiles } from '../load/publicFiles.ts';

/**
 * Finds a logo that is no public file, papers of `publishingDays` that no article is from, and authors without articles.
 * @returns with the line of the file
 */
export function settingsFaults(catalogue: Catalogue, contentDir: string): Problem[] {
  return [
    ...placed(
      [...logoFaults(catalogue, contentDir), ...paperFaults(catalogue)],
      join(contentDir, 'site.yaml'),
    ),
    ...placed(authorFaults(catalogue), join(contentDir, 'authors.yaml')),
  ];
}

type Unplaced = Fault & { path: PropertyKey[] };

/** Finds the lines. */
function placed(told: readonly Unplaced[], file: string): Problem[] {
  if (told.length === 0) return [];
  const located = parseYaml(readFileSync(file, 'utf8'));
  return told.map(({ path, ...fault }) => ({
    ...fault,
    file,
    ...located.placeOf(path),
    field: path.join('.'),
  }));
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

function logoFaults({ archive: { site } }: Catalogue, contentDir: string): Unplaced[] {
  const { logo } = site;
  if (logo === undefined || publicFiles(contentDir).some(({ file }) => file === logo)) return [];
  return [{ ...fault('logo-missing', { logo }), path: ['logo'] }];
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

/** What site.yaml names and the archive does not hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { fault, type Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { parseYaml } from '../../problems/yaml.ts';
import { sameName } from '../../text/slug.ts';
import { publicFiles } from '../load/publicFiles.ts';

/**
 * Finds a logo that is no public file, and papers of `publishingDays` that no article is from.
 * @returns with the line of site.yaml
 */
export function settingsFaults(catalogue: Catalogue, contentDir: string): Problem[] {
  const told = [...logoFaults(catalogue, contentDir), ...paperFaults(catalogue)];
  if (told.length === 0) return [];
  const file = join(contentDir, 'site.yaml');
  const located = parseYaml(readFileSync(file, 'utf8'));
  return told.map(({ path, ...fault }) => ({
    ...fault,
    file,
    ...located.placeOf(path),
    field: path.join('.'),
  }));
}

type Unplaced = Fault & { path: PropertyKey[] };

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

/** What only shows in the whole archive: the one list for `check` and for a build. */
import { placeFaults } from '../../articles/load.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { isError, type Problem } from '../../problems/problem.ts';
import { addressFaults } from './claims.ts';
import { deadSiteLinks } from './siteLinks.ts';
import { gonePermalinks } from './permalinks.ts';
import { feedFaults } from './feedFaults.ts';
import { prefixFaults } from './prefixFaults.ts';
import { logoAndDrawings, unusedFaults } from './settingsFaults.ts';

/**
 * Examines a catalogue.
 * @param found what is known already: where articles are missing for faults of their own, nothing is said of what
 * they would have held
 */
export async function examine(
  catalogue: Catalogue,
  contentDir: string,
  found: readonly Problem[],
): Promise<Problem[]> {
  const { faults: taken, has } = await addressFaults(catalogue, contentDir);
  const ofSettings = await examineSettings(catalogue.archive, contentDir);
  if ([...found, ...taken].some(isError)) return [...taken, ...ofSettings];
  return [
    ...ofSettings,
    ...unusedFaults(catalogue, contentDir),
    ...gonePermalinks(catalogue, contentDir, has),
    ...(await placeFaults(contentDir, await deadSiteLinks(catalogue, contentDir, has))),
  ];
}

/**
 * Examines what the settings say, as far as no article is needed for it: told together with what is wrong in the files
 * themselves, however little of them could be read.
 */
export async function examineSettings(archive: Archive, contentDir: string): Promise<Problem[]> {
  const told = [
    logoAndDrawings(archive, contentDir),
    feedFaults({ archive }, contentDir),
    prefixFaults({ archive }, contentDir),
  ];
  return (await Promise.all(told)).flat();
}

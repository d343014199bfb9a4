/** What only shows in the whole archive: the one list for `check` and for a build. */
import { placeFaults } from '../../articles/load.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { isError, type Problem } from '../../problems/problem.ts';
import { addressFaults } from './claims.ts';
import { deadSiteLinks } from './siteLinks.ts';
import { gonePermalinks } from './permalinks.ts';
import { feedFaults } from './feedFaults.ts';
import { prefixFaults } from './prefixFaults.ts';
import { settingsFaults } from './settingsFaults.ts';

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
  if ([...found, ...taken].some(isError)) return taken;
  return [
    ...(await settingsFaults(catalogue, contentDir)),
    ...(await feedFaults(catalogue, contentDir)),
    ...(await prefixFaults(catalogue, contentDir)),
    ...gonePermalinks(catalogue, contentDir, has),
    ...(await placeFaults(contentDir, await deadSiteLinks(catalogue, contentDir, has))),
  ];
}

/** What only shows in the whole archive: the one list for `check` and for a build. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { isError, type Problem } from '../../problems/problem.ts';
import { addressFaults } from './claims.ts';
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
  const taken = await addressFaults(catalogue, contentDir);
  return found.some(isError) ? taken : [...taken, ...settingsFaults(catalogue, contentDir)];
}

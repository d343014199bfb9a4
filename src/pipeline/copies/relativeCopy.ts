/** A copy of the published site whose addresses are relative, made as the archive's settings say. */
import { loadArchive } from '../../archive/load.ts';
import { stringsOf } from '../../strings/index.ts';
import { placeOf } from '../astro/astroConfig.ts';
import { copySite } from '../publish/copySite.ts';
import { makeRelative } from './relative.ts';

/**
 * Copies a site, with relative addresses.
 * @param contentDir folder of the archive that the site was built from
 * @param out the published site
 * @param to new folder, or one that was copied before
 * @throws {UserError} when the folder holds anything else
 */
export async function copyRelative(contentDir: string, out: string, to: string): Promise<void> {
  const { site } = (await loadArchive(contentDir)).archive;
  copySite(out, to, (draft) =>
    makeRelative(draft, placeOf(site.baseUrl).base, stringsOf(site).browse.needsServer),
  );
}

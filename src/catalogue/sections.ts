/** Sections of the site that hold nothing leave its navigation. */
import type { Archive } from '../archive/archive.ts';

/** Numbers of what the sections list that an archive may well have none of. */
interface Held {
  authors: number;
  columns: number;
  issues: number;
}

/**
 * An archive whose navigation names no section without content; an empty archive keeps them all.
 * @param held what there is in each of these sections
 */
export function withoutSilentSections(archive: Archive, held: Held): Archive {
  const { menus } = archive.site;
  const silent = Object.entries(held).filter(([, count]) => count === 0);
  if (!menus || silent.length === 0) return archive;
  const names = new Set(silent.map(([name]) => name));
  const header = menus.header.filter((entry) => !('section' in entry && names.has(entry.section)));
  return { ...archive, site: { ...archive.site, menus: { ...menus, header } } };
}

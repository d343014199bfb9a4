/** Registries that an archive has not written are lent to it. */
import type { Archive } from '../archive/archive.ts';

/**
 * An archive without the entries of lent registries that no article names: nothing lent is shown as its own.
 * @param articles what articles are filed under
 */
export function withoutUnusedLoans(
  archive: Archive,
  articles: Iterable<{ zones: readonly string[]; topics: readonly string[] }>,
): Archive {
  const { zones: zonesLent, topics: topicsLent } = archive.borrowed ?? { zones: false, topics: false };
  if (!zonesLent && !topicsLent) return archive;
  const [zones, topics] = [new Set<string>(), new Set<string>()];
  for (const article of articles) {
    article.zones.forEach((id) => zones.add(id));
    article.topics.forEach((id) => topics.add(id));
  }
  return {
    ...archive,
    ...(zonesLent && { zones: archive.zones.filter(({ id }) => zones.has(id)) }),
    ...(zonesLent && zones.size === 0 && { provinceGrid: [] }),
    ...(topicsLent && { topics: archive.topics.filter(({ id }) => topics.has(id)) }),
  };
}

import { normalizeName, type NameIndex, nameIndex } from './nameIndex.ts';
import type { ProseInput, Site, Topic, Zone, ProvinceTile } from './schema.ts';

/** Everything an archive says about itself, beside its articles. */
export interface Archive {
  site: Site;
  zones: Zone[];
  /** Tile positions of the 34 provincial units, 0-based, for the schematic map. */
  provinceGrid: ProvinceTile[];
  topics: Topic[];
  /** Pages such as about and help, by name. */
  prose: ProseInput[];
  zoneNames: NameIndex<Zone>;
  topicNames: NameIndex<Topic>;
}

/** Assembles an archive from validated parts and indexes its names. */
export function makeArchive(parts: Omit<Archive, 'zoneNames' | 'topicNames'>): Archive {
  return {
    ...parts,
    zoneNames: nameIndex(parts.zones, (zone) => [zone.id, zone.name, zone.officialName ?? '', ...zone.aliases]),
    topicNames: nameIndex(parts.topics, (topic) => [topic.id, topic.name]),
  };
}

export { normalizeName };

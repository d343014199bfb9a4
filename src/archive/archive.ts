import { headlineBreaker, type HeadlineBreaker } from '../text/segment.ts';
import type { LedgerEvent } from '../ledger/format.ts';
import { nameEndings } from './nameEndings.ts';
import type { ImportRules } from './importRules.ts';
import { type NameIndex, nameIndex } from './nameIndex.ts';
import { peopleIn, type People } from './people.ts';
import type { Author, ProseInput, Site, Topic, Zone, ProvinceTile } from './schema.ts';

/** Everything an archive says about itself, beside its articles. */
export interface Archive {
  site: Site;
  zones: Zone[];
  /** Tile positions of the 34 provincial units, 0-based, for the schematic map. */
  provinceGrid: ProvinceTile[];
  topics: Topic[];
  /** Authors of whom more is known than how bylines print them (`authors.yaml`). */
  authors: Author[];
  /** Pages such as about and help, by name. */
  prose: ProseInput[];
  /** Registries that the archive has not written: lent by the generator, to know names by. */
  borrowed?: { zones: boolean; topics: boolean };
  /** What came, was corrected and withdrawn (`ledger.yaml`), in the file's order. */
  ledger?: readonly LedgerEvent[];
  /** How its papers print things (`import.yaml`). */
  importRules?: ImportRules;
  /** Words that mean the same (`synonyms.yaml`); absent where there are none. */
  synonyms?: readonly (readonly string[])[];
  zoneNames: NameIndex<Zone>;
  topicNames: NameIndex<Topic>;
  /** Whom bylines name. */
  people: People;
  /** Breaks headlines between words, never inside a zone's name. */
  breaker: HeadlineBreaker;
}

/** Look-ups that follow from the registries. */
export type Names = Pick<Archive, 'zoneNames' | 'topicNames' | 'people' | 'breaker'>;

/** Assembles an archive from validated parts. @param names of its registries, where they are indexed already */
export function makeArchive(parts: Omit<Archive, keyof Names>, names: Names = namesIn(parts)): Archive {
  return { ...parts, ...names };
}

/** Indexes the names of registries. */
export function namesIn({ zones, topics, authors }: Pick<Archive, 'zones' | 'topics' | 'authors'>): Names {
  return {
    zoneNames: nameIndex(zones, (zone) => [
      zone.id,
      zone.name,
      zone.officialName ?? '',
      ...zone.aliases,
      ...zone.formerNames.map(({ name }) => name),
    ]),
    people: peopleIn(authors),
    topicNames: nameIndex(topics, (topic) => [topic.id, topic.name]),
    breaker: headlineBreaker([
      ...zones.flatMap((zone) => [
        zone.name,
        ...zone.aliases,
        ...zone.weakAliases,
        ...zone.formerNames.map(({ name }) => name),
      ]),
      ...nameEndings(zones),
    ]),
  };
}

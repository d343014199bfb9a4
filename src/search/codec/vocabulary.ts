/**
 * The controlled vocabulary: names of the things articles are filed under, for facets, suggestions and field prefixes.
 * Stored as JSON (`PackedVocabulary`), each name with its pinyin.
 */
import { compareText } from '../../text/compare.ts';
import { normalize, type CharacterTable } from '../../text/normalize.ts';
import { encodeFolds, NotingTable } from './folds.ts';
import { unpackJson } from './transport.ts';

/** The vocabulary as the build hands it over. */
export interface QueryVocabulary {
  /** Every registered zone, in the order of the registry. */
  zones: { id: string; name: string; officialName?: string; aliases: string[]; province: string }[];
  /** Every registered topic, in the order of the registry. */
  topics: { id: string; name: string }[];
  /** Every author as the site calls him, with other spellings, in any order. */
  authors: { name: string; aliases?: readonly string[] }[];
  /** Prefixes of the query language for zones, as the archive calls them. */
  zonePrefixes?: string[];
  /** Words that mean the same. Absent: none. */
  synonyms?: Synonyms;
}

/** Groups of words that mean the same. */
export interface Synonyms {
  groups: readonly (readonly string[])[];
  /** True where a query is not widened by itself, only offered to be. */
  offer?: true;
}

/** The vocabulary as it is stored: pinyin are syllables separated by spaces. */
export interface PackedVocabulary {
  zones: { id: string; name: string; aliases: string[]; province: string; pinyin: string }[];
  topics: { id: string; name: string; pinyin: string }[];
  authors: { name: string; aliases?: readonly string[]; pinyin: string }[];
  zonePrefixes: string[];
  synonyms?: Synonyms;
  /** Characters of all these names that are taken for others (folds.ts). */
  folds: string;
}

/**
 * Writes the vocabulary.
 * @param syllables the reading of each character of a name, '' for what has none (text/pinyin.ts; build time only)
 * @param table what characters are taken for
 */
export function encodeVocabulary(
  { zones, topics, authors, zonePrefixes = [], synonyms }: QueryVocabulary,
  syllables: (name: string) => string[],
  table: CharacterTable,
): string {
  const reading = (name: string) => syllables(name).filter(Boolean).join(' ');
  const packed: PackedVocabulary = {
    zones: zones.map(({ id, name, officialName, aliases, province }) => ({
      id,
      name,
      aliases: [...(officialName ? [officialName] : []), ...aliases],
      province,
      pinyin: reading(name),
    })),
    topics: topics.map(({ id, name }) => ({ id, name, pinyin: reading(name) })),
    authors: authors
      .toSorted((a, b) => compareText(a.name, b.name))
      .map(({ name, aliases = [] }) => ({
        name,
        ...(aliases.length > 0 && { aliases }),
        pinyin: reading(name),
      })),
    zonePrefixes,
    ...(synonyms && { synonyms }),
    folds: '',
  };
  packed.folds = foldsOf(packed, table);
  return JSON.stringify(packed);
}

/** What characters of the names are taken for, as it is stored. */
function foldsOf(vocabulary: PackedVocabulary, table: CharacterTable): string {
  const noting = new NotingTable(table);
  for (const name of namesIn(vocabulary)) normalize(name, noting);
  return encodeFolds(noting.noted);
}

/** All names, aliases and prefixes, and all synonyms. */
export const namesIn = ({ zones, topics, authors, zonePrefixes, synonyms }: PackedVocabulary): string[] => [
  ...zones.flatMap(({ name, aliases }) => [name, ...aliases]),
  ...topics.map(({ name }) => name),
  ...authors.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  ...zonePrefixes,
  ...(synonyms?.groups.flat() ?? []),
];

/** Reads the vocabulary. @param bytes as stored */
export const decodeVocabulary = (bytes: Uint8Array<ArrayBuffer>): Promise<PackedVocabulary> =>
  unpackJson(bytes);

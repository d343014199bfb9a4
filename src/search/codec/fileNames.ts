/** Names of the files of the index: the manifest below its folder, the others below that of a segment. */

/** The manifest. */
export const MANIFEST_FILE = 'manifest.json';

/** Records to a member of references. */
export const REFERENCES_PER_FILE = 128;

/** The term index. */
export const termIndexFile = 'terms.bin';
/** The doc values. */
export const docValuesFile = 'docvalues.bin';
/** The authors of all records. */
export const authorsFile = 'authors.bin';
/** Where each member lies, in a segment of packs. */
export const directoryFile = 'packs.bin';

/**
 * Families of small files, told apart by numbers; the members of a segment: blocks of terms; positions of the only term
 * of a block, where it is a heavy one; buckets of character postings; shards of pairs that sound alike; shards of author
 * postings; stored fields of a record; references of 128 records.
 */
export const FAMILIES = [
  'postings',
  'positions',
  'characters',
  'sounds',
  'authors',
  'stored',
  'references',
] as const;
/** Name of a family. */
export type Family = (typeof FAMILIES)[number];

/** One member of a family. */
export interface Member {
  family: Family;
  number: number;
}

/** Number of the member with the references of a record. */
export const referencesOf = (record: number) => Math.floor(record / REFERENCES_PER_FILE);

/** The file of a member, where each has its own; folders of a thousand keep listings short. */
export const memberFile = ({ family, number }: Member) =>
  family === 'stored' ? `stored/${Math.floor(number / 1000)}/${number}.bin` : `${family}/${number}.bin`;

/** The file of a pack. @param pack its number within the family */
export const packFile = (family: Family, pack: number) => `packs/${family}-${pack}.bin`;

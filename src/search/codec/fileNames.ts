/** Names of the files of the index: the manifest below its folder, the others below that of a segment. */

/** The manifest. */
export const MANIFEST_FILE = 'manifest.json';

/** Records to a file of references. */
export const REFERENCES_PER_FILE = 128;

/** The term index. */
export const termIndexFile = 'terms.bin';
/** The doc values. */
export const docValuesFile = 'docvalues.bin';
/** The authors of all records. */
export const authorsFile = 'authors.bin';
/** Block of terms with this number. */
export const blockFile = (block: number) => `postings/${block}.bin`;
/** Positions of the only term of the block with this number, where it is a heavy one. */
export const positionsFile = (block: number) => `postings/${block}p.bin`;
/** Bucket of character postings with this number. */
export const charactersFile = (bucket: number) => `characters/${bucket}.bin`;
/** Pairs that sound alike, the shard with this number. */
export const soundsFile = (shard: number) => `sounds/${shard}.bin`;
/** Stored fields of a record; folders of a thousand keep listings short. */
export const storedFile = (record: number) => `stored/${Math.floor(record / 1000)}/${record}.bin`;
/** References of 128 records. */
export const referencesFile = (record: number) =>
  `references/${Math.floor(record / REFERENCES_PER_FILE)}.bin`;

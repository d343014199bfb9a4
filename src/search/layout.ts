/** Names of the files of a bundle, below its folder. */

/** Records to a file of `cards`. */
export const CARDS_PER_FILE = 128;

export const directoryFile = 'directory.bin';
export const tableFile = 'table.bin';
/** File of word lists with this number. */
export const wordsFile = (number: number) => `words/${number}.bin`;
/** Bucket of single characters with this number. */
export const charactersFile = (number: number) => `characters/${number}.bin`;
/** Stored text of a record; folders of a thousand keep listings short. */
export const textFile = (record: number) => `text/${Math.floor(record / 1000)}/${record}.bin`;
/** What lists and exports need of 128 records. */
export const cardsFile = (record: number) => `cards/${Math.floor(record / CARDS_PER_FILE)}.bin`;

/** How to find one's way in a bundle: loaded first, some four bytes a file. */
export interface Directory {
  /** First tokens of the files of word lists, ascending, parted by spaces. */
  words: string;
  /** First characters of the buckets of single characters. */
  characters: string;
}

/** What an export needs of a record beside the page table. */
export interface Card {
  id: string;
  title: string;
  date: string;
  publication?: string;
  issueDate?: string;
  pageNumber?: string;
}

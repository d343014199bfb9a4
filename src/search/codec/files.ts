/** Names of the files of a bundle, below its folder. */

/** Records to a file of `cards`. */
export const CARDS_PER_FILE = 128;

export const directoryFile = 'directory.bin';
export const tableFile = 'table.bin';
/** File of word lists with this number. */
export const wordsFile = (number: number) => `words/${number}.bin`;
/** Places of the token in the file of word lists with this number, where it is a heavy one. */
export const placesFile = (number: number) => `words/${number}p.bin`;
/** Bucket of single characters with this number. */
export const charactersFile = (number: number) => `characters/${number}.bin`;
/** Stored text of a record; folders of a thousand keep listings short. */
export const textFile = (record: number) => `text/${Math.floor(record / 1000)}/${record}.bin`;
/** What lists and exports need of 128 records. */
export const cardsFile = (record: number) => `cards/${Math.floor(record / CARDS_PER_FILE)}.bin`;

/** How to find one's way in a bundle: loaded first, some five bytes a file. */
export interface Directory {
  /** First tokens of the files of word lists, ascending, parted by spaces. */
  words: string;
  /** Size of each of these files in hundreds of bytes. */
  sizes: number[];
  /** Size of the places' file in hundreds of bytes, by the number of the file, for heavy tokens. */
  places: Record<number, number>;
  /** Class of commonness of heavy tokens, by the number of the file; others are of class 0. */
  common: Record<number, number>;
  /** Units (characters, syllables) by number, from 1 on, parted by spaces. */
  units: string;
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

/** Writes one segment of the search index. */
import { syllables } from '../../text/pinyin.ts';
import { foldTable } from '../../text/characters/foldTable.ts';
import { encodeAuthorPostings } from '../codec/authorPostings.ts';
import { encodeAuthors, encodeDocValues, type DocValuesRow } from '../codec/docValues.ts';
import {
  REFERENCES_PER_FILE,
  authorsFile,
  docValuesFile,
  referencesOf,
  termIndexFile,
} from '../codec/fileNames.ts';
import { NotingTable } from '../codec/folds.ts';
import { initialUnit, syllableUnit } from '../codec/pinyinTokens.ts';
import type { Layout } from '../codec/packs.ts';
import { encodeReferences, encodeStored, type Reference } from '../codec/storedFields.ts';
import { encodeTermIndex, sizeStep, type TermIndex } from '../codec/termIndex.ts';
import { HEADLINE } from '../codec/postings.ts';
import { searchDocument, type SearchDocument, type SearchSource } from '../documents/document.ts';
import { CharacterWriter } from './characterWriter.ts';
import { readingOf } from './packReadings.ts';
import { PostingsWriter } from './postingsWriter.ts';
import { SegmentFiles } from './segmentFiles.ts';
import { SoundWriter } from './soundWriter.ts';
import { Units } from './units.ts';

/** Up to so many articles every pair of characters is offered where it sounds like what was typed. */
const SMALL = 1000;
/** Beyond, those with so many bytes of positions: they occur more than once. Most others are accidents of the text. */
const FREQUENT = 3;

/** One segment in the making. */
export class SegmentWriter {
  #files: SegmentFiles;
  /** Of its own, because normalising asks a table for each character once. */
  #table = new NotingTable(foldTable);
  #units = new Units();
  #postings = new PostingsWriter(this.#units);
  #characters = new CharacterWriter(this.#units);
  #sounds = new SoundWriter(readingOf);
  #docValues: DocValuesRow[] = [];
  #references: Reference[] = [];

  /** @param folder the segment's */
  constructor(folder: string, layout: Layout) {
    this.#files = new SegmentFiles(folder, layout);
  }

  /** Adds articles; their record numbers count on from the last. */
  add(sources: readonly SearchSource[]): void {
    for (const source of sources) this.#addDocument(searchDocument(source, this.#table));
  }

  #addDocument(document: SearchDocument): void {
    const number = this.#docValues.length;
    const headline = this.#units.ofBlocks(document.headline);
    this.#postings.note(HEADLINE, headline);
    this.#characters.addHeadline(number, headline);
    const body = this.#units.ofBlocks(document.body);
    this.#postings.note(0, body);
    this.#characters.addBody(number, body);
    const readings = syllables(document.headline[0]!);
    for (const unitOf of [syllableUnit, initialUnit])
      this.#postings.note(0, this.#units.numbers(readings.map(unitOf)));
    this.#postings.endRecord();
    this.#docValues.push(document.docValues);
    this.#references.push(document.stored);
    this.#files.member({ family: 'stored', number }, encodeStored(document.stored));
    if (this.#references.length === REFERENCES_PER_FILE) this.#flushReferences();
  }

  #flushReferences(): void {
    const references = this.#references;
    this.#references = [];
    const number = referencesOf(this.#docValues.length - 1);
    if (references.length > 0)
      this.#files.member({ family: 'references', number }, encodeReferences(references));
  }

  /** Writes what is left. */
  finish(): void {
    this.#flushReferences();
    this.#files.file(docValuesFile, encodeDocValues(this.#docValues));
    this.#files.file(authorsFile, encodeAuthors(this.#docValues));
    encodeAuthorPostings(this.#docValues).forEach((shard, number) =>
      this.#files.member({ family: 'authors', number }, shard),
    );
    const blocks = this.#writeBlocks();
    const firstCharacters = this.#writeCharacters();
    const units = new Map(this.#units.names().map((unit, index) => [unit, index + 1]));
    const soundShards = this.#sounds.shards();
    soundShards.forEach((shard, number) => this.#files.member({ family: 'sounds', number }, shard));
    this.#files.file(
      termIndexFile,
      encodeTermIndex({
        ...blocks,
        firstCharacters,
        units,
        soundShards: soundShards.length,
        folds: this.#table.noted,
      }),
    );
    this.#files.finish();
  }

  #writeBlocks(): Pick<TermIndex, 'firstTerms' | 'sizes' | 'positionsSizes' | 'commonness'> {
    const firstTerms: string[] = [];
    const sizes: number[] = [];
    const positionsSizes = new Map<number, number>();
    const classes = new Map<number, number>();
    const least = this.#docValues.length > SMALL ? FREQUENT : 0;
    const noteSound = (term: string, weight: number) => {
      if (weight >= least) this.#sounds.add(term, weight);
    };
    for (const { first, bytes, positions, commonness } of this.#postings.blocks(noteSound)) {
      const number = firstTerms.push(first) - 1;
      if (commonness) classes.set(number, commonness);
      sizes.push(sizeStep(this.#files.member({ family: 'postings', number }, bytes)));
      if (positions)
        positionsSizes.set(number, sizeStep(this.#files.member({ family: 'positions', number }, positions)));
    }
    return { firstTerms, sizes, positionsSizes, commonness: classes };
  }

  #writeCharacters(): string[] {
    const firsts: string[] = [];
    for (const { first, bytes } of this.#characters.buckets())
      this.#files.member({ family: 'characters', number: firsts.push(first) - 1 }, bytes);
    return firsts;
  }
}

import { join } from 'node:path';
import { loadArchive } from '../../src/archive/load.ts';
import { loadArticles } from '../../src/articles/load.ts';
import { renderFile } from '../../src/pipeline/load/renderFile.ts';
import type { QueryVocabulary, SearchSource } from '../../src/search/index/writeSegments.ts';
import { headlineOf } from '../../src/search/codec/storedFields.ts';
import { searchDocument } from '../../src/search/documents/document.ts';
import { normalize } from '../../src/text/normalize.ts';
import { foldTable } from '../../src/text/characters/foldTable.ts';

/** Articles to measure on, with the text that decides what is right. */
export interface Corpus {
  sources: SearchSource[];
  names: QueryVocabulary;
  /** By article: its blocks, normalised; a query must be found in one of them. */
  texts: string[][];
}

/** Loads an archive folder. @throws when an article of it is not valid */
export async function loadCorpus(contentDir: string, size = Infinity): Promise<Corpus> {
  const { archive } = await loadArchive(contentDir);
  const { records } = await loadArticles(contentDir, archive);
  const sources = records
    .filter(({ draft }) => !draft)
    .slice(0, size)
    .map((record) => ({ record, paragraphs: renderFile(join(contentDir, record.file)).paragraphs }));
  return {
    sources,
    names: {
      zones: archive.zones,
      topics: archive.topics,
      authors: [...new Set(records.flatMap(({ authors }) => authors.map(({ name }) => name)))].map(
        (name) => ({ name }),
      ),
    },
    texts: sources.map((source) => {
      const { stored } = searchDocument(source, foldTable);
      return [...headlineOf(stored), ...stored.blocks].map((block) => normalize(block, foldTable));
    }),
  };
}

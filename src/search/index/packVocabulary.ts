import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { foldTable } from '../../text/characters/foldTable.ts';
import { syllables } from '../../text/pinyin.ts';
import { encodeVocabulary, type QueryVocabulary } from '../codec/vocabulary.ts';

/**
 * The vocabulary as the browser loads it, in a file named for its content.
 * @returns file name below `search/`, and its bytes (gzip)
 */
export function packVocabulary(vocabulary: QueryVocabulary): { file: string; bytes: Uint8Array } {
  const text = encodeVocabulary(vocabulary, syllables, foldTable);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { file: `vocabulary-${hash}.bin`, bytes: gzipSync(text, { level: 9 }) };
}

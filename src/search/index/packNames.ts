import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { compareText } from '../../text/compare.ts';
import { syllables } from '../../text/pinyin.ts';
import type { PackedNames, SearchNames } from '../codec/names.ts';

/**
 * The names as the browser loads them, with their pinyin, in a file named for its content.
 * @returns file name below `search/`, and its bytes (gzip)
 */
export function packNames({ zones, topics, authors, zonePrefixes = [] }: SearchNames): {
  file: string;
  bytes: Uint8Array;
} {
  const packed: PackedNames = {
    zones: zones.map(({ id, name, officialName, aliases, province }) => ({
      id,
      name,
      aliases: [...(officialName ? [officialName] : []), ...aliases],
      province,
      pinyin: reading(name),
    })),
    topics: topics.map(({ id, name }) => ({ id, name, pinyin: reading(name) })),
    authors: [...authors].sort(compareText).map((name) => ({ name, pinyin: reading(name) })),
    zonePrefixes,
  };
  const text = JSON.stringify(packed);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { file: `names-${hash}.bin`, bytes: gzipSync(text, { level: 9 }) };
}

/** Syllables parted by spaces. Example: `昆山高新区` → `kun shan gao xin qu`. */
const reading = (name: string) => syllables(name).filter(Boolean).join(' ');

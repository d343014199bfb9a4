import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { syllables } from '../../text/pinyin.ts';
import { commonCharacters, encodeReadings } from '../codec/soundAlike.ts';

const known = new Map<string, string>();

/** The syllable of a character, '' where it has none. */
export function readingOf(character: string): string {
  let reading = known.get(character);
  if (reading === undefined) known.set(character, (reading = syllables(character)[0] ?? ''));
  return reading;
}

/**
 * The readings of all characters of GB 2312, the simplified characters in common use, as the browser loads them: a
 * reader may type a character that the archive does not hold.
 * @returns file name below `search/`, and its bytes (gzip)
 */
export function packReadings(): { file: string; bytes: Uint8Array } {
  const readings = new Map(
    commonCharacters().flatMap((character) => {
      const reading = readingOf(character);
      return reading === '' ? [] : [[character, reading] as const];
    }),
  );
  const packed = encodeReadings(readings);
  const hash = createHash('sha256').update(packed).digest('hex').slice(0, 16);
  return { file: `readings-${hash}.bin`, bytes: gzipSync(packed, { level: 9 }) };
}

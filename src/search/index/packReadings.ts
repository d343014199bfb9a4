import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { syllables } from '../../text/pinyin.ts';
import { encodeReadings } from '../codec/soundAlike.ts';

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
    gb2312().flatMap((character) => {
      const reading = readingOf(character);
      return reading === '' ? [] : [[character, reading] as const];
    }),
  );
  const text = encodeReadings(readings);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { file: `readings-${hash}.bin`, bytes: gzipSync(text, { level: 9 }) };
}

/** The characters of GB 2312, from its rows 16 to 87. */
function gb2312(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))].filter((character) =>
    /^\p{Script=Han}$/u.test(character),
  );
}

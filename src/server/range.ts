/** What part of a file a request asks for (RFC 9110, section 14). */

/** First and last byte. */
export interface ByteRange {
  start: number;
  end: number;
}

/** One range of bytes: `0-4`, `5-`, or the last `-5`. */
const ONE = /^(?:(\d+)-(\d*)|-(\d+))$/;

/**
 * Reads a `Range` header.
 * @param size bytes of the whole file
 * @returns the range; `whole` where the header is to be passed over (another unit, a form that is none, several
 * ranges, which a server may answer with the whole); `none` where the file has no such bytes
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'whole' | 'none' {
  const [, from = '', to = '', last] = ONE.exec(/^bytes=\s*(\S+)\s*$/i.exec(header ?? '')?.[1] ?? '') ?? [];
  if (from === '' && last === undefined) return 'whole';
  const start = last === undefined ? Number(from) : Math.max(0, size - Number(last));
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : 'none';
}

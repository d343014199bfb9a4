/**
 * Two numbers of 32 bits that follow from an article's id and its file's digest, as a record does. Added up
 * (modulo 2^32 each) over a list that is kept in the archive's order, they stand for the list.
 */
export type Mark = readonly [name: number, state: number];

/** @param digest of the file's bytes, hexadecimal */
export function markOf(id: string, digest: string): Mark {
  return [(hashOf(id) ^ parseInt(digest.slice(8, 16), 16)) >>> 0, parseInt(digest.slice(0, 8), 16)];
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo, draft-eastlake-fnv), over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

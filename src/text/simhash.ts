/**
 * SimHash (Charikar 2002, "Similarity estimation techniques from rounding algorithms") of a text's
 * character bigrams: 64 bits whose Hamming distance grows with the unlikeness of the texts.
 */

/**
 * @param text plain text; white space and punctuation are passed over
 * @returns 16 hexadecimal digits
 */
export function simhash(text: string): string {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '');
  const votes = new Int32Array(64);
  for (let index = 0; index + 1 < letters.length; index++) {
    const bigram = (letters.charCodeAt(index) << 16) | letters.charCodeAt(index + 1);
    vote(votes, mix(bigram), 0);
    vote(votes, mix(bigram ^ 0x9e3779b9), 32);
  }
  return half(votes, 0) + half(votes, 32);
}

/** Finaliser of MurmurHash3 (Appleby, public domain): every input bit changes about half of the output bits. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function vote(votes: Int32Array, hash: number, from: number): void {
  for (let bit = 0; bit < 32; bit++) votes[from + bit]! += (hash >>> bit) & 1 ? 1 : -1;
}

function half(votes: Int32Array, from: number): string {
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) if (votes[from + bit]! > 0) bits |= 1 << bit;
  return (bits >>> 0).toString(16).padStart(8, '0');
}

/**
 * Likeness of two texts by their SimHashes.
 * @returns 0 (unrelated: half of the bits differ, or more) to 1 (the same)
 */
export function likeness(a: string, b: string): number {
  let differing = 0;
  for (const from of [0, 8]) {
    let bits = parseInt(a.slice(from, from + 8), 16) ^ parseInt(b.slice(from, from + 8), 16);
    for (; bits; bits &= bits - 1) differing++;
  }
  return Math.max(0, 1 - differing / 32);
}

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
  const bigrams = Math.max(0, letters.length - 1);
  return half(letters, bigrams, 0) + half(letters, bigrams, 0x9e3779b9);
}

/** Enough for texts of a million characters. */
const PLANES = 20;

/** 32 of the 64 bits; `salt` makes another hash of each bigram. */
function half(letters: string, bigrams: number, salt: number): string {
  const hashAt = (index: number) =>
    index < bigrams ? mix(((letters.charCodeAt(index) << 16) | letters.charCodeAt(index + 1)) ^ salt) : 0;
  const planes = new Int32Array(PLANES);
  // A carry-save adder takes two hashes into the lowest plane at a time: every other carry need not be rippled.
  let lowest = 0;
  for (let index = 0; index < bigrams; index += 2) {
    const one = hashAt(index);
    const two = hashAt(index + 1);
    const odd = one ^ two;
    carryInto(planes, (one & two) | (lowest & odd));
    lowest ^= odd;
  }
  planes[0] = lowest;
  return majority(planes, bigrams);
}

/** Finaliser of MurmurHash3 (Appleby, public domain): every input bit changes about half of the output bits. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Adds twos to 32 counters at once; plane `p` holds bit `p` of every counter (a ripple-carry adder). */
function carryInto(planes: Int32Array, twos: number): void {
  let carry = twos;
  for (let plane = 1; carry !== 0 && plane < PLANES; plane++) {
    const both = planes[plane]! & carry;
    planes[plane]! ^= carry;
    carry = both;
  }
}

/** The bits that more than half of `total` hashes had set, as 8 hexadecimal digits. */
function majority(planes: Int32Array, total: number): string {
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) {
    let votes = 0;
    for (let plane = 0; plane < PLANES; plane++) votes += ((planes[plane]! >>> bit) & 1) << plane;
    if (2 * votes > total) bits |= 1 << bit;
  }
  return (bits >>> 0).toString(16).padStart(8, '0');
}

/** A SimHash as two 32-bit whole numbers. */
export type SimhashBits = [high: number, low: number];

/** @param simhash 16 hexadecimal digits */
export function simhashBits(simhash: string): SimhashBits {
  return [parseInt(simhash.slice(0, 8), 16) | 0, parseInt(simhash.slice(8), 16) | 0];
}

/** `likeness` of SimHashes taken apart beforehand, for comparing each of many with many. */
export function likenessOfBits([high, low]: SimhashBits, other: SimhashBits): number {
  return Math.max(0, 1 - bitsApart(high, low, other[0], other[1]) / 32);
}

/** In how many of their 64 bits two SimHashes differ, where their halves lie in a table. */
export function bitsApart(high: number, low: number, otherHigh: number, otherLow: number): number {
  return ones(high ^ otherHigh) + ones(low ^ otherLow);
}

/** Number of bits set in 32 (Warren, Hacker's Delight, 5-1). */
function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

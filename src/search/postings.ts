/**
 * Reads the word lists that Pagefind 1.6 writes (`*.pf_index`): where each token occurs.
 *
 * A file, decompressed, is `pagefind_dcd` and then CBOR: `[[word, pages, variants], …]`, sorted by code point.
 * `pages` is `[step, places, metaPlaces]` per page, `step` from the last page's number; `places` is a weight
 * mark (negative) and then positions by their steps; `metaPlaces` are `-1 - field` and then positions by
 * their steps. `variants` lists words that differ from `word` by accents. Pagefind's own browser script does
 * this in WebAssembly; reading it here saves 100 KB at first use, gives positions without hits, and lets a
 * phrase be found by half its tokens. tests/search/postings.test.ts holds it against Pagefind's own answers.
 */

/** One token's occurrences, record by record, ascending. */
export interface Postings {
  records: Int32Array;
  /** `starts[i]` to `starts[i + 1]` is the slice of `positions` that belongs to `records[i]`. */
  starts: Int32Array;
  /** Positions in one field, ascending within a record. */
  positions: Int32Array;
}

/** Occurrences by field: the body, and Pagefind's meta fields by number. */
export interface FieldPostings {
  body: Postings;
  fields: Postings[];
}

const MAGIC = 'pagefind_dcd';
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Just enough CBOR (RFC 8949): whole numbers, texts and arrays of known length. */
class Cbor {
  bytes: Uint8Array;
  at: number;
  /** Major type of what `head` read last. */
  major = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Reads a head; the argument is the value, the length or the number of items. */
  head(): number {
    const byte = this.bytes[this.at++]!;
    this.major = byte >> 5;
    const info = byte & 31;
    if (info < 24) return info;
    let value = 0;
    for (let left = 1 << (info - 24); left > 0; left--) value = value * 256 + this.bytes[this.at++]!;
    return value;
  }

  expect(major: number): number {
    const value = this.head();
    if (this.major !== major) throw new Error(`unexpected data in a word list at byte ${this.at}`);
    return value;
  }

  /** A whole number, possibly negative. */
  integer(): number {
    const value = this.head();
    if (this.major > NEGATIVE) throw new Error(`unexpected data in a word list at byte ${this.at}`);
    return this.major === UNSIGNED ? value : -1 - value;
  }

  /** Steps over one item. */
  skip(): void {
    const value = this.head();
    if (this.major === TEXT) this.at += value;
    if (this.major === ARRAY) for (let item = 0; item < value; item++) this.skip();
  }
}

/**
 * The occurrences of a token.
 * @param file a word list, decompressed
 * @param fieldCount number of Pagefind's meta fields
 * @returns undefined when the token is not in the list
 */
export function readPostings(file: Uint8Array, token: string, fieldCount: number): FieldPostings | undefined {
  const wanted = new TextEncoder().encode(token);
  const cbor = new Cbor(file, MAGIC.length);
  cbor.expect(ARRAY);
  const words = cbor.expect(ARRAY);
  for (let word = 0; word < words; word++) {
    cbor.expect(ARRAY);
    const same = isNext(cbor, wanted);
    if (same) return collect(cbor, fieldCount);
    cbor.skip();
    cbor.skip();
  }
  return undefined;
}

function isNext(cbor: Cbor, wanted: Uint8Array): boolean {
  const length = cbor.expect(TEXT);
  const start = cbor.at;
  cbor.at += length;
  if (length !== wanted.length) return false;
  for (let index = 0; index < length; index++) if (cbor.bytes[start + index] !== wanted[index]) return false;
  return true;
}

class Collector {
  records: number[] = [];
  starts: number[] = [];
  positions: number[] = [];

  push(record: number, position: number): void {
    if (this.records.at(-1) !== record) {
      this.records.push(record);
      this.starts.push(this.positions.length);
    }
    this.positions.push(position);
  }

  finish(): Postings {
    return {
      records: Int32Array.from(this.records),
      starts: Int32Array.from([...this.starts, this.positions.length]),
      positions: Int32Array.from(this.positions),
    };
  }
}

function collect(cbor: Cbor, fieldCount: number): FieldPostings {
  const body = new Collector();
  const fields = Array.from({ length: fieldCount }, () => new Collector());
  let record = 0;
  for (let pages = cbor.expect(ARRAY); pages > 0; pages--) {
    cbor.expect(ARRAY);
    record += cbor.expect(UNSIGNED);
    readPlaces(cbor, record, () => body);
    readPlaces(cbor, record, (mark) => fields[-1 - mark]);
  }
  return { body: body.finish(), fields: fields.map((field) => field.finish()) };
}

/** Reads marks and the positions behind each. @param target where the positions behind a mark go */
function readPlaces(cbor: Cbor, record: number, target: (mark: number) => Collector | undefined): void {
  let collector: Collector | undefined;
  let position = 0;
  for (let items = cbor.expect(ARRAY); items > 0; items--) {
    const value = cbor.integer();
    if (value < 0) {
      collector = target(value);
      position = 0;
    } else {
      position += value;
      collector?.push(record, position);
    }
  }
}

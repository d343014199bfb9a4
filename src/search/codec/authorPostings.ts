/**
 * Author postings of a segment: which records an author wrote, for queries that name one. They lie in shards of about a
 * kilobyte, told by the author's name, so that nobody loads the authors of all records (docValues.ts) for one of them.
 *
 * | part of a shard | layout |
 * | --- | --- |
 * | head | a line of JSON with the names |
 * | records × names | record numbers by steps (bytes.ts) |
 */
import { ByteReader, ByteWriter, readHeader, withHeader } from './bytes.ts';
import { soundShard as shardOf } from './soundAlike.ts';

/** Records to a shard, about: what they hold of authors is a kilobyte. */
const RECORDS = 500;

/** Number of shards of a segment. */
export const authorShards = (records: number): number => Math.ceil(records / RECORDS);

/** Number of the shard that holds a name. @param records of the segment */
export const authorShard = (name: string, records: number): number => shardOf(name, authorShards(records));

/** Writes the shards. @param rows the authors of each record */
export function encodeAuthorPostings(rows: readonly { authors: readonly string[] }[]): Uint8Array[] {
  const shards = Array.from({ length: authorShards(rows.length) }, () => new Map<string, number[]>());
  for (const [record, { authors }] of rows.entries())
    for (const name of new Set(authors)) {
      const shard = shards[authorShard(name, rows.length)]!;
      const records = shard.get(name);
      if (records) records.push(record);
      else shard.set(name, [record]);
    }
  return shards.map((shard) => {
    const writer = new ByteWriter();
    for (const records of shard.values()) writer.ascending(records);
    return withHeader([...shard.keys()], writer.finish());
  });
}

/** Reads a shard. @param bytes decompressed @returns the records of each name */
export function decodeAuthorPostings(bytes: Uint8Array): ReadonlyMap<string, readonly number[]> {
  const { header: names, start } = readHeader<string[]>(bytes);
  const reader = new ByteReader(bytes, start);
  return new Map(names.map((name) => [name, reader.ascending()]));
}

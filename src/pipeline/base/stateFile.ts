/** State kept between builds: JSON under a checksum, replaced by one rename, ignored when damaged or foreign. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from '../../files/folder.ts';

const MAGIC = 'gaoxin-archive state 2';

/**
 * Reads a state file.
 * @returns undefined when it is missing, damaged, cut short, or written by another version
 */
export function readState<T>(path: string): T | undefined {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf(10);
    const [magic, sum] = bytes.subarray(0, end).toString().split('\t');
    const body = bytes.subarray(end + 1);
    if (magic !== MAGIC || Number(sum) !== crc32(body)) return undefined;
    return JSON.parse(body.toString('utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a state file whole or not at all; on disk when this returns. */
export function writeState(path: string, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  writeWhole(path, [Buffer.from(`${MAGIC}\t${crc32(body)}\n`), body]);
}

function writeWhole(path: string, parts: Buffer[]): void {
  makeFolder(dirname(path));
  const draft = `${path}.${process.pid}.new`;
  const file = openSync(draft, 'w');
  for (const part of parts) for (let done = 0; done < part.length;) done += writeSync(file, part, done);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
}

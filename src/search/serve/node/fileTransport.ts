import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part, Transport } from '../../codec/transport.ts';

/**
 * Reads from disk.
 * @param folder the index's folder (`search/` of a built site)
 */
export function fileTransport(folder: string): Transport {
  return {
    read: async (path, { part } = {}) =>
      part ? readPart(join(folder, path), part) : new Uint8Array(await readFile(join(folder, path))),
  };
}

async function readPart(path: string, { start, end }: Part): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(end - start), 0, end - start, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

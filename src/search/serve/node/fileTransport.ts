import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transport } from '../../codec/transport.ts';

/**
 * Reads from disk.
 * @param folder the index's folder (`search/` of a built site)
 */
export function fileTransport(folder: string): Transport {
  return { read: async (path) => new Uint8Array(await readFile(join(folder, path))) };
}

/** The files of the index over HTTP. */
import { FileError } from '../../codec/fileError.ts';
import { MANIFEST_FILE } from '../../codec/fileNames.ts';
import type { Transport } from '../../codec/transport.ts';
import { PartReader, type Answer } from './partReader.ts';

/**
 * Reads over HTTP.
 * @param base address of the index's folder, ending in `/`
 * @param onProgress called with bytes received and announced so far, of all files together
 */
export function fetchTransport(
  base: string,
  onProgress?: (loaded: number, total: number) => void,
): Transport {
  let loaded = 0;
  let total = 0;
  async function ask(path: string, fresh: boolean, headers: Record<string, string>): Promise<Answer> {
    const response = await answerOf(new URL(path, base), path, fresh, headers);
    total += Number(response.headers.get('content-length') ?? 0);
    const bytes = await collect(response, path, (count) =>
      onProgress?.((loaded += count), Math.max(total, loaded)),
    );
    return { status: response.status, range: response.headers.get('content-range'), bytes };
  }
  const parts = new PartReader(ask);
  return {
    read: async (path, { fresh = false, part } = {}) =>
      part ? parts.read(path, part, fresh) : (await ask(path, fresh, {})).bytes,
  };
}

async function answerOf(
  url: URL,
  path: string,
  fresh: boolean,
  headers: Record<string, string>,
): Promise<Response> {
  // The manifest alone changes in place: it is asked for anew, everything else may come from the cache.
  const cache = fresh ? 'reload' : path === MANIFEST_FILE ? 'no-cache' : 'default';
  let response: Response;
  try {
    response = await fetch(url, { cache, headers });
  } catch (error) {
    throw new FileError('network', path, error);
  }
  if (response.ok) return response;
  throw new FileError(GONE.has(response.status) ? 'missing' : 'network', path);
}

/** Answers that say that there is no such file; others come from hosts in trouble. */
const GONE = new Set([403, 404, 410]);

async function collect(
  response: Response,
  path: string,
  onBytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body!.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      onBytes(part.value.length);
    }
  } catch (error) {
    throw new FileError('network', path, error);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

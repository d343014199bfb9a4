/** How the engine gets at the files of the index: by fetch in a browser, from disk in Node. */
import { FileError, faultOf } from './fileError.ts';
import { MANIFEST_FILE } from './fileNames.ts';

/** Where the files of an index are read from. */
export interface Transport {
  /**
   * The bytes of a file, as stored.
   * @param path below the index's folder. Example: `manifest.json`
   * @param fresh true asks past every cache: what was kept was of no use
   * @throws {FileError} when the file cannot be had
   */
  read(path: string, fresh?: boolean): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Reads a file and what it holds. Where that fails it is asked for once more past every cache: a browser keeps a bad
 * answer as long as a good one, and files of the index may be kept for ever.
 * @param decode takes the bytes as stored
 * @throws {FileError}
 */
export async function load<T>(
  transport: Transport,
  path: string,
  decode: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
): Promise<T> {
  try {
    return await decode(await transport.read(path));
  } catch (error) {
    if (faultOf(error) === 'format') throw error;
    const bytes = await transport.read(path, true);
    try {
      return await decode(bytes);
    } catch (again) {
      throw again instanceof FileError ? again : new FileError('damaged', path, again);
    }
  }
}

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
  return {
    async read(path, fresh = false) {
      const response = await ask(new URL(path, base), path, fresh);
      total += Number(response.headers.get('content-length') ?? 0);
      return collect(response, path, (count) => onProgress?.((loaded += count), Math.max(total, loaded)));
    },
  };
}

async function ask(url: URL, path: string, fresh: boolean): Promise<Response> {
  // The manifest alone changes in place: it is asked for anew, everything else may come from the cache.
  const cache = fresh ? 'reload' : path === MANIFEST_FILE ? 'no-cache' : 'default';
  let response: Response;
  try {
    response = await fetch(url, { cache });
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

/** Decompresses what begins like gzip; some servers have decompressed it already. @throws for a page of HTML */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    if (isPage(bytes)) throw new Error('a page came instead of a file of the index');
    return bytes;
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Hosts and hotspots like to answer everything with a page of theirs. */
const isPage = (bytes: Uint8Array) =>
  /^\s*<(?:!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 40)));

/** Parses a packed JSON file. */
export async function unpackJson<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unpack(bytes))) as T;
}

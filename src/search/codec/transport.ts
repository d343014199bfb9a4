/** How the engine gets at the files of the index: by fetch in a browser (serve/http), from disk in Node (serve/node). */
import { FileError, faultOf } from './fileError.ts';

/** Bytes of a file: the first, and the one after the last. */
export interface Part {
  start: number;
  end: number;
}

/** What is asked for of a file. */
export interface ReadOptions {
  /** Asks past every cache: what was kept was of no use. */
  fresh?: boolean;
  /** Only these bytes of it, which are a gzip file by themselves. */
  part?: Part | undefined;
}

/** Where the files of an index are read from. */
export interface Transport {
  /**
   * The bytes of a file, as stored.
   * @param path below the index's folder. Example: `manifest.json`
   * @throws {FileError} when the file cannot be had
   */
  read(path: string, options?: ReadOptions): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Reads a file, or a part of it, and what it holds. Where that fails it is asked for once more past every cache: a
 * browser keeps a bad answer as long as a good one, and files of the index may be kept for ever.
 * @param decode takes the bytes as stored
 * @throws {FileError}
 */
export async function load<T>(
  transport: Transport,
  path: string,
  decode: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
  part?: Part,
): Promise<T> {
  try {
    return await decode(await transport.read(path, { part }));
  } catch (error) {
    if (faultOf(error) === 'format') throw error;
    const bytes = await transport.read(path, { part, fresh: true });
    try {
      return await decode(bytes);
    } catch (again) {
      throw again instanceof FileError ? again : new FileError('damaged', path, again);
    }
  }
}

/** Whether bytes begin like a gzip file (RFC 1952). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Decompresses what begins like gzip; some servers have decompressed it already. @throws for a page of HTML */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) {
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

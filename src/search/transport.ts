/** How the engine gets at the files of the index: by fetch in a browser, from disk in Node. */
export interface Transport {
  /**
   * The bytes of a file, as stored.
   * @param path below the index's folder. Example: `manifest.json`
   * @throws when the file cannot be had
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Reads over HTTP.
 * @param base address of the index's folder, ending in `/`
 * @param onBytes called with the size of every file that arrives
 */
export function fetchTransport(base: string, onBytes?: (count: number) => void): Transport {
  return {
    async read(path) {
      // The manifest alone changes in place: it is asked for anew, everything else may come from the cache.
      const response = await fetch(new URL(path, base), path === 'manifest.json' ? { cache: 'no-cache' } : {});
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      onBytes?.(bytes.length);
      return bytes;
    },
  };
}

/** Decompresses what begins like gzip; some servers have decompressed it already. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Parses a packed JSON file. */
export async function unpackJson<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unpack(bytes))) as T;
}

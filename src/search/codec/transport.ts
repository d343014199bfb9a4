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
 * @param onProgress called with bytes received and announced so far, of all files together
 */
export function fetchTransport(
  base: string,
  onProgress?: (loaded: number, total: number) => void,
): Transport {
  let loaded = 0;
  let total = 0;
  return {
    async read(path) {
      // The manifest alone changes in place: it is asked for anew, everything else may come from the cache.
      const response = await fetch(
        new URL(path, base),
        path === 'manifest.json' ? { cache: 'no-cache' } : {},
      );
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      total += Number(response.headers.get('content-length') ?? 0);
      const bytes = await collect(response, (count) =>
        onProgress?.((loaded += count), Math.max(total, loaded)),
      );
      return bytes;
    },
  };
}

async function collect(
  response: Response,
  onBytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body!.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    onBytes(part.value.length);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
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

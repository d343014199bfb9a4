import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** A static server that counts what it sends; scripts and pages go compressed, as every host in docs/build.md sends them. */
export interface CountingServer {
  /** Ends in `/`. */
  address: string;
  /** Bytes and requests since the last call. */
  take(): { bytes: number; requests: number };
  close(): void;
}

/** Serves a folder at a free port. */
export async function countingServer(folder: string): Promise<CountingServer> {
  let bytes = 0;
  let requests = 0;
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname));
    try {
      const type = TYPES[extname(path)];
      const plain = await readFile(join(folder, path));
      const file = type ? gzipSync(plain) : plain;
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const body = first ? file.subarray(Number(first), Number(last) + 1) : file;
      bytes += body.length;
      requests++;
      response.writeHead(first ? 206 : 200, {
        'content-type': type ?? 'application/octet-stream',
        ...(type && { 'content-encoding': 'gzip' }),
        'content-length': body.length,
        ...(first && { 'content-range': `bytes ${first}-${last}/${file.length}` }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${place.port}/`,
    take: () => {
      const taken = { bytes, requests };
      bytes = 0;
      requests = 0;
      return taken;
    },
    close: () => server.closeAllConnections?.() ?? server.close(),
  };
}

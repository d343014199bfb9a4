/** Serves a built site as a plain static host does: the one server of `npm start`, the tests and the screenshots. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** What is served, and where. */
export interface ServeOptions {
  /** Folder of the site. Looked up on every request, so a site built anew is served at once. */
  dir: string;
  /** Path under which the site lives. Example: `/gaoxin/`. */
  base?: string;
  /** 0 for any free port. */
  port?: number;
  host?: string;
}

/** A running server. */
export interface Served {
  /** Address of the home page. Example: `http://127.0.0.1:4321/`. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Types that sirv does not know, or names without a character set. */
const TYPES: [RegExp, string][] = [
  [/\.(?:pagefind|pf_\w+)$/, 'application/octet-stream'],
  [/\.xml$/, 'application/xml; charset=utf-8'],
  [/\.m?js$/, 'text/javascript; charset=utf-8'],
  [/\.css$/, 'text/css; charset=utf-8'],
  [/\.(?:txt|bib|ris)$/, 'text/plain; charset=utf-8'],
  [/\.md$/, 'text/markdown; charset=utf-8'],
];

/**
 * Starts serving.
 * @throws {Error} with code `EADDRINUSE` when the port is taken
 */
export async function serve({
  dir,
  base = '/',
  port = 0,
  host = '127.0.0.1',
}: ServeOptions): Promise<Served> {
  const files = sirv(dir, { dev: true, etag: true, gzip: true, brotli: true, dotfiles: false, setHeaders });
  const server = createServer((request, response) => void answer(request, response));
  await listen(server, port, host);
  const bound = (server.address() as AddressInfo).port;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shownHost}:${bound}${base}`,
    port: bound,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };

  function answer(request: IncomingMessage, response: ServerResponse): unknown {
    if (!['GET', 'HEAD'].includes(request.method ?? '')) return end(response, 405);
    const asked = URL.parse(`http://site${request.url ?? '/'}`);
    if (!asked) return notFound(response);
    const { pathname, search } = asked;
    if (`${pathname}/` === base || (pathname === '/' && base !== '/'))
      return redirect(response, base + search);
    if (!pathname.startsWith(base)) return notFound(response);
    const path = decoded(pathname.slice(base.length - 1));
    if (path === undefined || path.split('/').some((part) => part.startsWith('.'))) return notFound(response);
    if (!path.endsWith('/') && isFolder(join(dir, path))) return redirect(response, `${pathname}/${search}`);
    // sirv decodes with decodeURI, which leaves %2C and its like; encoded once more it finds every name.
    request.url = encodeURI(path);
    return files(request, response, () => notFound(response));
  }

  async function notFound(response: ServerResponse): Promise<void> {
    const page = await readFile(join(dir, '404.html')).catch(() => '404');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.removeListener('error', fail);
      done();
    });
  });
}

function setHeaders(response: ServerResponse, path: string): void {
  const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
  if (type) response.setHeader('Content-Type', type);
}

function decoded(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? undefined : plain;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function end(response: ServerResponse, code: number): void {
  response.writeHead(code).end();
}

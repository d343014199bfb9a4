/** Serves a built site as a plain static host does: the one server of `npm start`, the tests and the screenshots. */
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';
import { companionOf } from './compressed.ts';
import { contentType, DRAWING_POLICY, isDrawing } from './contentType.ts';
import { insideOf, lookUp } from './lookUp.ts';
import { rangeOf } from './range.ts';

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

/**
 * Starts serving. No request ends the process: what cannot be answered gets an error of its own.
 * @throws {Error} with code `EADDRINUSE` when the port is taken
 */
export async function serve({
  dir,
  base = '/',
  port = 0,
  host = '127.0.0.1',
}: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    response.on('error', () => response.destroy());
    answer(request, response).catch(() => fail(response, 500));
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
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

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!['GET', 'HEAD'].includes(request.method ?? '')) {
      response.setHeader('Allow', 'GET, HEAD');
      return fail(response, 405);
    }
    const found = lookUp(dir, base, request.url ?? '');
    if (found === 'nothing') return notFound(response);
    if ('redirect' in found) {
      response.writeHead(301, { Location: found.redirect }).end();
      return;
    }
    sendFile(request, response, found.file);
  }

  function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    { root, path, size }: { root: string; path: string; size: number },
  ): void {
    const type = contentType(path);
    if (type !== undefined) response.setHeader('Content-Type', type);
    if (isDrawing(path)) response.setHeader('Content-Security-Policy', DRAWING_POLICY);
    const companion = type && companionOf(root, path, request.headers['accept-encoding']);
    if (type !== undefined) response.setHeader('Vary', 'Accept-Encoding');
    if (companion) response.setHeader('Content-Encoding', companion.coding);
    narrow(request, companion ? companion.size : size);
    const sent = path + (companion ? companion.ending : '');
    send(request, sent.split('/').map(encodeURIComponent).join('/'), {
      root,
      index: false,
      dotfiles: 'deny',
      cacheControl: false,
    })
      .on('error', ({ status }: { status?: number }) => {
        response.removeHeader('Content-Encoding');
        response.removeHeader('Content-Type');
        if (status === 404) void notFound(response);
        else fail(response, status ?? 500);
      })
      .pipe(response);
  }

  async function notFound(response: ServerResponse): Promise<void> {
    const root = await realpath(dir).catch(() => undefined);
    const real = root && insideOf(root, '404.html');
    const page = real ? await readFile(real).catch(() => '404') : '404';
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  }
}

/** The library takes a suffix longer than the file for one that is not there: it gets ranges in their plainest form. */
function narrow({ headers }: IncomingMessage, size: number): void {
  const range = rangeOf(headers.range, size);
  if (range === 'whole') delete headers.range;
  else headers.range = range === 'none' ? `bytes=${size}-` : `bytes=${range.start}-${range.end}`;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fault) => {
    server.once('error', fault);
    server.listen(port, host, () => {
      server.removeListener('error', fault);
      // Out of file descriptors: this connection is lost, not the server.
      server.on('error', () => {});
      done();
    });
  });
}

function fail(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status).end();
}

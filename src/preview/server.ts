/** Serves the preview: the site's pages and files, and what the panel in them needs. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { basename, dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import send from 'send';
import { FOREVER } from '../pipeline/upload/hosts/rules.ts';
import { contentType, DRAWING_POLICY, isDrawing } from '../server/contentType.ts';
import { OWN, withPanel, type PanelSettings } from './panel/page.ts';
import type { PanelState } from './panel/state.ts';
import type { Answer } from './site.ts';

/** Where the server gets what it sends. */
export interface ServerOptions {
  /** Waits until what is known of the content is what it is. @param path as it was asked for, decoded */
  settled(path: string): Promise<void>;
  /** Path under which the site lies now. */
  base(): string;
  /** State for the panel now. */
  state(): PanelState;
  /**
   * Answers for a path of the site; must not fail.
   * @param path decoded, without the base path
   */
  answer(path: string): Promise<{ answer: Answer; told: PanelSettings }>;
  /** Names by which the server may be called, where not any: a page elsewhere must not read the archive. */
  hosts?: ReadonlySet<string>;
}

/** The server, and the way to the pages that are open. */
export interface PreviewServer {
  server: Server;
  /** Tells all pages that are open the state. */
  broadcast(): void;
}

/** Milliseconds after which a page asks again when the preview was gone. */
const RETRY_MS = 500;
const HTML = 'text/html; charset=utf-8';
/** Makes the server; it listens to nothing yet. */
export function makeServer(options: ServerOptions): PreviewServer {
  const listeners = new Set<ServerResponse>();
  const message = () => `data: ${JSON.stringify(options.state())}\n\n`;

  function subscribe(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`retry: ${RETRY_MS}\n${message()}`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isCalledBy(request, options.hosts)) return end(response, 403, '这个地址不能打开预览');
    if (!['GET', 'HEAD'].includes(request.method ?? '')) return end(response, 405, '');
    const asked = URL.parse(`http://site${request.url ?? '/'}`);
    const path = asked && decoded(asked.pathname);
    if (path === undefined || path === null) return end(response, 400, '');
    if (path === `${OWN}events`) return subscribe(response);
    if (path.startsWith(OWN)) return sendOwn(response, path.slice(OWN.length));
    await options.settled(path);
    const base = options.base();
    const plainBase = decodeURI(base);
    if (!path.startsWith(plainBase)) return redirect(response, base);
    const { answer, told } = await options.answer(path.slice(plainBase.length - 1));
    sendAnswer(request, response, answer, told, asked!);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) end(response, 500, error instanceof Error ? (error.stack ?? '') : '');
      else response.destroy();
    });
  });
  return {
    server,
    broadcast: () => {
      for (const response of listeners) response.write(message());
    },
  };
}

function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  told: PanelSettings,
  { pathname, search }: URL,
): void {
  if ('redirect' in answer) return redirect(response, `${pathname}/${search}`);
  if ('path' in answer) return sendFile(request, response, answer);
  const isPage = 'html' in answer;
  const body = isPage ? (answer.isWhole ? answer.html : withPanel(answer.html, told)) : answer.bytes;
  const type = isPage ? HTML : (contentType(answer.file) ?? 'application/octet-stream');
  response.writeHead(isPage ? answer.status : 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A file on disk, with parts of it where they are asked for. */
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, isForever = false }: Extract<Answer, { path: string }>,
): void {
  response.setHeader('Cache-Control', isForever ? FOREVER : 'no-cache');
  const type = contentType(path);
  if (type !== undefined) response.setHeader('Content-Type', type);
  if (isDrawing(path)) response.setHeader('Content-Security-Policy', DRAWING_POLICY);
  send(request, encodeURIComponent(basename(path)), {
    root: dirname(path),
    index: false,
    dotfiles: 'allow',
    cacheControl: false,
  })
    .on('error', ({ status = 500 }: { status?: number }) => end(response, status, ''))
    .pipe(response);
}

const OWN_FILES: Readonly<Record<string, [source: string, type: string]>> = {
  'panel.js': [`panel/panel.client${extname(import.meta.url)}`, 'text/javascript; charset=utf-8'],
  'panel.css': ['panel/panel.css', 'text/css; charset=utf-8'],
  'page.css': ['panel/page.css', 'text/css; charset=utf-8'],
};

function sendOwn(response: ServerResponse, name: string): void {
  const own = Object.hasOwn(OWN_FILES, name) ? OWN_FILES[name] : undefined;
  if (!own) return end(response, 404, '');
  const [source, type] = own;
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(ownText(fileURLToPath(new URL(source, import.meta.url))));
}

/** Every page that is loaded asks for them; taking the types away costs more than the page. */
const ownTexts = new Map<string, { written: number; text: string }>();

function ownText(path: string): string {
  const written = statSync(path).mtimeMs;
  const known = ownTexts.get(path);
  if (known?.written === written) return known.text;
  const source = readFileSync(path, 'utf8');
  const text = path.endsWith('.ts') ? withoutTypes(source) : source;
  ownTexts.set(path, { written, text });
  return text;
}

/** Node warns once that the function is experimental; a user can do nothing about it. */
function withoutTypes(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Against pages elsewhere whose host name was made to lead here (DNS rebinding). */
function isCalledBy(
  { headers: { host = '' } }: IncomingMessage,
  hosts: ReadonlySet<string> | undefined,
): boolean {
  return hosts === undefined || hosts.has(host.replace(/:\d+$/, ''));
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to.replace(/^\/+/, '/') }).end();
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

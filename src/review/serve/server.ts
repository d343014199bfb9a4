/** Serves the desk on this computer's own address. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Archive } from '../../archive/archive.ts';
import { entry } from '../desk/journal.ts';
import type { Queue } from '../desk/queue.ts';
import { keepUnfinished, unfinishedIn, unfinishedText } from '../desk/unfinished.ts';
import type { Work } from '../desk/work.ts';
import { Refused } from '../model/layout.ts';
import { admit, HEADERS, type DeskPlace } from './access.ts';
import { namesFor } from './names.ts';
import { ownFile } from './ownFiles.ts';
import { deskPage } from './page.ts';

/** What a step or a form may hold; more is no archivist. */
const LONGEST_BODY = 2 ** 18;

/** What the server is made of. */
export interface DeskServer {
  queue: Queue;
  archive(): Archive;
  columns(): readonly string[];
  token: string;
}

/** @param port 0 for any @returns the server, listening */
export async function serveDesk(
  options: DeskServer,
  port: number,
): Promise<{ server: Server; place: DeskPlace }> {
  const place: DeskPlace = { port, token: options.token };
  const answer = answers(options);
  const server = createServer((request, response) => {
    handle(request, response, place, answer).catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) send(response, 500, { error: text });
      else response.destroy();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  place.port = (server.address() as AddressInfo).port;
  return { server, place };
}

type Answer = { status: number; json: unknown } | { type: string; body: string | Uint8Array } | undefined;
type Answers = (method: string, path: string, body: unknown) => Promise<Answer>;

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  place: DeskPlace,
  answers: Answers,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const admitted = admit({ method, url, headers }, place);
  if ('refused' in admitted) return send(response, admitted.refused, { error: '这个地址不能用核对台' });
  const body = method === 'POST' ? await bodyOf(request) : undefined;
  if (body === TOO_LONG) return send(response, 413, { error: '太长' });
  const answer = await answers(method, admitted.path, body);
  if (!answer) return send(response, 404, { error: '没有这个页面' });
  if ('json' in answer) return send(response, answer.status, answer.json);
  response.writeHead(200, { ...HEADERS, 'Content-Type': answer.type });
  response.end(method === 'HEAD' ? undefined : answer.body);
}

const TOO_LONG = Symbol('too long');

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) return TOO_LONG;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

const FILE = /^file\/(\d{1,5})\/(source|view|raw|steps|write|restart)$/;

/** Answers one request after the other: steps come in the order in which they were made. */
function answers({ queue, archive, columns }: DeskServer): Answers {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return async (method, path, body) => {
    if (method !== 'POST') {
      if (path === '') return { type: 'text/html; charset=utf-8', body: deskPage(archive().site) };
      if (path === 'queue') return { status: 200, json: queue.list() };
      if (path === 'unfinished') return { status: 200, json: unfinishedIn(queue.folder) };
      if (path === 'names') return { status: 200, json: namesFor(archive(), columns()) };
      const own = ownFile(path);
      if (own) return own;
    }
    if (path === 'unfinished') {
      const typed = unfinishedText.safeParse(body);
      if (!typed.success) return { status: 400, json: { error: '看不懂的操作' } };
      keepUnfinished(queue.folder, typed.data);
      return { status: 200, json: {} };
    }
    const [, number, action] = FILE.exec(path) ?? [];
    const work = number === undefined ? undefined : queue.work(Number(number));
    if (!work || !action) return undefined;
    return inTurn(() => (method === 'POST' ? change(queue, work, action, body) : show(queue, work, action)));
  };
}

async function show(queue: Queue, work: Work, action: string): Promise<Answer> {
  if (action === 'raw') return { type: 'application/pdf', body: readFileSync(work.path) };
  const shown =
    action === 'source' ? await queue.source(work) : action === 'view' ? await queue.view(work) : undefined;
  return shown ? { status: 200, json: shown } : { status: 422, json: { error: work.error ?? '读不出来' } };
}

async function change(queue: Queue, work: Work, action: string, body: unknown): Promise<Answer> {
  if (action === 'write') {
    const result = await queue.write(work);
    return { status: 'error' in result ? 409 : 200, json: { result, view: await queue.view(work) } };
  }
  if (action === 'restart') work.restart();
  else if (action === 'steps') {
    const asked = entry.safeParse(body);
    if (!asked.success) return { status: 400, json: { error: '看不懂的操作' } };
    try {
      await queue.take(work, asked.data);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: 409, json: { error: error.message, view: await queue.view(work) } };
    }
  } else return undefined;
  return { status: 200, json: { view: await queue.view(work) } };
}

/** Parses articles; many of them on all cores. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Archive, makeArchive } from '../archive/archive.ts';
import { parseArticle, type ParsedArticle } from '../articles/parse.ts';
import type { RenderedBody } from '../markdown/render.ts';
import { SpoolWriter, type Place } from './spool.ts';

/** Articles worth the start of threads (about 0.3 s). */
const THREADS_FROM = 400;

/** Where a body waits: the number of the spool, and the place in it. */
export interface BodyPlace extends Place {
  spool: number;
}

export interface ThreadData {
  /** The archive's data; its look-ups are functions and are made again in the thread. */
  archive: Parameters<typeof makeArchive>[0];
  contentDir: string;
  spool: string;
}

export type ParseOrder = { file: string; bytes: Uint8Array } | 'end';
export type ParseAnswer = Pick<ParsedArticle, 'record' | 'problems'> & { place?: Place | undefined };

export interface ParsePool {
  parse(file: string, bytes: Uint8Array): Promise<Pick<ParsedArticle, 'record' | 'problems'>>;
  /** Where the bodies of the articles parsed so far wait, by file. */
  bodies: ReadonlyMap<string, BodyPlace>;
  /** Writes what waits. @returns the files of the spools, by number */
  end(): Promise<string[]>;
}

/** Files of the spools begin with this name. */
const spoolPath = (folder: string, number: number) => join(folder, `bodies-${number}`);

/** A body's two faces in the spool; one with pictures is rendered again, because their addresses are not known yet. */
export function spoolBody(spool: SpoolWriter, { html, paragraphs, images }: RenderedBody): Place | undefined {
  return images.length === 0 ? spool.append(JSON.stringify({ html, paragraphs })) : undefined;
}

/**
 * Prepares parsing: the first articles here, further ones in threads.
 * @param folder for the spools of bodies
 */
export function makeParsePool(
  contentDir: string,
  archive: Archive,
  folder: string,
  threadCount = availableParallelism(),
): ParsePool {
  const bodies = new Map<string, BodyPlace>();
  const here = new SpoolWriter(spoolPath(folder, 0));
  const keep = (file: string, spool: number, place: Place | undefined) =>
    place && bodies.set(file, { spool, ...place });
  let count = 0;
  let threads: ParseThread[] | undefined;
  return {
    bodies,
    async parse(file, bytes) {
      if (++count <= THREADS_FROM || threadCount < 2) {
        const { body, ...parsed } = parseArticle(bytes, { file, shown: join(contentDir, file) }, archive);
        keep(file, 0, body && spoolBody(here, body));
        return parsed;
      }
      threads ??= Array.from({ length: threadCount }, (_, index) =>
        startThread(contentDir, archive, spoolPath(folder, index + 1)),
      );
      const spool = 1 + (count % threads.length);
      const { place, ...parsed } = await threads[spool - 1]!.parse(file, bytes);
      keep(file, spool, place);
      return parsed;
    },
    async end() {
      here.close();
      await Promise.all((threads ?? []).map((thread) => thread.end()));
      return Array.from({ length: 1 + (threads?.length ?? 0) }, (_, number) => spoolPath(folder, number));
    },
  };
}

interface ParseThread {
  parse(file: string, bytes: Uint8Array): Promise<ParseAnswer>;
  end(): Promise<void>;
}

/** Answers come in the order of the questions. */
function startThread(contentDir: string, archive: Archive, spool: string): ParseThread {
  const { site, zones, provinceGrid, topics, prose } = archive;
  const workerData: ThreadData = { archive: { site, zones, provinceGrid, topics, prose }, contentDir, spool };
  const worker = new Worker(new URL('./parseThread.ts', import.meta.url), { workerData });
  const waiting: { resolve: (answer: ParseAnswer) => void; reject: (error: unknown) => void }[] = [];
  worker.on('message', (answer: ParseAnswer) => waiting.shift()!.resolve(answer));
  worker.on('error', (error) => waiting.splice(0).forEach(({ reject }) => reject(error)));
  return {
    parse: (file, bytes) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage({ file, bytes } satisfies ParseOrder);
      }),
    end: () =>
      new Promise((resolve) => {
        worker.once('exit', () => resolve());
        worker.postMessage('end' satisfies ParseOrder);
      }),
  };
}

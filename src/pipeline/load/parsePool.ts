/** Reads and parses articles; many of them on all cores. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Archive, makeArchive } from '../../archive/archive.ts';
import type { Parsed } from '../../articles/load.ts';
import type { RenderedBody } from '../../markdown/render.ts';
import { readArticle } from './readArticle.ts';
import { SpoolWriter, type Place } from '../base/spool.ts';

/** Articles worth the start of threads (about 0.3 s). */
const THREADS_FROM = 400;
/** Articles a thread is asked for at once: each message costs about as much as reading a file. */
const BATCH = 32;
/** Batches a thread has at hand, so that it never waits for the next. */
const AHEAD = 2;

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

/** A file below the content folder, and the digest of a content of it that need not be parsed. */
interface ParseOrder {
  file: string;
  known?: string | undefined;
}

/** What parsing gave; undefined for a known content. */
type ParseAnswer = (Parsed & { place?: Place | undefined }) | undefined;

export type ParseOrders = ParseOrder[] | 'end';
export type ParseAnswers = ParseAnswer[];

export interface ParsePool {
  /** @returns undefined when the file's digest is the one that is known */
  parse(file: string, known?: string): Promise<Parsed | undefined>;
  /** Where the bodies of the articles parsed so far wait, by file. */
  bodies: ReadonlyMap<string, BodyPlace>;
  /** Writes what waits. @returns the files of the spools, by number */
  end(): Promise<string[]>;
}

/** Files of the spools begin with this name. */
const spoolPath = (folder: string, number: number) => join(folder, `bodies-${number}`);

/** Reads and parses articles; their bodies go into the spool. */
export function articleReader(
  contentDir: string,
  archive: Archive,
  spool: SpoolWriter,
): (order: ParseOrder) => ParseAnswer {
  return ({ file, known }) => {
    const read = readArticle(contentDir, file, archive, known);
    if (!read) return undefined;
    const { body, ...parsed } = read;
    return { ...parsed, place: body && spoolBody(spool, body) };
  };
}

/** A body's two faces in the spool; one with pictures is rendered again, because their addresses are not known yet. */
function spoolBody(spool: SpoolWriter, { html, paragraphs, images }: RenderedBody): Place | undefined {
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
  const readHere = articleReader(contentDir, archive, here);
  const waiting: Waiting[] = [];
  let count = 0;
  let threads: ParseThread[] | undefined;

  const keep = (file: string, spool: number, answer: ParseAnswer): Parsed | undefined => {
    if (!answer) return undefined;
    const { place, ...parsed } = answer;
    if (place) bodies.set(file, { spool, ...place });
    return parsed;
  };
  return {
    bodies,
    async parse(file, known) {
      if (++count <= THREADS_FROM || threadCount < 2) return keep(file, 0, readHere({ file, known }));
      threads ??= Array.from({ length: threadCount }, (_, index) =>
        startThread(contentDir, archive, spoolPath(folder, index + 1), index + 1, waiting),
      );
      const answered = new Promise<Answered>((resolve, reject) =>
        waiting.push({ file, known, resolve, reject }),
      );
      for (const thread of threads) thread.feed();
      const { spool, answer } = await answered;
      return keep(file, spool, answer);
    },
    async end() {
      here.close();
      await Promise.all((threads ?? []).map((thread) => thread.end()));
      return Array.from({ length: 1 + (threads?.length ?? 0) }, (_, number) => spoolPath(folder, number));
    },
  };
}

interface Answered {
  /** Number of the spool that has the body. */
  spool: number;
  answer: ParseAnswer;
}

interface Waiting extends ParseOrder {
  resolve: (answered: Answered) => void;
  reject: (error: unknown) => void;
}

interface ParseThread {
  /** Takes what waits, when it has room for it. */
  feed(): void;
  end(): Promise<void>;
}

/** @param waiting what any thread may take */
function startThread(
  contentDir: string,
  archive: Archive,
  spoolFile: string,
  spool: number,
  waiting: Waiting[],
): ParseThread {
  const { site, zones, provinceGrid, topics, prose } = archive;
  const workerData: ThreadData = {
    archive: { site, zones, provinceGrid, topics, prose },
    contentDir,
    spool: spoolFile,
  };
  const worker = new Worker(new URL('./parseThread.ts', import.meta.url), { workerData });
  /** Batches in the thread; it answers them in their order. */
  const taken: Waiting[][] = [];
  const feed = () => {
    while (waiting.length > 0 && taken.length < AHEAD) {
      const batch = waiting.splice(0, BATCH);
      taken.push(batch);
      worker.postMessage(batch.map(({ file, known }): ParseOrder => ({ file, known })) satisfies ParseOrders);
    }
  };
  worker.on('message', (answers: ParseAnswers) => {
    const batch = taken.shift()!;
    feed();
    batch.forEach(({ resolve }, index) => resolve({ spool, answer: answers[index] }));
  });
  worker.on('error', (error) =>
    [...taken.splice(0).flat(), ...waiting.splice(0)].forEach(({ reject }) => reject(error)),
  );
  return {
    feed,
    end: () =>
      new Promise((resolve) => {
        worker.once('exit', () => resolve());
        worker.postMessage('end' satisfies ParseOrders);
      }),
  };
}

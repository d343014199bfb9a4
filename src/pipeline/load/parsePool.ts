/** Reads and parses articles; many of them on all cores. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import type { Archive, makeArchive } from '../../archive/archive.ts';
import type { Parsed } from '../../articles/load.ts';
import type { RenderedBody } from '../../markdown/render.ts';
import { packError, unpackError, type RemoteError } from '../base/remoteError.ts';
import { SpoolWriter, type SpoolPlace } from '../base/spool.ts';
import { readArticle } from './readArticle.ts';

/** Articles worth the start of threads (about 0.3 s). */
const THREADS_FROM = 400;
/** Articles a thread is asked for at once: each message costs about as much as reading a file. */
const BATCH = 32;
/** Batches a thread has at hand, so that it never waits for the next. */
const AHEAD = 2;

const THREAD = fileURLToPath(new URL('parseThread.ts', import.meta.url));

/** Where a body waits: the number of the spool, and the place in it. */
export interface BodyPlace extends SpoolPlace {
  spool: number;
}

/** What a parsing thread knows from its start. */
export interface ThreadData {
  /** The archive's data; its look-ups are functions and are made again in the thread. */
  archive: Parameters<typeof makeArchive>[0];
  contentDir: string;
  /** Folder for the thread's spool. */
  folder: string;
}

/** A file below the content folder, and the digest of a content of it that need not be parsed. */
export interface ParseOrder {
  file: string;
  known?: string | undefined;
}

/** What parsing gave: nothing for a known content; the place of the body, unless it is to be rendered again. */
export type ParseAnswer = (Parsed & { place?: SpoolPlace | undefined }) | { failed: RemoteError } | undefined;

/** Answers to a batch, in its order, and the spool that has the bodies. */
export interface ParseAnswers {
  spool: string;
  answers: ParseAnswer[];
}

/** Parses the articles of one build. */
export interface ParsePool {
  /**
   * @returns undefined when the file's digest is the one that is known
   * @throws what went wrong in reading or parsing, wherever it was done
   */
  parse(file: string, known?: string): Promise<Parsed | undefined>;
  /** Where the bodies of the articles parsed so far wait, by file. */
  bodies: ReadonlyMap<string, BodyPlace>;
  /** Ends all threads, whatever they are doing. @returns the files of the spools, by number */
  end(): Promise<string[]>;
}

/** Reads and parses articles; their bodies go into the spool. */
export function articleReader(
  contentDir: string,
  archive: Archive,
  spool: SpoolWriter,
): (order: ParseOrder) => ParseAnswer {
  return ({ file, known }) => {
    try {
      const read = readArticle(contentDir, file, archive, known);
      if (!read) return undefined;
      const { body, ...parsed } = read;
      return { ...parsed, place: body && spoolBody(spool, body) };
    } catch (error) {
      return { failed: packError(error) };
    }
  };
}

/** A body's two faces in the spool; one with pictures is rendered again, because their addresses are not known yet. */
function spoolBody(spool: SpoolWriter, { html, paragraphs, images }: RenderedBody): SpoolPlace | undefined {
  return images.length === 0 ? spool.append(JSON.stringify({ html, paragraphs })) : undefined;
}

/** How far parsing is spread; the defaults are for real archives. */
export interface PoolSize {
  threads?: number;
  /** Articles parsed in this thread, before others are started. */
  here?: number;
}

/**
 * Prepares parsing: the first articles here, further ones in threads.
 * @param folder for the spools of bodies
 */
export function makeParsePool(
  contentDir: string,
  archive: Archive,
  folder: string,
  { threads = availableParallelism(), here = THREADS_FROM }: PoolSize = {},
): ParsePool {
  const bodies = new Map<string, BodyPlace>();
  const spools = [join(folder, 'bodies')];
  const spool = new SpoolWriter(spools[0]!);
  const readHere = articleReader(contentDir, archive, spool);
  let count = 0;
  let pool: BatchingPool | undefined;

  const keep = (file: string, from: string, answer: ParseAnswer): Parsed | undefined => {
    if (!answer) return undefined;
    if ('failed' in answer) throw unpackError(answer.failed);
    const { place, ...parsed } = answer;
    if (!place) return parsed;
    const number = spools.includes(from) ? spools.indexOf(from) : spools.push(from) - 1;
    bodies.set(file, { spool: number, ...place });
    return parsed;
  };
  return {
    bodies,
    async parse(file, known) {
      const order = { file, known };
      if (++count <= here || threads < 2) return keep(file, spools[0]!, readHere(order));
      pool ??= startPool({ contentDir, archive: dataOf(archive), folder }, threads);
      const { from, answer } = await pool.ask(order);
      return keep(file, from, answer);
    },
    async end() {
      spool.close();
      await pool?.end();
      return spools;
    },
  };
}

function dataOf({ site, zones, provinceGrid, topics, authors, prose }: Archive): ThreadData['archive'] {
  return { site, zones, provinceGrid, topics, authors, prose };
}

interface Asked {
  order: ParseOrder;
  resolve: (answered: { from: string; answer: ParseAnswer }) => void;
  reject: (error: unknown) => void;
}

interface BatchingPool {
  ask(order: ParseOrder): Promise<{ from: string; answer: ParseAnswer }>;
  end(): Promise<void>;
}

function startPool(workerData: ThreadData, threads: number): BatchingPool {
  const pool = new Tinypool({
    filename: THREAD,
    workerData,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: AHEAD,
  });
  let batch: Asked[] = [];
  const send = () => {
    const asked = batch;
    batch = [];
    if (asked.length === 0) return;
    const run = pool.run(asked.map(({ order }) => order)) as Promise<ParseAnswers>;
    run.then(
      ({ spool, answers }) =>
        asked.forEach(({ resolve }, index) => resolve({ from: spool, answer: answers[index] })),
      (error: unknown) => asked.forEach(({ order, reject }) => reject(naming(order.file, error))),
    );
  };
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        batch.push({ order, resolve, reject });
        // A batch is full, or all that is asked for at one time.
        if (batch.length === BATCH) send();
        else if (batch.length === 1) queueMicrotask(send);
      }),
    end: () => pool.destroy(),
  };
}

/** A thread that ends altogether (out of memory) takes a whole batch with it. */
function naming(file: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`读 ${file} 和同一批文件的线程中断了：${message}`, { cause: error });
}

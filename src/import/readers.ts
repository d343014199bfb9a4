/** Reads the files of an import: a few here, many on all cores. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import type { Archive, Names } from '../archive/archive.ts';
import { readProved, told, type FailedFile, type ReadFile, type ReadOptions } from './readFile.ts';
import { knowledgeOf, type Knowledge } from './readPage.ts';

/** Files worth the start of threads, each of which takes about a second of a core. */
const THREADS_FROM = 64;
/** Files that each thread has at hand, so that it never waits for the next. */
const AHEAD = 4;

const THREAD = fileURLToPath(new URL('readThread.ts', import.meta.url));

/** What an import knows from its start. */
export interface ReaderData {
  archive: Archive;
  /** Columns that articles of the archive carry. */
  columns: Iterable<string>;
  options: ReadOptions & { publication?: string; weights?: readonly number[] };
}

/** The same for a thread: the look-ups of an archive are functions, and are made again there. */
export interface ThreadData extends Omit<ReaderData, 'archive'> {
  archive: Omit<Archive, keyof Names>;
  columns: string[];
}

/** A file that a thread is to read. */
export interface ReadOrder {
  name: string;
  bytes: Uint8Array;
}

/** Reads files as far as their proved drafts. */
export interface Readers {
  /** Never fails: what goes wrong is told of the file. */
  read(name: string, bytes: Uint8Array): Promise<ReadFile | FailedFile>;
  /** So many files may be asked for at one time. */
  ahead: number;
  /** Ends all threads, whatever they are doing. */
  end(): Promise<void>;
}

/** What a reader knows of its archive. */
export function readerKnowledge({ archive, columns, options }: ReaderData): Knowledge {
  return {
    ...knowledgeOf(archive, columns, options.publication),
    ...(options.weights ? { weights: options.weights } : {}),
  };
}

/**
 * Many files are read by threads and, while these have enough at hand, by the caller's own.
 * @param count files that are to be read
 */
export function openReaders(
  data: ReaderData,
  knowledge: Knowledge,
  count: number,
  cores = availableParallelism(),
): Readers {
  const readHere: Readers['read'] = (name, bytes) =>
    told(name, () => readProved(name, bytes, data.options, knowledge));
  const threads = cores - 1;
  if (count < THREADS_FROM || threads < 1) return { read: readHere, ahead: 1, end: () => Promise.resolve() };
  const pool = new Tinypool({
    filename: THREAD,
    workerData: threadData(data),
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: AHEAD,
  });
  let atHand = 0;
  // A thread that ends altogether (out of memory) fails the files that it had at hand.
  const readThere: Readers['read'] = (name, bytes) =>
    told(name, () => {
      atHand++;
      const order: ReadOrder = { name, bytes };
      return (pool.run(order) as Promise<ReadFile>).finally(() => atHand--);
    });
  return {
    read: (name, bytes) => (atHand < threads * AHEAD ? readThere : readHere)(name, bytes),
    ahead: threads * AHEAD + 1,
    end: () => pool.destroy(),
  };
}

function threadData({ archive, columns, options }: ReaderData): ThreadData {
  const { zoneNames: _zones, topicNames: _topics, people: _people, breaker: _breaker, ...parts } = archive;
  return { archive: parts, columns: [...columns], options };
}

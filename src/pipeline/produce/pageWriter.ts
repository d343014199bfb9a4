/** Writes pages while the next ones are rendered. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { fileWriter } from '../../files/fileWriter.ts';
import type { WriteOrder } from './writeThread.ts';

const THREAD = new URL('writeThread.ts', import.meta.url);
/** Files told at once: a message to another thread costs as much as some files. */
const BATCH = 32;

/** Takes pages, and has them written. */
export interface PageWriter {
  /**
   * Writes a file, and the folders above it, sooner or later.
   * @param bytes given away
   * @returns when more may come
   * @throws what the file system says, of this file or an earlier one
   */
  write(path: string, bytes: ArrayBuffer): Promise<void>;
  /** Writes what waits. */
  close(): Promise<void>;
}

/** Writes each page at once: for few. */
export function writeAtOnce(): PageWriter {
  const write = fileWriter();
  return { write: async (path, bytes) => write(path, new Uint8Array(bytes)), close: async () => {} };
}

/**
 * Starts a thread that writes, and ends with the process.
 */
export function pageWriter(): PageWriter {
  const thread = new Worker(THREAD);
  thread.unref();
  let waiting: WriteOrder[] = [];
  let written: Promise<unknown> = Promise.resolve();
  const flush = () => {
    const orders = waiting;
    waiting = [];
    written = written.then(() => {
      thread.postMessage(
        orders,
        orders.map(({ bytes }) => bytes),
      );
      return once(thread, 'message');
    });
    return written;
  };
  return {
    async write(path, bytes) {
      waiting.push({ path, bytes });
      if (waiting.length >= BATCH) await flush();
    },
    async close() {
      await flush();
      await thread.terminate();
    },
  };
}

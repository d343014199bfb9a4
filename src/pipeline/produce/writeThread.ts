/**
 * Thread that writes a renderer's pages: making a small file takes the disk nearly as long as a page takes the renderer.
 * It is told many files at once, and answers when they are there.
 */
import { parentPort } from 'node:worker_threads';
import { fileWriter } from '../../files/fileWriter.ts';

/** A file to write. */
export interface WriteOrder {
  path: string;
  bytes: ArrayBuffer;
}

const write = fileWriter();

parentPort!.on('message', (orders: WriteOrder[]) => {
  for (const { path, bytes } of orders) write(path, new Uint8Array(bytes));
  parentPort!.postMessage(null);
});

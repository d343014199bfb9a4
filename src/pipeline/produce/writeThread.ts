/**
 * Thread that writes a renderer's pages: making a small file takes the disk nearly as long as a page takes the renderer.
 * It is told many files at once, and answers when they are there.
 */
import { parentPort } from 'node:worker_threads';
import { fileWriter, type WriteOrder } from './writeFiles.ts';

const write = fileWriter();

parentPort!.on('message', (orders: WriteOrder[]) => {
  write(orders);
  parentPort!.postMessage(null);
});

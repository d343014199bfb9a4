/**
 * A thread that writes one bundle, so that Chinese text is prepared beside the main thread and two parts of
 * the base are made side by side. Takes batches of sources, answers each; `null` ends the bundle.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { BundleWriter } from './segmentWriter.ts';
import type { SearchSource } from '../documents/document.ts';

const { folder } = workerData as { folder: string };
const port = parentPort!;
const writer = new BundleWriter(folder);

port.on('message', (batch: SearchSource[] | null) => {
  try {
    if (batch) writer.add(batch);
    else writer.finish();
    port.postMessage({});
    if (!batch) port.close();
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});

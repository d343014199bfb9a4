/**
 * A thread that writes one segment, so that Chinese text is prepared beside the main thread and two parts of
 * the base are made side by side. Takes batches of sources, answers each; `null` ends the segment.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Layout } from '../codec/packs.ts';
import { SegmentWriter } from './segmentWriter.ts';
import type { SearchSource } from '../documents/document.ts';

const { folder, layout } = workerData as { folder: string; layout: Layout };
const port = parentPort!;
const writer = new SegmentWriter(folder, layout);

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

/** Thread that reads and parses articles for `parsePool.ts` and spools their bodies. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeArchive } from '../../archive/archive.ts';
import { articleReader, type ParseAnswers, type ParseOrders, type ThreadData } from './parsePool.ts';
import { SpoolWriter } from '../base/spool.ts';

const { archive, spool: path, contentDir } = workerData as ThreadData;
const spool = new SpoolWriter(path);
const read = articleReader(contentDir, makeArchive(archive), spool);

parentPort!.on('message', (orders: ParseOrders) => {
  if (orders === 'end') {
    spool.close();
    parentPort!.close();
    return;
  }
  parentPort!.postMessage(orders.map(read) satisfies ParseAnswers);
});

/** Thread that parses articles for `parsePool.ts` and spools their bodies. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseArticle } from '../articles/parse.ts';
import { makeArchive } from '../archive/archive.ts';
import { spoolBody, type ParseAnswer, type ParseOrder, type ThreadData } from './parsePool.ts';
import { SpoolWriter } from './spool.ts';

const { archive: parts, spool: path, contentDir } = workerData as ThreadData;
const archive = makeArchive(parts);
const spool = new SpoolWriter(path);

parentPort!.on('message', (order: ParseOrder) => {
  if (order === 'end') {
    spool.close();
    parentPort!.close();
    return;
  }
  const { body, ...parsed } = parseArticle(
    order.bytes,
    { file: order.file, shown: `${contentDir}/${order.file}` },
    archive,
  );
  parentPort!.postMessage({ ...parsed, place: body && spoolBody(spool, body) } satisfies ParseAnswer);
});

/** Thread that reads and parses articles for `parsePool.ts` and spools their bodies. */
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import Tinypool from 'tinypool';
import { makeArchive } from '../../archive/archive.ts';
import { SpoolWriter } from '../base/spool.ts';
import { articleReader, type ParseAnswers, type ParseOrder, type ThreadData } from './parsePool.ts';

/** Made with the first batch: what fails here fails a batch, which somebody waits for. */
let parse: ((orders: ParseOrder[]) => ParseAnswers) | undefined;

/** Reads and parses a batch. */
export default function parseBatch(orders: ParseOrder[]): ParseAnswers {
  parse ??= prepare(Tinypool.workerData as unknown as ThreadData);
  return parse(orders);
}

function prepare({ archive, contentDir, folder }: ThreadData): (orders: ParseOrder[]) => ParseAnswers {
  const path = join(folder, `bodies-${threadId}`);
  const spool = new SpoolWriter(path);
  const read = articleReader(contentDir, makeArchive(archive), spool);
  return (orders) => {
    const answers = orders.map(read);
    // The thread may be ended any time after this.
    spool.flush();
    return { spool: path, answers };
  };
}

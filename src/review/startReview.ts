/** Opens the review desk for files: the queue, and the server in front of it. */
import { randomBytes } from 'node:crypto';
import type { Importer } from '../import/importFiles.ts';
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { Queue } from './desk/queue.ts';
import { claim, lastAddress, stateFolder } from './desk/stateFolder.ts';
import { serveDesk } from './serve/server.ts';

/** Ports beside those of the preview, then any that is free. */
const PORTS = [...Array.from({ length: 20 }, (_, index) => 4480 + index), 0];
/** Bytes of the token: nobody guesses it. */
const TOKEN_BYTES = 24;

/** An open desk. */
export interface Review {
  url: string;
  close(): Promise<void>;
}

/**
 * @param paths files in the order of the queue
 * @param importer of the archive in `contentDir`
 * @throws {UserError} when the desk of this archive is open already
 */
export async function startReview(contentDir: string, paths: string[], importer: Importer): Promise<Review> {
  const folder = stateFolder(contentDir);
  const last = lastAddress(folder);
  if (last?.running) throw new UserError(fault('review-open', { url: urlOf(last) }));
  const token = last?.token ?? randomBytes(TOKEN_BYTES).toString('base64url');
  const queue = new Queue(paths, importer, contentDir, folder);
  const desk = {
    queue,
    token,
    archive: () => importer.knowledge().archive,
    columns: () => [...importer.knowledge().columns],
  };
  // An open page goes on by itself where the next server has the same address.
  const { server, place } = await onFirstFree(last ? [last.port, ...PORTS] : PORTS, (port) =>
    serveDesk(desk, port),
  );
  claim(folder, place);
  return {
    url: urlOf(place),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function onFirstFree<T>(ports: readonly number[], listen: (port: number) => Promise<T>): Promise<T> {
  for (const port of ports) {
    try {
      return await listen(port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0) throw error;
    }
  }
  throw new UserError(fault('ports-taken'));
}

function urlOf({ port, token }: { port: number; token: string }): string {
  return `http://127.0.0.1:${port}/${token}/`;
}

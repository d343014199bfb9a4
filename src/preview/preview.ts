/** The preview of an archive: what its site would be, of the files as they are at this moment. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { SHIPPED } from '../archive/load.ts';
import { ROOT } from '../pipeline/astro/astroConfig.ts';
import { CACHE_FOLDER } from '../pipeline/base/cacheFolder.ts';
import { digest } from '../pipeline/base/digest.ts';
import type { Problem } from '../problems/problem.ts';
import { DEFAULT_EDITOR, editorLinks } from './editor.ts';
import { makeServer } from './server.ts';
import { isTemplate } from './source.ts';
import { Stage } from './stage.ts';
import { makeUpdates } from './updates.ts';
import { watch } from './watch.ts';

/** What to show, where, and whom to tell. */
export interface PreviewOptions {
  /** Folder of the archive, as the user named it. */
  contentDir: string;
  /** 0 for any free port. */
  port: number;
  host: string;
  /** Shows drafts as if they were published, and marks them. Default: true. */
  drafts?: boolean;
  /** Looks every so many milliseconds, where the file system tells of no changes. */
  poll?: number | undefined;
  /** See `editorLinks`; must be one that it knows. */
  editor?: string;
  /** Follows changes of the templates. Default: false. */
  developing?: boolean;
  /** Called with all problems whenever they have changed. */
  onProblems?: (problems: readonly Problem[]) => void;
  /** Called with the address of the home page when it has changed. */
  onMoved?: (url: string) => void;
  /** Called when the file system has no events to give, and files are looked at every so many milliseconds. */
  onPolling?: (every: number) => void;
}

/** A preview that runs. */
export interface Preview {
  /** Address of the home page. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** After so long without a change the parsed articles are kept for the next preview. */
const IDLE_MS = 5000;
/** Names of this machine for itself. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const DOCUMENT = /(?:\/|\.html)$/;

/**
 * Starts the preview.
 * @throws {Error} with code `EADDRINUSE` when the port is taken
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { contentDir, host, developing = false } = options;
  const stage = new Stage({
    contentDir,
    drafts: options.drafts ?? true,
    kept: join(CACHE_FOLDER, 'preview', digest(contentDir, resolve(contentDir))),
    linkTo: editorLinks(options.editor ?? DEFAULT_EDITOR)!,
  });
  let idle: NodeJS.Timeout | undefined;
  let isReady = false;
  const updates = makeUpdates(async () => {
    const changes = await stage.look();
    clearTimeout(idle);
    idle = setTimeout(() => stage.store(), IDLE_MS).unref();
    if (changes.problems) options.onProblems?.(stage.problems);
    if (changes.problems || changes.pages) web.broadcast();
    if (changes.base && isReady) options.onMoved?.(url());
  });
  const web = makeServer({
    base: () => stage.base,
    state: () => stage.panel(),
    async settled(path) {
      // Where an event was lost, loading the page again must help.
      if (DOCUMENT.test(path)) updates.hint();
      await updates.settled();
    },
    answer: (path) => stage.answer(path),
    ...(LOOPBACK.has(host) || host === '::1' ? { hosts: LOOPBACK } : {}),
  });
  const port = await listen(web.server, options.port, host);
  const url = () => `http://${host.includes(':') ? `[${host}]` : host}:${port}${stage.base}`;
  const watching = watch({
    roots: [contentDir, ...(developing ? [join(ROOT, 'src'), SHIPPED] : [])],
    poll: options.poll,
    onPolling: (every) => options.onPolling?.(every),
    onHint(path) {
      if (developing && isTemplate(path)) stage.templates.changed(path);
      updates.hint();
    },
  });
  updates.hint();
  await updates.settled();
  isReady = true;
  return {
    url: url(),
    port,
    async close() {
      watching.close();
      updates.close();
      clearTimeout(idle);
      web.server.closeAllConnections();
      await new Promise((done) => web.server.close(done));
      stage.close();
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

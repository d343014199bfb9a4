/** Runs the preview in a process of its own, and starts that anew when the generator's code has changed. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromChild } from './child.ts';
import type { Preview, PreviewOptions } from './preview.ts';
import { isCode, SOURCE_FOLDERS } from './source.ts';
import { watch } from './watch.ts';

/** What is reported in the terminal. */
export interface Teller {
  lines(lines: string[]): void;
  moved(url: string): void;
  polling(every: number): void;
}

/** Plain data: it goes to another process. */
export type SupervisedOptions = Omit<PreviewOptions, 'onProblems' | 'onMoved' | 'onPolling' | 'developing'>;

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
/** An editor writes more than once, a checkout many files. */
const QUIET_MS = 100;

/**
 * Starts the preview.
 * @throws what kept it from starting, with the system's code
 */
export async function supervisePreview(options: SupervisedOptions, teller: Teller): Promise<Preview> {
  const first = await startChild(options, teller);
  // The same port for ever: pages that are open ask there.
  const again = { ...options, port: first.port };
  let child: ChildProcess | undefined = first.child;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const restart = async () => {
    await end(child);
    child = undefined;
    if (isClosed) return;
    const started = await startChild(again, teller).catch((error: Error) => {
      teller.lines([`程序改动后启动不了：${error.message} — 改好再存，自动重新启动`]);
      return undefined;
    });
    child = started?.child;
  };
  let restarting = Promise.resolve();
  const watching = watch({
    roots: SOURCE_FOLDERS,
    poll: options.poll,
    onPolling: () => {},
    onHint(path) {
      if (!isCode(path)) return;
      clearTimeout(timer);
      timer = setTimeout(() => (restarting = restarting.then(restart)), QUIET_MS);
    },
  });
  return {
    url: first.url,
    port: first.port,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      watching.close();
      await restarting;
      await end(child);
    },
  };
}

interface Started {
  child: ChildProcess;
  url: string;
  port: number;
}

async function startChild(options: SupervisedOptions, teller: Teller): Promise<Started> {
  const child = fork(CHILD, [JSON.stringify(options)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.on('message', (message: FromChild) => {
      if ('ready' in message) resolve({ child, ...message.ready });
      else if ('failed' in message)
        reject(Object.assign(new Error(message.failed.message), { code: message.failed.code }));
      else if ('lines' in message) teller.lines(message.lines);
      else if ('moved' in message) teller.moved(message.moved);
      else teller.polling(message.polling);
    });
    child.once('exit', (code) => reject(new Error(`预览的进程结束了（${code}）`)));
  });
}

/** Lets a process put things away. */
async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  await ended;
}

import { fork, type ChildProcess } from 'node:child_process';
import { MODULE_CACHE } from './cacheFolder.ts';
import { unpackError, type RemoteError } from './remoteError.ts';

/** Room for what lives only for a moment, in MiB: with Node's 16, twice the time goes into collecting it. */
export const YOUNG_MB = 64;

/** How a process is started, and what is heard of it. */
export interface ChildOptions {
  cwd: string;
  /** Largest heap, in MiB. Default: Node's. */
  heap?: number;
  /** Ends the process at once. */
  signal?: AbortSignal;
  onMessage?: (message: unknown) => void;
  /** Gets the process, to send it messages. */
  onStart?: (child: ChildProcess) => void;
}

/**
 * Runs a module in a process of its own, to its end. What it sends as `{error}` becomes the error.
 * @throws when it fails or is ended
 */
export async function runChild(
  module: string,
  args: string[],
  { cwd, heap, signal, onMessage, onStart }: ChildOptions,
): Promise<void> {
  let fault: Error | undefined;
  const child = fork(module, args, {
    cwd,
    ...(signal && { signal }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: heap ? [`--max-old-space-size=${heap}`, `--max-semi-space-size=${YOUNG_MB}`] : [],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: MODULE_CACHE,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  onStart?.(child);
  child.on('message', (message: { error?: RemoteError }) =>
    message.error ? (fault = unpackError(message.error)) : onMessage?.(message),
  );
  child.on('error', (error) => (fault ??= error));
  // Only once the process is gone can nothing write any more.
  const [code, cause] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (...end) => resolve(end)),
  );
  if (code !== 0) throw fault ?? new Error(`${module} ended with ${cause ?? code}`);
}

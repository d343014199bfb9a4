/** Runs a command as the whole job of this process. */
import { enableCompileCache } from 'node:module';
import { MODULE_CACHE } from '../pipeline/base/cacheFolder.ts';
import { EXIT, tellError, type Main } from './base/command.ts';
import { COMMANDS, type CommandName } from './index.ts';
import { processIo } from './base/io.ts';

/** Runs one of the archive's commands. @param argv what was typed after its name */
export function run(name: CommandName, argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  return runMain(name, COMMANDS[name], argv);
}

/**
 * Runs a command, and sets the exit code of the process.
 * @param load loads it: after this call, so that everything heavy is compiled once and not at every start
 */
export async function runMain(
  name: string,
  load: () => Promise<Main>,
  argv: readonly string[] = process.argv.slice(2),
): Promise<void> {
  enableCompileCache(MODULE_CACHE);
  // Threads take nothing from that call, only from the environment; a thread starts in two thirds of the time.
  process.env['NODE_COMPILE_CACHE'] ??= MODULE_CACHE;
  // Nobody reads on: `npm run search … | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done);
    throw error;
  });
  const stop = (error: unknown) => {
    console.error(tellError(error, name, argv.includes('--verbose')));
    process.exit(EXIT.cannot);
  };
  process.on('uncaughtException', stop);
  try {
    process.exitCode = await (await load())(argv, processIo());
  } catch (error) {
    stop(error);
  }
}

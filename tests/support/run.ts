import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Main } from '../../src/commands/base/command.ts';
import { COMMANDS, type CommandName } from '../../src/commands/index.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Surroundings of a command in a test, where they matter. */
export interface Surroundings {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Standard input. */
  stdin?: string;
  /** What the user answers when asked, in order; nobody is there where left out. */
  answers?: string[];
  /** Gets what asks the command to stop, as Ctrl-C does. */
  onInterrupt?: (interrupt: () => void) => void;
  /** Gets what the command prints, as it prints it. */
  onOutput?: (text: string) => void;
}

/** Runs a command in this process: without the start of another, which costs more than most commands. */
export async function runCommand(
  name: CommandName | Main,
  args: string[] = [],
  { cwd = ROOT, env = {}, stdin = '', answers = [], onInterrupt, onOutput }: Surroundings = {},
): Promise<Ran> {
  const told = { stdout: '', stderr: '' };
  const stream = (which: keyof typeof told) => ({
    write: (text: string) => {
      told[which] += text;
      onOutput?.(text);
    },
  });
  let asked = 0;
  const main = typeof name === 'string' ? await COMMANDS[name]() : name;
  const code = await main(args, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env,
    cwd,
    readStdin: () => Buffer.from(stdin),
    ask: (question) => {
      told.stderr += question;
      return Promise.resolve(answers[asked++]);
    },
    onInterrupt: (listener) => onInterrupt?.(listener),
  });
  return { code, ...told };
}

/**
 * Runs one of `scripts/` as a user would, without a terminal: where the process itself matters.
 * @param name file name without `.ts`
 */
export function runScript(
  name: string,
  args: string[] = [],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url)), ...args],
    {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, NO_COLOR: '1', ...options.env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 << 20,
    },
  );
  return { code: status, stdout, stderr };
}

/** What a command has of the world outside: everything that differs between a terminal, a pipe and a test. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';

/** A stream of text that a command writes to. */
export interface TextOutput {
  write(text: string): unknown;
  /** Whether a person looks at it as it is written. */
  isTTY?: boolean;
}

/** The surroundings of a command. */
export interface Io {
  stdout: TextOutput;
  stderr: TextOutput;
  env: Readonly<Record<string, string | undefined>>;
  /** Folder against which paths are meant. */
  cwd: string;
  /** All of standard input. */
  readStdin(): Uint8Array;
  /** Asks the user, and waits for a line; undefined where nobody sits at a terminal, or nothing more is typed. */
  ask(question: string): Promise<string | undefined>;
  /** Has a listener called, once, when the user asks the command to stop (Ctrl-C, SIGTERM). */
  onInterrupt(listener: () => void): void;
}

/** The surroundings of the running process. */
export function processIo(): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    readStdin: () => readFileSync(0),
    ask: askAtTerminal,
    onInterrupt(listener) {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, listener);
    },
  };
}

async function askAtTerminal(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  const terminal = createInterface({ input: stdin, output: stderr });
  const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  // Ctrl-C and Ctrl-D end the asking.
  terminal.once('SIGINT', () => terminal.close());
  const answer = await Promise.race([terminal.question(question).catch(() => undefined), ended]);
  terminal.close();
  return answer;
}

/** Writes a line of result. */
export function print({ stdout }: Pick<Io, 'stdout'>, line: string): void {
  stdout.write(`${line}\n`);
}

/** Writes a line of what a user must know beside the result. */
export function note({ stderr }: Pick<Io, 'stderr'>, line: string): void {
  stderr.write(`${line}\n`);
}

/** A path as the user named it; made absolute where the process stands in another folder than the command. */
export function pathIn({ cwd }: Pick<Io, 'cwd'>, path: string): string {
  return cwd === process.cwd() ? path : resolve(cwd, path);
}

/** Commands as functions: from what was typed to an exit code, with one place for usage and errors. */
import { fault } from '../../problems/fault.ts';
import { isSystemError, tellSystemError } from '../../problems/systemError.ts';
import { UserError } from '../../problems/userError.ts';
import { parseArguments } from './arguments.ts';
import { helpWords } from './helpWords.ts';
import { note, print, type Io } from './io.ts';
import { refuseSwallowed } from './npmOptions.ts';
import { type COMMON, type Options, type Values } from './options.ts';
import { help, typed, type Usage } from './usage.ts';

/** Exit codes of all commands. */
export const EXIT = {
  done: 0,
  /** The content has faults, or something asked for was not found: told in the command's own words. */
  faults: 1,
  /** Wrong arguments, or the system refused something: one line says what to do. */
  cannot: 2,
  /** Stopped by the user between two steps (128 + SIGINT). */
  interrupted: 130,
} as const;

/** A command as a function. @returns the exit code; never throws */
export type Main = (argv: readonly string[], io: Io) => Promise<number>;

/** What a command does with what it was given. */
export interface Given<O extends Options> {
  values: Values<O & typeof COMMON>;
  operands: string[];
  io: Io;
}

/** A command: how it is typed, and what it does. */
export interface CommandSpec<O extends Options> extends Usage {
  options: O;
  /** @returns the exit code @throws {UserError} when it cannot be done; errors of the system are reported as well */
  run(given: Given<O>): Promise<number>;
}

/** Makes a command. */
export function command<const O extends Options>(spec: CommandSpec<O>): Main {
  return async (argv, io) => {
    try {
      refuseSwallowed(spec, argv, io.env);
      const { values, operands } = parseArguments(spec, argv);
      if (values.help) {
        print(io, help(spec, await helpWords(io, (values as Record<string, unknown>)['content'])));
        return EXIT.done;
      }
      return await spec.run({ values, operands, io });
    } catch (error) {
      note(io, tellError(error, spec.name, isVerbose(argv, io), inEnglish(argv)));
      return EXIT.cannot;
    }
  };
}

/** `npm run build --verbose` is npm's own option, and means the same. */
function isVerbose(argv: readonly string[], { env }: Io): boolean {
  return argv.includes('--verbose') || env['npm_config_loglevel'] === 'verbose';
}

/** Read before the other arguments, which may be what is wrong. */
function inEnglish(argv: readonly string[]): boolean {
  return argv.includes('--lang=en') || argv.some((word, at) => word === '--lang' && argv[at + 1] === 'en');
}

/**
 * What a command prints for an error: one line.
 * @param verbose adds where in the program it arose, but for what the user must mend
 * @param english tells in English what the user must mend
 */
export function tellError(error: unknown, name: string, verbose = false, english = false): string {
  const line = lineFor(error, name, english ? 'en' : 'zh').replace(/\s*\n\s*/g, ' ');
  return verbose && error instanceof Error && !(error instanceof UserError)
    ? `${line}\n${error.stack ?? ''}`
    : line;
}

function lineFor(error: unknown, name: string, language: 'zh' | 'en'): string {
  if (isSystemError(error)) return tellSystemError(error, '', language);
  const message = error instanceof Error ? error.message : String(error);
  const told =
    error instanceof UserError
      ? error
      : new UserError(fault('program-failed', { message, line: typed(name, ['--verbose']) }));
  return language === 'en' ? told.english : told.message;
}

/** How commands are typed, told to the user. */
import type { HelpWords } from './helpWords.ts';
import { COMMON, type Options } from './options.ts';

/** What the help tells of a command. */
export interface Usage {
  /** Name as typed after `npm run`. */
  name: string;
  /** What it does, in one line. */
  about: string;
  /** What stands for its operands. Left out where it takes none. */
  operands?: string;
  options: Options;
  /** Further lines at the end. */
  more?: string;
}

/** Names that npm knows without `run`. */
const SHORT = new Set(['start', 'test']);
/** Commands for folders in which npm knows none of ours yet. */
const OUTSIDE = new Set(['init']);

/**
 * A command line for the user to type.
 * @param args as they stand after the name; those with spaces are put in quotes
 */
export function typed(name: string, args: readonly string[] = []): string {
  if (OUTSIDE.has(name)) return ['npx gaoxin-archive', name, ...args.map(quoted)].join(' ');
  const command = `npm ${SHORT.has(name) ? '' : 'run '}${name}`;
  return args.length === 0 ? command : `${command} -- ${args.map(quoted).join(' ')}`;
}

const quoted = (arg: string) =>
  /^[\p{L}\p{N}_./:=@%+,…-]+$/u.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`;

/**
 * The help of a command.
 * @param words what the archive calls its things; see `HelpWords`
 */
export function help({ name, about, operands, options, more }: Usage, words: HelpWords): string {
  const all: Options = { ...options, ...COMMON };
  const rows = Object.entries(all).map(([option, spec]): [string, string] => {
    const short = spec.type === 'boolean' && spec.short ? `-${spec.short}, ` : '';
    const value = spec.type === 'string' ? ` ${inWords(spec.value, words)}` : '';
    const preset = spec.type === 'string' && spec.default !== undefined ? `（默认 ${spec.default}）` : '';
    return [`${short}--${option}${value}`, `${spec.about}${preset}`];
  });
  const width = Math.max(...rows.map(([left]) => columns(left)));
  return [
    about,
    `用法：${typed(name)}${OUTSIDE.has(name) ? '' : ' --'} ${operands ? `${operands} ` : ''}[选项]`,
    '',
    ...rows.map(([left, right]) => `  ${left}${' '.repeat(width - columns(left) + 2)}${right}`),
    ...(more ? ['', inWords(more, words)] : []),
  ].join('\n');
}

const inWords = (text: string, words: HelpWords) =>
  text.replace(/\{\{(zone|province)\}\}/g, (_, name: keyof HelpWords) => words[name]);

/** Columns of a terminal that a text takes: Chinese characters take two. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}

/** Reads what was typed, and tells in Chinese what is wrong with it. */
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import { COMMON, type Options, type Values } from './options.ts';
import { typed, type Usage } from './usage.ts';

/** What a command was asked to do. */
export interface ParsedArguments<O extends Options> {
  values: Values<O & typeof COMMON>;
  operands: string[];
}

/** Edits that a mistyped option may be away from the one meant. */
const NEAR = 2;

/** `-苏州`, `-"苏州"`, `-5G` and `-AI` leave a word out of a search; options are written in small letters. */
const EXCLUSION = /^-["'A-Z\d]|^-[^\x20-\x7e]/;
/** Put before such an argument, so that it is read as a word. */
const WORD = '\0';

/**
 * Reads the arguments of a command.
 * @throws {UserError} for an option that does not exist or has no value, one given twice, operands where none belong
 */
export function parseArguments<O extends Options>(
  usage: Usage & { options: O },
  argv: readonly string[],
): ParsedArguments<O> {
  const options: Options = { ...usage.options, ...COMMON };
  const help = typed(usage.name, ['--help']);
  const { tokens } = parseArgs({
    args: argv.map((argument) => (EXCLUSION.test(argument) ? WORD + argument : argument)),
    options: Object.fromEntries(
      Object.entries(options).map(([name, spec]) => [
        name,
        spec.type === 'boolean' && spec.short ? { type: spec.type, short: spec.short } : { type: spec.type },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const values = new Map<string, boolean | string | string[]>(
    Object.entries(options).flatMap(([name, spec]): [string, boolean | string | string[]][] => {
      if (spec.type === 'boolean') return [[name, false]];
      if (spec.multiple) return [[name, []]];
      return spec.default === undefined ? [] : [[name, spec.default]];
    }),
  );
  const given = new Set<string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value.replace(WORD, ''));
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const spec = Object.hasOwn(options, name) ? options[name]! : refuseUnknown(usage, rawName);
    if (spec.type === 'boolean') {
      if (value !== undefined) throw new UserError(fault('option-no-value', { option: rawName, help }));
      values.set(name, true);
      continue;
    }
    if (value === undefined || (!token.inlineValue && looksLikeOption(value)))
      throw new UserError(fault('option-value-missing', { option: rawName, value: spec.value, help }));
    if (value === '')
      throw new UserError(fault('option-value-empty', { option: rawName, value: spec.value, help }));
    if (spec.multiple) (values.get(name) as string[]).push(value);
    else if (given.has(name)) throw new UserError(fault('option-twice', { option: rawName, help }));
    else values.set(name, value);
    given.add(name);
  }
  if (operands.length > 0 && usage.operands === undefined)
    throw new UserError(fault('operand-unknown', { operand: operands.join(' '), help }));
  return { values: Object.fromEntries(values) as ParsedArguments<O>['values'], operands };
}

/** What stands where a value is missed. */
const looksLikeOption = (value: string) => value.startsWith(WORD) || (value.startsWith('-') && value !== '-');

function refuseUnknown(usage: Usage, rawName: string): never {
  const names = Object.keys({ ...usage.options, ...COMMON }).map((name) => `--${name}`);
  const near = names
    .map((name) => ({ name, edits: distance(name, rawName) }))
    .filter(({ name, edits }) => edits <= NEAR || (rawName.length > 3 && name.startsWith(rawName)))
    .sort((a, b) => a.edits - b.edits)[0];
  const help = typed(usage.name, ['--help']);
  throw new UserError(
    near
      ? fault('option-misspelt', { option: rawName, near: near.name, help })
      : fault('option-unknown', { option: rawName, help }),
  );
}

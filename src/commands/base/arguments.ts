/** Reads what was typed, and tells in Chinese what is wrong with it. */
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
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

/** `-苏州` and `-"苏州"` leave a word out of a search; no option is written so. */
const EXCLUSION = /^-[^\x20-\x21\x23-\x26\x28-\x7e]/;
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
      if (value !== undefined) throw wrong(usage, `${rawName} 不带值`, `只写 ${rawName}`);
      values.set(name, true);
      continue;
    }
    if (value === undefined || (!token.inlineValue && value.startsWith('-') && value !== '-'))
      throw wrong(usage, `${rawName} 后面没有写${spec.value}`, `写成 ${rawName} ${spec.value}`);
    if (value === '') throw wrong(usage, `${rawName} 的值是空的`, `写成 ${rawName} ${spec.value}`);
    if (spec.multiple) (values.get(name) as string[]).push(value);
    else if (given.has(name)) throw wrong(usage, `${rawName} 写了两次`, '只留一次');
    else values.set(name, value);
    given.add(name);
  }
  if (operands.length > 0 && usage.operands === undefined)
    throw wrong(usage, `不知道“${operands.join(' ')}”是什么`, '这个命令只有选项，选项前面写 --');
  return { values: Object.fromEntries(values) as ParsedArguments<O>['values'], operands };
}

function refuseUnknown(usage: Usage, rawName: string): never {
  const names = Object.keys({ ...usage.options, ...COMMON }).map((name) => `--${name}`);
  const near = names
    .map((name) => ({ name, edits: distance(name, rawName) }))
    .filter(({ name, edits }) => edits <= NEAR || (rawName.length > 3 && name.startsWith(rawName)))
    .sort((a, b) => a.edits - b.edits)[0];
  throw wrong(usage, `没有 ${rawName} 这个选项`, near ? `是不是 ${near.name}？` : '');
}

function wrong({ name }: Usage, fault: string, hint: string): UserError {
  return new UserError(
    `参数不对：${fault} — ${hint}${hint === '' || hint.endsWith('？') ? '' : '；'}所有选项见 ${typed(name, ['--help'])}`,
  );
}

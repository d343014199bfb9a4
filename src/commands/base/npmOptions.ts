/** Options that npm took for its own: without ` -- ` before them they never reach the command. */
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import { COMMON, type Options } from './options.ts';
import { typed, type Usage } from './usage.ts';

/**
 * Refuses to run without the options that were meant. `npm run import page.txt --dry-run` makes npm set
 * `npm_config_dry_run` and pass on `page.txt` alone.
 * @throws {UserError} with the line to type
 */
export function refuseSwallowed(
  usage: Usage,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): void {
  // Set for every process below npm: only the command that npm itself was asked for is meant.
  if (env['npm_lifecycle_event'] !== usage.name) return;
  const options: Options = { ...usage.options, ...COMMON };
  const swallowed = Object.keys(options).flatMap((name) => {
    const value = env[`npm_config_${name.replaceAll('-', '_')}`];
    return value === undefined || value === '' || value === 'false' ? [] : [{ name, value }];
  });
  if (swallowed.length === 0) return;
  // npm takes `--port 8080` for a switch and passes 8080 on: where only one text is left over, it is the value.
  const bare = swallowed.filter(({ name, value }) => options[name]!.type === 'string' && value === 'true');
  const [left, ...others] = usage.operands === undefined ? argv.filter((arg) => !arg.startsWith('-')) : [];
  const isClear = bare.length === 1 && left !== undefined && others.length === 0;
  const rest = isClear ? argv.filter((arg) => arg !== left) : argv;
  const meant = swallowed.flatMap(({ name, value }) => {
    const spec = options[name]!;
    if (spec.type === 'boolean') return [`--${name}`];
    return [`--${name}`, value !== 'true' ? value : isClear ? left : spec.value];
  });
  throw new UserError(
    fault('option-swallowed', {
      options: swallowed.map(({ name }) => `--${name}`).join('、'),
      line: typed(usage.name, [...rest, ...meant]),
    }),
  );
}

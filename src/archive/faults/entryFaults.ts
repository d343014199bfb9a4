/** Entries of a registry that lack what every entry has, told with the line to write. */
import { fault, type Fault } from '../../problems/fault.ts';
import { isFields } from '../../problems/mend/shape.ts';
import type { LocatedYaml } from '../../problems/yaml.ts';
import { syllables } from '../../text/pinyin.ts';

/** Generic kinds that say less of the same places. */
const SAID_BETTER = new Set<string>(['field-missing', 'field-type', 'registry-id-form']);

type Told = Fault & { path: PropertyKey[] };

/**
 * Faults of a registry's shape.
 * @param head field that holds the entries
 * @param lines of the file
 */
export function entryFaults(head: string, located: LocatedYaml, lines: readonly string[]): Told[] {
  const { value } = located;
  if (Array.isArray(value) || (isFields(value) && !Object.hasOwn(value, head)))
    return [{ path: [], ...fault('registry-head', { head }) }];
  const entries: unknown = isFields(value) ? value[head] : [];
  return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown, index): Told[] => {
    const path = [head, index];
    const line = lines[located.placeOf(path).line - 1] ?? '';
    return typeof entry === 'string'
      ? [
          {
            path,
            ...fault('entry-name', { line: line.replace(entry, `{id: ${idOf(entry)}, name: ${entry}}`) }),
          },
        ]
      : lacking((entry ?? {}) as { id?: unknown; name?: unknown }, path, line);
  });
}

function lacking({ id, name }: { id?: unknown; name?: unknown }, path: PropertyKey[], line: string): Told[] {
  if (typeof id === 'string' && /\p{Script=Han}/u.test(id))
    return [{ path: [...path, 'id'], ...fault('registry-id-rewrite', { id: idOf(id) }) }];
  const dash = /^\s*-\s+/.exec(line)?.[0];
  if (dash === undefined || /^\s*-\s+\{/.test(line)) return [];
  const below = `\n${' '.repeat(dash.length)}`;
  if (id === undefined && typeof name === 'string')
    return [
      {
        path,
        ...fault('entry-id-missing', { line: `${dash}id: ${idOf(name)}${below}${line.slice(dash.length)}` }),
      },
    ];
  if (name === undefined && typeof id === 'string')
    return [{ path, ...fault('entry-name-missing', { line: `${line}${below}name: 名称` }) }];
  return [];
}

/** An id in pinyin. */
export const idOf = (name: string) =>
  syllables(name.replace(/[^\p{Script=Han}]/gu, ''))
    .join('-')
    .replaceAll('ü', 'v') || 'id';

/** Of the schema's faults those that `entryFaults` does not say better. @param told by `entryFaults` */
export function besides<T extends { code: string; field: string }>(
  problems: T[],
  told: readonly Told[],
): T[] {
  const places = told.map(({ path }) => path.join('.'));
  const isSaid = (field: string) =>
    places.some((place) => place === '' || field === place || field.startsWith(`${place}.`));
  return problems.filter(({ code, field }) => !(SAID_BETTER.has(code) && isSaid(field)));
}

/**
 * zod's issues as faults of the registry. A schema's own messages are made by `say`; this file speaks for
 * zod's codes, whose English must not reach the archivist.
 */
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { fault, toldBy, type Fault } from './fault.ts';
import { valueOf } from './mend/value.ts';

type ToldAt = Fault & { path: PropertyKey[] };

/** What a value should have been, by zod's name of the type. */
const EXPECTED: Record<string, [chinese: string, english: string]> = {
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  array: ['列表', 'a list'],
  object: ['“字段: 内容”的形式', 'made of fields'],
};
/** Edits at which a field still counts as misspelt. */
const MISSPELT = 2;

/**
 * Translates issues: at most one for each place, and one for each unknown field.
 * @param given what the schema was given, where its words may name a value
 * @param fields names of the fields that exist, by the field that holds them (`''` for the top), for "did you mean"
 */
export function tellIssues(
  issues: readonly z.core.$ZodIssue[],
  fields: Record<string, readonly string[]>,
  given?: unknown,
): ToldAt[] {
  const told = issues.flatMap((issue): ToldAt[] => {
    if (issue.code !== 'unrecognized_keys')
      return [
        { path: [...issue.path], ...(toldBy(issue.message) ?? generic(issue, valueAt(given, issue.path))) },
      ];
    const known = fields[names(issue.path)] ?? [];
    const inside =
      issue.path.length === 0
        ? insideOf(issue.keys, fields, given)
        : outsideOf(issue.keys, issue.path, fields, given);
    const told = issue.keys.map((key) => ({
      path: [...issue.path, key],
      ...(inside.get(key) ??
        unknownField(key, known, valueAt(given, issue.path), issue.path[0] === 'vocabulary')),
    }));
    const first = told.find(({ code }) => code === 'vocabulary-language');
    return told.filter((one) => one.code !== 'vocabulary-language' || one === first);
  });
  // The first of each place; what is only misspelt is not missing.
  return [...new Map(told.map((one) => [JSON.stringify(one.path), one] as const).reverse()).values()]
    .reverse()
    .flatMap((one) => misspelt(one, issues, fields, given) ?? [one]);
}

/** What a missing field is told as where it stands there misspelt: nothing where its name is told as unknown. */
function misspelt(
  { path }: ToldAt,
  issues: readonly z.core.$ZodIssue[],
  fields: Record<string, readonly string[]>,
  given: unknown,
): ToldAt[] | undefined {
  const above = path.slice(0, -1);
  const [holder, near] = [valueAt(given, above), String(path.at(-1))];
  if (given === undefined || valueAt(given, path) !== undefined) return undefined;
  const known = fields[names(above)] ?? [];
  if (!misspeltIn(holder, known).has(near)) return undefined;
  const isTold = issues.some(
    ({ code, path: at }) => code === 'unrecognized_keys' && JSON.stringify(at) === JSON.stringify(above),
  );
  if (isTold) return [];
  // Where a file may carry fields of its own, nothing else tells of it.
  const name = Object.keys(holder as object).find(
    (one) => !known.includes(one) && nearest(one, known) === near,
  )!;
  return [{ path: [...above, name], ...fault('field-misspelt', { name, near }) }];
}

const names = (path: readonly PropertyKey[]) => path.filter((key) => typeof key === 'string').join('.');

/** Fields that are there under misspelt names. @param fields that exist */
export function misspeltIn(given: unknown, fields: readonly string[]): ReadonlySet<string> {
  if (typeof given !== 'object' || given === null) return new Set();
  const unknown = Object.keys(given).filter((name) => !fields.includes(name));
  return new Set(unknown.flatMap((name) => nearest(name, fields) ?? []));
}

/** For the parts of a schema that bring no words of their own. */
function generic(issue: z.core.$ZodIssue, given: unknown): Fault {
  if (issue.code === 'invalid_type') {
    if (issue.message.endsWith('undefined'))
      return fault('field-missing', { name: String(issue.path.at(-1)) });
    const [type, typeEnglish] = EXPECTED[issue.expected] ?? [];
    if (issue.expected === 'string')
      return typeof given === 'number' || typeof given === 'boolean'
        ? fault('text-number', { label: '', input: String(given) })
        : fault('field-text');
    if (issue.expected === 'boolean') return fault('flag-form', { field: String(issue.path.at(-1)) });
    return type && typeEnglish ? fault('field-type', { type, typeEnglish }) : fault('field-form');
  }
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? fault('field-empty')
      : fault('field-few', limit(issue.origin, issue.minimum));
  if (issue.code === 'too_big') return fault('field-many', limit(issue.origin, issue.maximum));
  return fault('field-form');
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  );
}

function limit(origin: string, value: number | bigint) {
  return {
    amount: origin === 'array' ? `写 ${String(value)} 项` : `是 ${String(value)}`,
    limit: String(value),
  };
}

/** Objects whose fields people write at the left edge. */
const PARENTS = ['source', 'rights'];

/**
 * Fields of an object that stand beside it instead of in it: the first is told with the object, the others go.
 * @returns by field
 */
function insideOf(
  keys: readonly string[],
  fields: Record<string, readonly string[]>,
  given: unknown,
): ReadonlyMap<string, Fault> {
  const told = new Map<string, Fault>();
  for (const parent of PARENTS) {
    const own = keys.filter((key) => fields[parent]?.includes(key) && isPlain(valueAt(given, [key])));
    const there = valueAt(given, [parent]);
    const [first, ...rest] = own;
    if (first === undefined) continue;
    const parts = own.map((key) => `${key}: ${String(valueAt(given, [key]))}`);
    if (there === undefined)
      told.set(
        first,
        fault('field-inside', { name: first, parent, line: `${parent}: {${parts.join(', ')}}` }),
      );
    else
      told.set(first, fault('field-inside-more', { name: own.join('、'), parent, parts: parts.join(', ') }));
    for (const key of rest) told.set(key, fault('field-inside-rest', { name: key, parent }));
  }
  return told;
}

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/**
 * Fields of the file that stand too far in, below another (`menu:` and under it `publication: 某报`).
 * Something of that other stands before them, and nothing behind: a line at the left edge ends it.
 */
function outsideOf(
  keys: readonly string[],
  path: readonly PropertyKey[],
  fields: Record<string, readonly string[]>,
  given: unknown,
): Map<string, Fault> {
  const holder = valueAt(given, path) as Record<string, unknown> | undefined;
  const top = fields[''] ?? [];
  const isAstray = (key: string) =>
    keys.includes(key) && top.includes(key) && valueAt(given, [key]) === undefined;
  const written = Object.keys(holder ?? {});
  const own = written.findLastIndex((key) => !isAstray(key));
  const astray = own < 0 ? [] : written.slice(own + 1);
  return new Map(
    astray.flatMap((key): [string, Fault][] => {
      const value = holder![key];
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
      const line = `${key}: ${typeof value === 'string' ? valueOf(value) : String(value)}`;
      return [[key, fault('field-outside', { name: key, parent: names(path), line })]];
    }),
  );
}

function unknownField(name: string, fields: readonly string[], holder: unknown, isWord: boolean): Fault {
  // A field that exists, one level further in: the language of the words stands between.
  if (isWord && fields.includes(name)) return fault('vocabulary-language');
  // What stands there already is not meant once more.
  const isThere = (field: string) => typeof holder === 'object' && Object.hasOwn(holder ?? {}, field);
  const near = nearest(
    name,
    fields.filter((field) => !isThere(field)),
  );
  return near === undefined
    ? fault('field-unknown', { name, known: fields.filter((field) => field !== '*').join('、') })
    : fault('field-misspelt', { name, near });
}

/** The field that a misspelt name means, if there is one. */
function nearest(name: string, fields: readonly string[]): string | undefined {
  const near = fields
    .map((field) => ({ field, edits: distance(name.toLowerCase(), field.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0];
  // Of a short name nothing would be left: zh is no misspelt en.
  return near && near.edits <= MISSPELT && near.edits < name.length ? near.field : undefined;
}

/**
 * zod's issues as faults of the registry. A schema's own messages are made by `say`; this file speaks for
 * zod's codes, whose English must not reach the archivist.
 */
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { fault, toldBy, type Fault } from './fault.ts';

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
    const known = fields[issue.path.filter((key) => typeof key === 'string').join('.')] ?? [];
    return issue.keys.map((key) => ({ path: [...issue.path, key], ...unknownField(key, known) }));
  });
  // The first of each place.
  return [
    ...new Map(told.map((one) => [JSON.stringify(one.path), one] as const).reverse()).values(),
  ].reverse();
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

function unknownField(name: string, fields: readonly string[]): Fault {
  const near = fields
    .map((field) => ({ field, edits: distance(name.toLowerCase(), field.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0];
  return near && near.edits <= MISSPELT
    ? fault('field-misspelt', { name, near: near.field })
    : fault('field-unknown', { name, known: fields.join('、') });
}

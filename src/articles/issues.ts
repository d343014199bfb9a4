/**
 * zod's issues in words an archivist can act on. Messages made by the schema are `fault — hint`
 * already; this file speaks for zod's own codes.
 */
import type { z } from 'zod';
import { distance } from 'fastest-levenshtein';
import type { Problem } from './problem.ts';

type Told = Pick<Problem, 'code' | 'message' | 'hint'> & { path: PropertyKey[] };

/**
 * Translates one issue; an issue about several unknown fields becomes several problems.
 * @param fields names of the fields that exist, for "did you mean"
 */
export function tellIssue(issue: z.core.$ZodIssue, fields: readonly string[]): Told[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], ...unknownField(key, issue.path.length === 0 ? fields : []) }));
  }
  if (issue.code === 'invalid_union' && issue.path.length > 0) {
    const deeper = deepest(issue);
    if (deeper) return tellIssue({ ...deeper, path: [...issue.path, ...deeper.path] } as z.core.$ZodIssue, []);
  }
  const [message, hint] = splitHint(issue.message);
  return [{ path: [...issue.path], code: `field-${issue.code === 'custom' ? 'value' : issue.code.replace('_', '-')}`, message, hint }];
}

/** In a union the branch that went furthest is the one that was meant: an object with one bad key, not "not a string". */
function deepest(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | undefined {
  return issue.errors
    .flat()
    .filter((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys' || inner.message.includes(' — '))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

function unknownField(key: string, fields: readonly string[]): Pick<Told, 'code' | 'message' | 'hint'> {
  const near = fields.map((field) => ({ field, edits: distance(key.toLowerCase(), field.toLowerCase()) })).sort((a, b) => a.edits - b.edits)[0];
  const hint = near && near.edits <= 2 ? `是不是想写 ${near.field}？` : `删去这一行，或改用已有字段${fields.length > 0 ? `：${fields.join('、')}` : ''}`;
  return { code: 'field-unknown', message: `没有“${key}”这个字段`, hint };
}

function splitHint(message: string): [string, string] {
  const [fault, ...hint] = message.split(' — ');
  return hint.length > 0 ? [fault!, hint.join(' — ')] : ['写法不对', '对照 docs/content-format.md 改写'];
}

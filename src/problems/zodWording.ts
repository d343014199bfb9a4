/**
 * zod's issues in words an archivist can act on. Messages made by a schema are `fault — hint`
 * already; this file speaks for zod's own codes, whose English must not reach the reader.
 */
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

type Told = Pick<Problem, 'code' | 'message' | 'hint'>;
type ToldAt = Told & { path: PropertyKey[] };

/** What a value should have been, by zod's name of the type. */
const EXPECTED: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  object: '“字段: 内容”的形式',
};
const SEE = '对照 docs/content-format.md 改写';

/**
 * Translates issues: at most one for each place, and one for each unknown field.
 * @param fields names of the fields that exist, by the field that holds them (`''` for the top), for "did you mean"
 */
export function tellIssues(
  issues: readonly z.core.$ZodIssue[],
  fields: Record<string, readonly string[]>,
): ToldAt[] {
  const told = issues.flatMap((issue): ToldAt[] => {
    if (issue.code !== 'unrecognized_keys') return [{ path: [...issue.path], ...tell(issue) }];
    const known = fields[issue.path.filter((key) => typeof key === 'string').join('.')] ?? [];
    return issue.keys.map((key) => ({ path: [...issue.path, key], ...unknownField(key, known) }));
  });
  const places = told.map(({ path }) => JSON.stringify(path));
  return told.filter((_, index) => places.indexOf(places[index]!) === index);
}

function tell(issue: z.core.$ZodIssue): Told {
  const code = `field-${issue.code === 'custom' ? 'value' : issue.code.replaceAll('_', '-')}`;
  const [fault, ...hint] = issue.message.split(' — ');
  return hint.length > 0 ? { code, message: fault!, hint: hint.join(' — ') } : { code, ...generic(issue) };
}

/** For the parts of a schema that bring no words of their own. */
function generic(issue: z.core.$ZodIssue): Pick<Told, 'message' | 'hint'> {
  if (issue.code === 'invalid_type' && issue.message.endsWith('undefined')) {
    return {
      message: `缺少“${String(issue.path.at(-1))}”`,
      hint: '补上这一项，写法见 docs/content-format.md',
    };
  }
  if (issue.code === 'invalid_type' && EXPECTED[issue.expected]) {
    return {
      message: `应是${EXPECTED[issue.expected]}`,
      hint: issue.expected === 'string' ? '直接写文字；数字和含冒号等符号的文字用引号括起来' : SEE,
    };
  }
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { message: '是空的', hint: '写上内容，或删去这一行' };
  if (issue.code === 'too_small') return { message: `至少${amount(issue.origin, issue.minimum)}`, hint: SEE };
  if (issue.code === 'too_big') return { message: `至多${amount(issue.origin, issue.maximum)}`, hint: SEE };
  return { message: '写法不对', hint: SEE };
}

function amount(origin: string, limit: number | bigint): string {
  return origin === 'array' ? `写 ${String(limit)} 项` : `是 ${String(limit)}`;
}

function unknownField(key: string, fields: readonly string[]): Told {
  const near = fields
    .map((field) => ({ field, edits: distance(key.toLowerCase(), field.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0];
  const list = fields.length > 0 ? `：${fields.join('、')}` : '';
  const hint = near && near.edits <= 2 ? `是不是想写 ${near.field}？` : `删去这一行，或改用已有字段${list}`;
  return { code: 'field-unknown', message: `没有“${key}”这个字段`, hint };
}

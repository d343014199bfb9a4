/** Front-matter text → validated data with places, every problem reported. Pure. */
import { tellIssue } from './issues.ts';
import type { Problem } from './problem.ts';
import { frontMatter, type FrontMatter } from './schema.ts';
import { splitFile, type SplitFile } from './split.ts';
import { parseYaml, type Place } from './yaml.ts';

export const FIELDS = Object.keys(frontMatter.shape);
/** Singular spellings the format allows beside the plural ones. */
const SINGULAR: Record<string, string> = { zone: 'zones', topic: 'topics', author: 'authors' };
const REQUIRED: Record<string, { message: string; hint: string }> = {
  title: { message: '缺少标题', hint: '加一行 title: 原报标题' },
  date: { message: '缺少日期', hint: '加一行 date: 2023-04-08（只知道月份写 2023-04，约数写 2023-04~）' },
  zones: { message: '缺少园区', hint: '加一行 zones: [昆山高新区]；不专写某个园区的文章写 zones: []' },
  topics: { message: '缺少专题', hint: '加一行 topics: [专题名称]，名称见 topics.yaml' },
};

type Report = (problem: Omit<Problem, 'file' | 'severity'>) => void;

export interface ReadFrontMatter {
  /** Absent where the file has no front-matter at all. */
  split?: SplitFile;
  /** Absent where the schema refused it. */
  data?: FrontMatter;
  /** The YAML as data, valid or not. */
  raw?: unknown;
  /** Place of a field; `field` is its dotted name. */
  placeOf(path: PropertyKey[]): Place & { field: string };
}

/**
 * Reads and validates the front-matter of a file.
 * @param report called once for every problem
 */
export function readFrontMatter(text: string, report: Report): ReadFrontMatter {
  const nowhere = { placeOf: (path: PropertyKey[]) => ({ line: 1, column: 1, field: path.join('.') }) };
  const split = splitFile(text);
  if (!split) {
    report({ code: 'front-matter-missing', line: 1, column: 1, field: '', message: '文件开头没有用两行 --- 括起来的文章信息', hint: '第一行写 ---，接着写 title、date、zones、topics 等字段，再写一行 ---' });
    return nowhere;
  }
  const located = parseYaml(split.yaml, 2);
  for (const fault of located.faults) report({ code: 'yaml', field: '', ...fault });
  if (located.faults.length > 0) return { ...nowhere, split };
  const given = located.value ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    report({ code: 'yaml', line: 2, column: 1, field: '', message: '文章信息不是“字段: 内容”的形式', hint: '每行写一个字段，例如 title: 标题' });
    return { ...nowhere, split };
  }
  const written = new Map<string, string>();
  const raw = plural(given as Record<string, unknown>, written, (key, field) => {
    report({ code: 'field-twice', ...located.placeOf([key]), field: key, message: `${key} 和 ${field} 只能写一个`, hint: `把内容合到 ${field} 里，删去 ${key}` });
  });
  const placeOf = (path: PropertyKey[]) => {
    const [first, ...rest] = path;
    const asWritten = first === undefined ? [] : [written.get(String(first)) ?? first, ...rest];
    return { ...located.placeOf(asWritten), field: path.map(String).join('.') };
  };
  const data = validate(raw, placeOf, report);
  return { split, raw, placeOf, ...(data ? { data } : {}) };
}

/** Renames singular fields; remembers how each was written, so that places still lead to it. */
function plural(given: Record<string, unknown>, written: Map<string, string>, twice: (key: string, field: string) => void) {
  const raw: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const field = SINGULAR[key] ?? key;
    if (field !== key && field in given) {
      twice(key, field);
      continue;
    }
    if (field !== key) written.set(field, key);
    // A field with nothing behind the colon is a missing one.
    if (value !== null && value !== undefined) raw[field] = value;
  }
  return raw;
}

function validate(raw: Record<string, unknown>, placeOf: ReadFrontMatter['placeOf'], report: Report): FrontMatter | undefined {
  const missing = Object.keys(REQUIRED).filter((field) => !(field in raw));
  for (const field of missing) report({ code: 'field-missing', ...placeOf([field]), ...REQUIRED[field]! });
  const result = frontMatter.safeParse(raw);
  if (!result.success) {
    const told = result.error.issues.filter((issue) => !missing.includes(String(issue.path[0]))).flatMap((issue) => tellIssue(issue, FIELDS));
    for (const { path, ...problem } of told) report({ ...problem, ...placeOf(path) });
    return undefined;
  }
  const { data } = result;
  if (!data.draft && data.title === '') report({ code: 'title-empty', ...placeOf(['title']), message: '标题是空的', hint: '写上原报标题；原报没有标题的，拟一个并加 titleSupplied: true' });
  if (!data.draft && data.topics.length === 0) report({ code: 'topics-empty', ...placeOf(['topics']), message: '至少要有一个专题', hint: '写 topics: [专题名称]，名称见 topics.yaml' });
  data.images.forEach((image, index) => {
    if (image.src && !image.alt) report({ code: 'image-alt', ...placeOf(['images', index, 'src']), field: `images.${index}.alt`, message: '图片缺少替代文字', hint: '加一行 alt: 图片画的是什么（给看不见图片的读者）' });
  });
  return data;
}

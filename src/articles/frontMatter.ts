/** Front-matter text → validated data with places, every problem reported. Pure. */
import { tellIssues } from '../problems/zodWording.ts';
import type { Problem } from '../problems/problem.ts';
import { FIELDS, frontMatter, type FrontMatter } from './schema.ts';
import { splitFile, type SplitFile } from '../problems/splitFile.ts';
import { parseYaml, type Place } from '../problems/yaml.ts';

/** Singular spellings the format allows beside the plural ones. */
const SINGULAR: Record<string, string> = { zone: 'zones', topic: 'topics', author: 'authors' };
const REQUIRED: Record<string, { message: string; hint: string }> = {
  title: { message: '缺少标题', hint: '加一行 title: 原报标题' },
  date: { message: '缺少日期', hint: '加一行 date: 2023-04-08（只知道月份写 2023-04，约数写 2023-04~）' },
  zones: { message: '缺少园区', hint: '加一行 zones: [昆山高新区]；不专写某个园区的文章写 zones: []' },
  topics: { message: '缺少专题', hint: '加一行 topics: [专题名称]，名称见 topics.yaml' },
};

type Report = (problem: Omit<Problem, 'file' | 'severity'>) => void;
type PlaceOf = (path: PropertyKey[]) => Place & { field: string };

/** The front-matter as data, valid or not; singular fields under their plural names, empty ones left out. */
export type RawFrontMatter = Record<string, unknown>;

export interface ReadFrontMatter {
  /** Absent where the file has no front-matter at all. */
  split?: SplitFile;
  /** Absent where the schema refused it. */
  data?: FrontMatter;
  /** Empty where the YAML could not be read. */
  raw: RawFrontMatter;
  /** Place of a field; `field` is its dotted name. */
  placeOf: PlaceOf;
}

/**
 * Reads and validates the front-matter of a file.
 * @param report called once for every problem
 */
export function readFrontMatter(text: string, report: Report): ReadFrontMatter {
  const unread = {
    raw: {},
    placeOf: (path: PropertyKey[]) => ({ line: 1, column: 1, field: path.join('.') }),
  };
  const split = splitFile(text);
  if (!split) {
    report({ line: 1, column: 1, field: '', ...noFrontMatter(text) });
    return unread;
  }
  const located = parseYaml(split.yaml, 2);
  for (const fault of located.faults) report({ code: 'yaml', field: '', ...fault });
  if (located.faults.length > 0) return { ...unread, split };
  const given = located.value ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    report({
      code: 'yaml',
      line: 2,
      column: 1,
      field: '',
      message: '文章信息不是“字段: 内容”的形式',
      hint: '每行写一个字段，例如 title: 标题',
    });
    return { ...unread, split };
  }
  const { raw, written, twice } = plural(given as RawFrontMatter);
  const placeOf: PlaceOf = ([first, ...rest]) => {
    const asWritten = first === undefined ? [] : [written.get(String(first)) ?? first, ...rest];
    return {
      ...located.placeOf(asWritten),
      field: first === undefined ? '' : [first, ...rest].map(String).join('.'),
    };
  };
  for (const [key, field] of twice) {
    report({
      code: 'field-twice',
      ...located.placeOf([key]),
      field: key,
      message: `${key} 和 ${field} 只能写一个`,
      hint: `把内容合到 ${field} 里，删去 ${key}`,
    });
  }
  const data = validate(raw, placeOf, report);
  return { split, raw, placeOf, ...(data ? { data } : {}) };
}

function noFrontMatter(text: string): Pick<Problem, 'code' | 'message' | 'hint'> {
  if (text.trim() === '')
    return { code: 'file-empty', message: '文件是空的', hint: '写上文章，或删去这个文件' };
  if (/^\uFEFF?---[ \t]*\r?\n/.test(text))
    return {
      code: 'front-matter-open',
      message: '文章信息只有开头的 ---，没有收尾的 ---',
      hint: '在最后一个字段下面加一行 ---',
    };
  return {
    code: 'front-matter-missing',
    message: '文件开头没有用两行 --- 括起来的文章信息',
    hint: '第一行写 ---，接着写 title、date、zones、topics 等字段，再写一行 ---',
  };
}

interface Plural {
  raw: RawFrontMatter;
  /** How a renamed field was written, so that places still lead to it. */
  written: Map<string, string>;
  /** Fields written in the singular and the plural: [singular, plural]. */
  twice: [string, string][];
}

function plural(given: RawFrontMatter): Plural {
  const renamed = (key: string) => SINGULAR[key] ?? key;
  const twice = Object.keys(given).flatMap((key): [string, string][] =>
    renamed(key) !== key && renamed(key) in given ? [[key, renamed(key)]] : [],
  );
  const kept = Object.entries(given).filter(([key]) => !twice.some(([singular]) => singular === key));
  return {
    // A field with nothing behind the colon is a missing one.
    raw: Object.fromEntries(
      kept.filter(([, value]) => value !== null).map(([key, value]) => [renamed(key), value]),
    ),
    written: new Map(kept.map(([key]) => [renamed(key), key])),
    twice,
  };
}

function validate(raw: RawFrontMatter, placeOf: PlaceOf, report: Report): FrontMatter | undefined {
  const missing = Object.keys(REQUIRED).filter((field) => !Object.hasOwn(raw, field));
  for (const field of missing) report({ code: 'field-missing', ...placeOf([field]), ...REQUIRED[field]! });
  emptyWithoutDraft(raw, placeOf, report);
  const result = frontMatter.safeParse(raw);
  if (result.success) return result.data;
  const issues = result.error.issues.filter((issue) => !missing.includes(String(issue.path[0])));
  for (const { path, ...problem } of tellIssues(issues, FIELDS)) report({ ...problem, ...placeOf(path) });
  return undefined;
}

/** What only a draft may leave open. */
function emptyWithoutDraft(raw: RawFrontMatter, placeOf: PlaceOf, report: Report): void {
  const { draft, title, topics } = raw;
  if (draft === true) return;
  if (typeof title === 'string' && title.trim() === '') {
    report({
      code: 'title-empty',
      ...placeOf(['title']),
      message: '标题是空的',
      hint: '写上原报标题；原报没有标题的，拟一个并加 titleSupplied: true',
    });
  }
  if (Array.isArray(topics) && topics.length === 0) {
    report({
      code: 'topics-empty',
      ...placeOf(['topics']),
      message: '至少要有一个专题',
      hint: '写 topics: [专题名称]，名称见 topics.yaml',
    });
  }
}

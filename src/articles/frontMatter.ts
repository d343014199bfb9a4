/** Front-matter text → validated data with places, every problem reported. Pure. */
import { ownEntry } from '../text/ownEntry.ts';
import { fault, type Fault } from '../problems/fault.ts';
import { misspeltIn, tellIssues } from '../problems/zodWording.ts';
import type { Problem } from '../problems/problem.ts';
import { FIELDS } from './fields/index.ts';
import { reshaped } from './faults/shapeFaults.ts';
import { overlong } from './faults/overlong.ts';
import { frontMatter, KNOWN, type FrontMatter } from './schema.ts';
import type { SplitFile } from '../problems/splitFile.ts';
import type { Place } from '../problems/yaml.ts';
import { readFences } from '../problems/mend/readFences.ts';
import { readYaml } from '../problems/mend/readYaml.ts';
import { withShapes } from '../problems/mend/shape.ts';
import { SINGULAR, VOCABULARY } from './vocabulary.ts';

const REQUIRED = {
  title: 'title-missing',
  date: 'date-missing',
  zones: 'zones-missing',
  topics: 'topics-missing',
} as const;

type Report = (problem: Omit<Problem, 'file'>) => void;
type PlaceOf = (path: PropertyKey[]) => Place & { field: string };

/** The front-matter as data, valid or not; singular fields under their plural names, empty ones left out. */
export type RawFrontMatter = Record<string, unknown>;

/** A front-matter, as far as it could be read. */
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
  const fenced = readFences(text, VOCABULARY, noFrontMatter);
  const { split } = fenced;
  for (const told of fenced.faults) report({ ...told, column: 1, field: '' });
  if (!split) return unread;
  const read = readYaml(split.yaml, VOCABULARY, 2);
  const located = { ...read, placeOf: (path: PropertyKey[]) => fenced.placeOf(read.placeOf(path)) };
  for (const told of read.faults) report({ field: '', ...told, ...fenced.placeOf(told) });
  if (!located.readable) return { ...unread, split };
  const given = located.value ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    report({ ...fault('yaml-no-fields'), line: 2, column: 1, field: '' });
    return { ...unread, split };
  }
  const { raw: asGiven, written, twice } = plural(given as RawFrontMatter);
  const shapes = reshaped(asGiven);
  const raw = withShapes(asGiven, shapes);
  const placeOf: PlaceOf = ([first, ...rest]) => {
    const asWritten = first === undefined ? [] : [written.get(String(first)) ?? first, ...rest];
    return {
      ...located.placeOf(asWritten),
      field: first === undefined ? '' : [first, ...rest].map(String).join('.'),
    };
  };
  for (const { field, told } of shapes) report({ ...told, ...placeOf([field]) });
  for (const [key, field] of twice) {
    report({
      ...fault('field-twice', { singular: key, plural: field }),
      ...located.placeOf([key]),
      field: key,
    });
  }
  // What is longer than any field may be is told, and looked at by nothing that reads names, dates or headlines.
  const long = overlong(raw);
  for (const { path, ...told } of long) report({ ...told, ...placeOf(path) });
  if (long.length > 0) {
    const names = new Set(long.map(({ path }) => path[0]));
    const short = Object.entries(raw).filter(([name]) => !names.has(name));
    return { split, raw: Object.fromEntries(short), placeOf };
  }
  const blank = new Set(Object.keys(given).filter((key) => (given as RawFrontMatter)[key] === null));
  const data = validate(raw, blank, placeOf, report);
  return { split, raw, placeOf, ...(data ? { data } : {}) };
}

function noFrontMatter(text: string): Fault {
  if (text.trim() === '') return fault('file-empty');
  return fault(/^\uFEFF?---[ \t]*\r?\n/.test(text) ? 'front-matter-open' : 'front-matter-missing');
}

interface Plural {
  raw: RawFrontMatter;
  /** How a renamed field was written, so that places still lead to it. */
  written: Map<string, string>;
  /** Fields written in the singular and the plural: [singular, plural]. */
  twice: [string, string][];
}

function plural(given: RawFrontMatter): Plural {
  const renamed = (key: string) => ownEntry(SINGULAR, key) ?? key;
  const twice = Object.keys(given).flatMap((key): [string, string][] =>
    renamed(key) !== key && Object.hasOwn(given, renamed(key)) ? [[key, renamed(key)]] : [],
  );
  const kept = Object.entries(given).filter(([key]) => !twice.some(([singular]) => singular === key));
  return {
    // A field with nothing after the colon is a missing one.
    raw: Object.fromEntries(
      kept.filter(([, value]) => value !== null).map(([key, value]) => [renamed(key), value]),
    ),
    written: new Map(kept.map(([key]) => [renamed(key), key])),
    twice,
  };
}

function validate(
  raw: RawFrontMatter,
  blank: ReadonlySet<string>,
  placeOf: PlaceOf,
  report: Report,
): FrontMatter | undefined {
  const required = Object.keys(REQUIRED) as (keyof typeof REQUIRED)[];
  const missing: string[] = required.filter((field) => !Object.hasOwn(raw, field));
  const misspelt = misspeltIn(raw, KNOWN['']!);
  for (const field of required)
    if (missing.includes(field) && !misspelt.has(field))
      report({
        ...(blank.has(field)
          ? fault('field-blank', { name: field, example: FIELDS[field].example })
          : fault(REQUIRED[field])),
        ...placeOf([field]),
      });
  emptyWithoutDraft(raw, placeOf, report);
  const result = frontMatter.safeParse(raw);
  if (result.success) return result.data;
  const issues = result.error.issues.filter((issue) => !missing.includes(String(issue.path[0])));
  for (const { path, ...problem } of tellIssues(issues, KNOWN, raw)) report({ ...problem, ...placeOf(path) });
  return undefined;
}

/** What only a draft may leave open. */
function emptyWithoutDraft(raw: RawFrontMatter, placeOf: PlaceOf, report: Report): void {
  const { draft, title, topics } = raw;
  if (draft === true) return;
  if (typeof title === 'string' && title.trim() === '') {
    report({ ...fault('title-empty'), ...placeOf(['title']) });
  }
  if (Array.isArray(topics) && topics.length === 0) {
    report({ ...fault('topics-empty'), ...placeOf(['topics']) });
  }
}

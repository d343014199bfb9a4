/**
 * YAML with places: every node of a front-matter or settings file can be traced to its line and column.
 */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Pair,
  type Scalar,
  type YAMLMap,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import { fault, type Fault } from './fault.ts';
import { explainYaml, inspectNodes } from './yamlFaults.ts';

/** Where something stands in a file; both 1-based. */
export interface Place {
  line: number;
  column: number;
}

/** YAML as data, with places. */
export interface LocatedYaml {
  /** The value as plain JSON; dates stay strings. */
  value: unknown;
  /** Place of the node at a path, of its nearest ancestor where it is missing. */
  placeOf(path: PropertyKey[]): Place;
  /** Lines of the YAML, from 1, that hold nothing but a part of a text in quotation marks, or of something in brackets. */
  innerLines(): ReadonlySet<number>;
  /** False where nothing could be made of it; faults may stand beside a readable text too. */
  readable: boolean;
  /** Faults of the YAML itself. */
  faults: (Place & Fault)[];
}

/**
 * Parses YAML 1.2 (core schema: dates stay strings, `no` stays a string).
 * @param text the YAML
 * @param firstLine line of the file on which the text begins, 1-based
 */
export function parseYaml(text: string, firstLine = 1): LocatedYaml {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return unread(text, deep, firstLine);
  try {
    return parsed(text, firstLine);
  } catch (error) {
    // One line of `a: a: a: …` is a map in a map for each colon; where 100 of them are legal, only the parser knows.
    if (!(error instanceof RangeError)) throw error;
    return unread(text, longestLineOf(text), firstLine);
  }
}

function parsed(text: string, firstLine: number): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const faults = [
    ...once(
      document.errors.map((error) => ({ ...place(beginningOf(error, document)), ...explainYaml(error) })),
    ),
    ...inspectNodes(document).map(({ offset, ...told }) => ({ ...place(offset), ...told })),
  ];
  return {
    // Without references nothing is left that could fail, or grow, on its way to plain data.
    value: faults.length > 0 ? undefined : document.toJS(),
    placeOf: (path) => place(offsetOf(document, path)),
    innerLines: () => innerLines(text, document, (offset) => lines.linePos(offset).line),
    readable: faults.length === 0,
    faults,
  };
}

/** The library may tell two errors of one line that have the same cause. */
const once = <T extends Place & Fault>(faults: T[]): T[] =>
  faults.filter(
    ({ line, code }, index) => faults.findIndex((one) => one.line === line && one.code === code) === index,
  );

/** Lists and maps inside each other: beyond this the library, and all that walks its tree, runs out of stack. */
const DEEPEST = 100;
const LEVELS = new RegExp(`(?:[-?:][ \\t]+){${DEEPEST}}|[[{]|[\\]}]`, 'g');

/** Offset at which a text is nested too deeply. Indents alone cannot be: they would take more than any file has. */
function tooDeepAt(text: string): number | undefined {
  let open = 0;
  for (const { 0: mark, index } of text.matchAll(LEVELS)) {
    open = ']}'.includes(mark) ? Math.max(0, open - 1) : open + 1;
    if (mark.length > 1 || open > DEEPEST) return index;
  }
  return undefined;
}

/** Offset of the line that most likely ran the parser out of stack. */
function longestLineOf(text: string): number {
  const lines = text.split('\n');
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most), '');
  return text.indexOf(longest);
}

function unread(text: string, offset: number, firstLine: number): LocatedYaml {
  const before = text.slice(0, offset).split('\n');
  const at = { line: before.length + firstLine - 1, column: before.at(-1)!.length + 1 };
  return {
    value: undefined,
    placeOf: () => at,
    innerLines: () => new Set(),
    readable: false,
    faults: [{ ...at, ...fault('yaml-deep', { most: DEEPEST }) }],
  };
}

function innerLines(text: string, document: Document, lineOf: (offset: number) => number): Set<number> {
  const lines = new Set<number>();
  const add = ({ range }: Node): void => {
    if (!range) return;
    const [from, to] = [lineOf(range[0]), lineOf(range[1])];
    // On the line of its name it is the name's business; a line of its own holds nothing else.
    const isAlone = /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', range[0] - 1) + 1, range[0]));
    for (let line = isAlone ? from : from + 1; line <= to; line++) lines.add(line);
  };
  visit(document, {
    Scalar: (_key, node) =>
      node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? add(node) : undefined,
    Collection: (_key, node) => (node.flow ? add(node) : undefined),
  });
  return lines;
}

/** A quotation mark or bracket that is never closed is noticed where the text ends; the archivist looks where it was opened. */
function beginningOf(error: YAMLParseError, document: Document): number {
  const unclosed = /Missing closing|must be sufficiently indented and end with/.test(error.message);
  return unclosed ? lastOpened(document.contents, error.pos[0]) : error.pos[0];
}

/** Start of the innermost quoted text or bracketed list that reaches an offset. */
function lastOpened(node: unknown, offset: number): number {
  const children = isMap(node) || isSeq(node) ? (node.items as unknown[]) : [];
  const start = (child: unknown) => (child as Node | null)?.range?.[0] ?? Infinity;
  const value = (child: unknown) => (isPair(child) ? child.value : child);
  // Children stand in order; from a child after the offset, back to one that has a value before it.
  let at = firstAfter(children, (child) => start(isPair(child) ? child.key : child) > offset) - 1;
  while (at >= 0 && start(value(children[at])) > offset) at--;
  if (at < 0) return Math.min(start(node), offset);
  const reaching = value(children[at]);
  // What ends before it was closed; plain text was never opened.
  if (((reaching as Node | null)?.range?.[1] ?? 0) < offset) return start(node);
  if (!isScalar(reaching)) return lastOpened(reaching, offset);
  return reaching.type === 'PLAIN' ? start(node) : start(reaching);
}

/** Index of the first item that is after something, among items that are in order; found by halving. */
function firstAfter<T>(items: readonly T[], isAfter: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Pairs of a map by key, the first of a key; every fault of a file looks up its place. */
const byKey = new WeakMap<YAMLMap, Map<string, Pair>>();

function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known = byKey.get(map);
  if (known) return known;
  const scalars = map.items.filter((item) => isPair(item) && isScalar(item.key));
  const pairs = new Map(scalars.map((item) => [String((item.key as Scalar).value), item] as const).reverse());
  byKey.set(map, pairs);
  return pairs;
}

function offsetOf(document: Document, path: PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(key));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

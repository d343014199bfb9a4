/**
 * YAML with places: every node of a front-matter or settings file can be traced to its line and column.
 */
import { LineCounter, parseDocument, isMap, isPair, isScalar, isSeq, visit, type Document, type Node } from 'yaml';

/** Where something stands in a file; both 1-based. */
export interface Place {
  line: number;
  column: number;
}

export interface LocatedYaml {
  /** The value as plain JSON; dates stay strings. */
  value: unknown;
  /** Place of the node at a path, of its nearest ancestor where it is missing. */
  placeOf(path: PropertyKey[]): Place;
  /** Faults of the YAML itself. */
  faults: (Place & { message: string; hint: string })[];
}

/**
 * Parses YAML 1.2 (core schema: dates stay strings, `no` stays a string).
 * @param text the YAML
 * @param firstLine line of the file on which the text begins, 1-based
 */
export function parseYaml(text: string, firstLine = 1): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const faults = [
    ...document.errors.map((error) => ({ ...place(error.pos[0]), ...explain(error.code) })),
    ...marks(document).map(({ offset, mark }) => ({
      ...place(offset),
      message: `内容以 ${mark} 开头，在 YAML 里另有意义，读不出原文`,
      hint: '整段用英文引号括起来，例如 title: "*甲*"',
    })),
  ];
  return {
    // Without references there is nothing left that could fail, or grow, on its way to plain data.
    value: faults.length > 0 ? undefined : document.toJS(),
    placeOf: (path) => place(offsetOf(document, path)),
    faults,
  };
}

/** Anchors, references and tags: nobody means them in a front-matter, and they swallow what was meant. */
function marks(document: Document): { offset: number; mark: string }[] {
  const found: { offset: number; mark: string }[] = [];
  const tell = (node: Node, mark: string) => found.push({ offset: node.range?.[0] ?? 0, mark });
  visit(document, {
    Alias: (_key, node) => void tell(node, '*'),
    Value: (_key, node) => {
      if (node.anchor) tell(node, '&');
      else if (node.tag) tell(node, '!');
    },
  });
  return found;
}

function offsetOf(document: Document, path: PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
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

/** The commonest YAML faults in words an archivist can act on; the library's codes are its public API. */
function explain(code: string): { message: string; hint: string } {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: '同一个字段写了两次', hint: '只留一处' };
    case 'TAB_AS_INDENT':
      return { message: '用了制表符（Tab）缩进', hint: '改用空格缩进' };
    case 'BAD_INDENT':
      return { message: '缩进不对', hint: '同一层的字段左边对齐，列表项前空两格' };
    case 'MISSING_CHAR':
      return { message: '缺少符号，常见的是引号或方括号没有成对', hint: '补上成对的引号或括号；冒号后要有一个空格' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return { message: '这一行的冒号让它读不成字段', hint: '文字里有英文冒号时，整段用英文引号括起来，例如 title: "甲: 乙"' };
    default:
      return { message: '这里不是合法的 YAML', hint: '每行写成“字段: 内容”；内容含 : # [ ] { } " 等符号时用英文引号括起来' };
  }
}

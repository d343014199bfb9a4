/** What is wrong with a YAML text, in words an archivist can act on. */
import {
  isScalar,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
} from 'yaml';
import { fault, type Fault } from './fault.ts';

/** The commonest YAML faults; the library's codes are its public API. */
export function explainYaml({ code, message }: YAMLParseError): Fault {
  switch (code) {
    case 'TAB_AS_INDENT':
      return fault('yaml-tab');
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return unclosed(message) ?? fault('yaml-indent');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return fault('yaml-colon');
    default:
      return fault('yaml-broken');
  }
}

function unclosed(message: string): Fault | undefined {
  const [, mark] = /(?:Missing closing |end with an? )(["'\]}])/.exec(message) ?? [];
  if (!mark) return undefined;
  return /["']/.test(mark) ? fault('yaml-quote-open', { mark }) : fault('yaml-bracket-open', { mark });
}

/**
 * Looks at each node of a text that the library could read, in one walk: every file of an archive takes it.
 *
 * Told are keys that a map has already (the library compares each with every other, which takes a minute for a damaged
 * file), and anchors, references, tags and keys that are no text: nobody means them in an archive's files, and YAML
 * swallows with them what was meant. Figures stay as they were written.
 */
export function inspectNodes(document: Document): (Fault & { offset: number })[] {
  const found: (Fault & { offset: number })[] = [];
  const tell = (node: unknown, told: Fault) =>
    found.push({ offset: (node as Node | null)?.range?.[0] ?? 0, ...told });
  const tellMarks = (node: Scalar | YAMLMap | YAMLSeq) => {
    if (node.anchor) tell(node, fault('yaml-mark', { mark: '&' }));
    else if (node.tag) tell(node, fault('yaml-mark', { mark: '!' }));
  };
  visit(document, {
    Alias: (_key, node) => void tell(node, fault('yaml-mark', { mark: '*' })),
    Pair: (_key, { key }) => {
      if (!isScalar(key) || key.value === null) tell(key, fault('yaml-key'));
    },
    Scalar: (_key, node) => {
      tellMarks(node);
      keepFigure(node);
    },
    Seq: (_key, node) => tellMarks(node),
    Map: (_key, node) => {
      tellMarks(node);
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) tell(key, fault('yaml-key-twice'));
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** A figure that a number would lose (`007`, `1.50`, `0x7E7`, `1e3`) stays the text that was written. */
function keepFigure(node: Scalar): void {
  if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
    node.value = node.source;
}

/** What is wrong with a YAML text, in words an archivist can act on. */
import { isScalar, visit, type Document, type Node, type YAMLParseError } from 'yaml';
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

/** Keys that a map has already. The library compares each with every other, which takes a minute for a damaged file. */
export function keysTwice(document: Document): (Fault & { offset: number })[] {
  const found: (Fault & { offset: number })[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ offset: key.range?.[0] ?? 0, ...fault('yaml-key-twice') });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/**
 * Anchors, references, tags and keys that are no text: nobody means them in an archive's files,
 * and YAML swallows with them what was meant.
 */
export function swallowingMarks(document: Document): (Fault & { offset: number })[] {
  const found: (Fault & { offset: number })[] = [];
  const tell = (node: Node, mark: string) =>
    found.push({ offset: node.range?.[0] ?? 0, ...fault('yaml-mark', { mark }) });
  visit(document, {
    Alias: (_key, node) => void tell(node, '*'),
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value !== null) return;
      found.push({ offset: (key as Node | null)?.range?.[0] ?? 0, ...fault('yaml-key') });
    },
    Value: (_key, node) => {
      if (node.anchor) tell(node, '&');
      else if (node.tag) tell(node, '!');
    },
  });
  return found;
}

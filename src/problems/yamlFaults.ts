/** What is wrong with a YAML text, in words an archivist can act on. */
import { isScalar, visit, type Document, type Node, type YAMLParseError } from 'yaml';

interface Told {
  message: string;
  hint: string;
}

/** The commonest YAML faults; the library's codes are its public API. */
export function explainYaml({ code, message }: YAMLParseError): Told {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: '同一个字段写了两次', hint: '只留一处' };
    case 'TAB_AS_INDENT':
      return { message: '用了制表符（Tab）缩进', hint: '改用空格缩进' };
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return (
        unclosed(message) ?? {
          message: '缩进不对',
          hint: '同一层的字段左边对齐，列表项前空两格；冒号后要有一个空格',
        }
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return {
        message: '这一行的冒号让它读不成字段',
        hint: '文字里有英文冒号时，整段用英文引号括起来，例如 title: "甲: 乙"',
      };
    default:
      return {
        message: '这里不是合法的 YAML',
        hint: '每行写成“字段: 内容”；内容含 : # [ ] { } " 等符号时用英文引号括起来',
      };
  }
}

function unclosed(message: string): Told | undefined {
  const [, mark] = /(?:Missing closing |end with an? )(["'\]}])/.exec(message) ?? [];
  if (!mark) return undefined;
  return /["']/.test(mark)
    ? { message: `这里的引号 ${mark} 没有收尾`, hint: `在这段文字末尾补上 ${mark}` }
    : { message: `这里的括号没有收尾`, hint: `在末尾补上 ${mark}` };
}

/**
 * Anchors, references, tags and keys that are no text: nobody means them in an archive's files,
 * and YAML swallows with them what was meant.
 */
export function swallowingMarks(document: Document): (Told & { offset: number })[] {
  const found: (Told & { offset: number })[] = [];
  const tell = (node: Node, mark: string) =>
    found.push({
      offset: node.range?.[0] ?? 0,
      message: `以 ${mark} 开头的内容，YAML 读不出原文`,
      hint: `整段用英文引号括起来，例如 title: "${mark}甲"`,
    });
  visit(document, {
    Alias: (_key, node) => void tell(node, '*'),
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value !== null) return;
      found.push({
        offset: (key as Node | null)?.range?.[0] ?? 0,
        message: '冒号前面不是字段名',
        hint: '每行写成“字段: 内容”',
      });
    },
    Value: (_key, node) => {
      if (node.anchor) tell(node, '&');
      else if (node.tag) tell(node, '!');
    },
  });
  return found;
}

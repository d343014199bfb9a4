import type { Blockquote, Code, Heading, InlineCode, Root, ThematicBreak } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { cutText } from '../../text/cut.ts';
import { fault } from '../../problems/fault.ts';
import { neighboursOf, paragraphOf, sourceOf, tell, textNode } from './source.ts';

/** A line that begins with a sign of comparison: `>5%`, `>=100`. */
const GREATER = /^>[\d.=＝]/u;
/** Nothing but Chinese between backticks: quotation marks that an input method got wrong. */
const QUOTED = /^[\p{Script=Han}，。、；：！？“”《》（）]+$/u;
/** No code either: minutes behind degrees or hours (120`30″，31`20″), where a backtick stands beside a figure. */
const FIGURE = /\d/;
const LATIN = /[A-Za-z]/;

/** Gives back signs that only look like a block's, and tells of lines that are shown as something else. */
export function keepBlocks() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading') {
        keepHashes(node, file);
        warnOfHead(node, file);
      }
      if (node.type === 'thematicBreak') warnOfRule(node, file);
      if (node.type === 'code' || node.type === 'inlineCode') warnOfCode(node, file);
      const isKept = (node.type === 'heading' || node.type === 'blockquote') && isText(node, file);
      if (node.type === 'blockquote' && !isKept) warnOfQuote(node, file);
      if (!isKept || !parent || index === undefined) return;
      parent.children.splice(index, 1, paragraphOf([textNode(sourceOf(node, file))]));
      return [SKIP, index + 1];
    });
  };
}

const isText = (node: Heading | Blockquote, file: VFile) =>
  node.children.length === 0 || (node.type === 'blockquote' && GREATER.test(sourceOf(node, file)));

/** `## 小题 #` ends in a sign of its own; only as many as it begins with close a subhead. */
function keepHashes(node: Heading, file: VFile): void {
  const [, hashes] = /[^\s#][ \t]+(#+)[ \t]*$/.exec(sourceOf(node, file)) ?? [];
  if (hashes !== undefined && hashes.length !== node.depth) node.children.push(textNode(` ${hashes}`));
}

/** A line that begins with one `#` and a space is as often one of the paper's: `# 1号桥通车`, `# 话题 #`. */
function warnOfHead(node: Heading, file: VFile): void {
  const source = sourceOf(node, file).trim();
  if (node.depth > 1 || node.children.length === 0) return;
  if (!/^#[ \t]/u.test(source)) return;
  // What closes a head stands behind blanks; a lookbehind, so that a long run of them is read once.
  const text = source.replace(/^#[ \t]+/u, '').replace(/(?<![ \t])[ \t]+#+$/u, '');
  tell(file, node, fault('body-head', { text: cutText(text, 20), head: `## ${text}`, line: source }));
}

/** A line of a quotation whose `>` stands at the text, as a sign of comparison would, or at another, as papers set arrows. */
const CLOSE = /^[ \t>]*>\S/u;
/** Where an article goes on, behind an arrow: `> 下转第三版`. */
const JUMP = /^[ \t>]*>[ \t]*[（(]?(?:下转|上接|转|接|详?见)第?[A-Z]?[\d一二三四五六七八九十]+版/u;

/** Tells of the first such line, once; what is text in it is passed over. */
function warnOfQuote(node: Blockquote, file: VFile): void {
  const inner = node.children.flatMap((child) =>
    child.type === 'blockquote' && isText(child, file) && child.position ? [child.position] : [],
  );
  const told = new Set(file.data.faults?.map(({ code, line }) => code === 'body-quote' && line));
  const first = node.position?.start.line ?? 1;
  for (const [index, text] of sourceOf(node, file).split('\n').entries()) {
    const line = first + index;
    if (
      !(CLOSE.test(text) || JUMP.test(text)) ||
      inner.some(({ start, end }) => line >= start.line && line <= end.line)
    )
      continue;
    if (!told.has(line)) tell(file, { ...node, position: at(line) } as Blockquote, fault('body-quote'));
    return;
  }
}

const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });

/** White space after a line that is looked through for its end. */
const FAR = 80;

/** A line of signs becomes a rule. `---` between blank lines is meant so. */
function warnOfRule(node: ThematicBreak, file: VFile): void {
  const source = sourceOf(node, file);
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const text = String(file.value);
  const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
  const isAlone = before.trim() === '' && /^[ \t]*(?:\n[ \t]*(?:\n|$)|$)/.test(text.slice(end, end + FAR));
  if (source.trim() === '---' && isAlone) return;
  tell(file, node, fault('body-rule', { line: source.trim().slice(0, 12) }));
}

function warnOfCode(node: Code | InlineCode, file: VFile): void {
  const source = sourceOf(node, file);
  if (node.type === 'inlineCode' && (QUOTED.test(node.value) || isMinutes(node, file)))
    tell(file, node, fault('body-code', { text: source }));
  if (node.type === 'code') warnOfFence(node, source, file);
}

function isMinutes(node: InlineCode, file: VFile): boolean {
  const [before, behind] = neighboursOf(node, file);
  return !LATIN.test(node.value) && (FIGURE.test(before) || FIGURE.test(behind));
}

/** What stands after a fence is the name of a language to Markdown, and everything below it code. */
function warnOfFence(node: Code, source: string, file: VFile): void {
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (!fence) return;
  const isClosed = source.includes('\n') && source.trimEnd().endsWith(fence);
  const name = `${node.lang ?? ''} ${node.meta ?? ''}`.trim();
  if (isClosed && fence.startsWith('`') && /^[\w+#.-]*$/.test(name)) return;
  tell(
    file,
    node,
    isClosed ? fault('body-fence', { fence, name }) : fault('body-fence-open', { fence, name }),
  );
}

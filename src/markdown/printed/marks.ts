import type { Delete, Emphasis, Node, Nodes, Parent, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { sourceOf, tell, textNode } from './source.ts';
import { areFactors, areText, isSpan, lookPrinted, type Starred } from './stars.ts';

/** Marks that make up one row: those of emphasis, and those that strike out. */
const STARS = /[*_]/;
const TILDES = /~/;
/** Characters before a mark in which the beginning of an address is looked for. */
const LOOK_BACK = 300;
/** An address that is still going on: its signs are its own. That of a link ends with its bracket. */
const ADDRESS = /(?<!\]\([^\s)]*)(?:https?:\/\/|www\.)[!-~]*$/i;

/** Emphasis as it was typed. */
interface Typed extends Starred {
  mark: string;
  /** True within a bare address. */
  inAddress: boolean;
}

/**
 * Gives back the marks of what is no emphasis: `_` means nothing here (forms are full of it), a star between
 * figures or Latin letters multiplies (`5*3*2米`, `2**3`), and stars in rows of which one is longer than the other
 * stand for something (`138****1234、139***5678`). Two tildes between figures are a span: `3~~5天…100~~200元`.
 */
export function keepMarks() {
  return (tree: Root, file: VFile) => {
    const found: [Marked, Parent][] = [];
    visit(tree, ['emphasis', 'strong', 'delete'], (node, _index, parent) => {
      if (isMarked(node) && parent) found.push([node, parent]);
    });
    // From within: what is around another depends on what that is.
    for (const [node, parent] of found.toReversed()) keepMark(node, parent, file);
    if (found.length > 0)
      visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => warnOfOdd(node as Parent, file));
  };
}

/** Where rows of stars are left over beside emphasis by as many, other words may have been meant: `** 甲 **乙，**丙 **丁`. */
function warnOfOdd(block: Parent, file: VFile): void {
  const kept: Marked[] = [];
  const left = new Set<number>();
  visit(block, (node) => {
    if (node.type === 'emphasis' || node.type === 'strong') kept.push(node as Marked);
    if (node.type === 'text') for (const row of rowsIn(sourceOf(node, file))) left.add(row);
  });
  const odd = kept.find((node) => left.has(node.type === 'emphasis' ? 1 : 2));
  if (odd) tell(file, odd, fault('body-stars-odd', { text: sourceOf(odd, file) }));
}

/** Lengths of the rows of stars in a text, but for those behind a backslash, and those that multiply. */
function rowsIn(text: string): number[] {
  return Array.from(text.matchAll(/(?<!\\)\*+/g)).flatMap(({ 0: row, index }) => {
    const [before, behind] = [text.charAt(index - 1), text.charAt(index + row.length)];
    return areFactors(before, behind) ? [] : [row.length];
  });
}

function keepMark(node: Marked, parent: Parent, file: VFile): void {
  const typed = typedOf(node, file);
  const isProse = typed.inAddress || (node.type === 'delete' ? isSpan(typed) : areText(typed));
  if (isProse)
    parent.children.splice(
      parent.children.indexOf(node),
      1,
      textNode(typed.mark),
      ...node.children,
      textNode(typed.mark),
    );
  else if (node.type !== 'delete' && lookPrinted(typed)) warn(node, file);
}

type Marked = Delete | Emphasis | Strong;
const isMarked = (node: Node): node is Marked => ['emphasis', 'strong', 'delete'].includes(node.type);

function typedOf(node: Marked, file: VFile): Typed {
  const text = String(file.value);
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const mark = node.type === 'delete' ? TILDES : STARS;
  let [from, to, inner, outer] = [start, end, start, end];
  while (mark.test(text.charAt(from - 1))) from--;
  while (mark.test(text.charAt(to))) to++;
  while (mark.test(text.charAt(inner))) inner++;
  while (mark.test(text.charAt(outer - 1))) outer--;
  return {
    mark: text.slice(start, start + (node.type === 'emphasis' ? 1 : 2)),
    opening: text.slice(from, inner),
    closing: text.slice(outer, to),
    content: text.slice(inner, outer),
    holdsStars: starsIn(node, file) > marksIn(node),
    before: text.charAt(from - 1),
    behind: text.charAt(to),
    inAddress: ADDRESS.test(text.slice(Math.max(0, from - LOOK_BACK), from)),
  };
}

/** Stars of a node's source, but for those behind a backslash. */
const starsIn = (node: Node, file: VFile) => sourceOf(node, file).match(/(?<!\\)\*/g)?.length ?? 0;

/** Stars that mark a node and what is in it. */
function marksIn(node: Nodes): number {
  const own = { emphasis: 2, strong: 4 }[node.type as string] ?? 0;
  return 'children' in node ? own + sum(node.children.map(marksIn)) : own;
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

function warn(node: Emphasis | Strong, file: VFile): void {
  const source = sourceOf(node, file);
  tell(file, node, fault('body-star', { text: source, escaped: source.replaceAll('*', '\\*') }));
}

import type { List, ListItem, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { paragraphOf, sourceOf, tell, textNode } from './source.ts';

/** Highest number with which a list of an article begins; beyond it are years. */
const HIGHEST = 99;

/**
 * Gives back their marks to lines that only look like a list (`2023. 5月开工`, `1) 甲`, `+ 5%`, a lone `* 注：…`),
 * and their own numbers to the items of a list, which Markdown would count from the first.
 */
export function keepLists() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'list', (node, index, parent) => {
      if (!parent || index === undefined) return;
      for (const item of node.children) keepBox(item, file);
      const marks = node.children.map((item) => markOf(item, file));
      if (isList(node, marks)) {
        if (node.ordered) keepNumbers(node, marks, file);
        return;
      }
      const lines = node.children.flatMap((item, place) => lineOf(item, marks[place]!, file));
      parent.children.splice(index, 1, ...(lines as never[]));
      return index;
    });
  };
}

/** The mark of an item as typed. Example: `2023.` */
function markOf(item: ListItem, file: VFile): string {
  return /^(?:[-+*]|\d+[.)])/.exec(sourceOf(item, file))?.[0] ?? '-';
}

function isList({ children }: List, marks: string[]): boolean {
  const [first = ''] = marks;
  if (children.some((item) => item.children.length === 0)) return false;
  if (first.startsWith('+') || first.endsWith(')')) return false;
  if (first === '*') return children.length > 1;
  if (first === '-') return children.length > 1 || !/^[\d.]/.test(textStart(children[0]!));
  // A browser counts 1, 2, 3: a printed `01.` would lose its nought.
  if (marks.some((mark) => /^0\d/.test(mark))) return false;
  return Number.parseInt(first) <= HIGHEST && (children.length > 1 || Number.parseInt(first) === 1);
}

function textStart(item: ListItem): string {
  const [first] = item.children;
  const [text] = first?.type === 'paragraph' ? first.children : [];
  return text?.type === 'text' ? text.value : '';
}

function lineOf(item: ListItem, mark: string, file: VFile): RootContent[] {
  const [first, ...rest] = item.children;
  // Marks in a row (`* * *甲`) stand in one line.
  if (first?.type === 'list' && first.children.length === 1) {
    const [inner] = first.children as [ListItem];
    const innerMark = markOf(inner, file);
    const isRow = first.position?.start.line === item.position?.start.line && !isList(first, [innerMark]);
    const [line, ...others] = isRow ? lineOf(inner, innerMark, file) : [];
    if (line?.type === 'paragraph')
      return [paragraphOf([textNode(`${mark} `), ...line.children]), ...others, ...rest];
  }
  return first?.type === 'paragraph'
    ? [paragraphOf([textNode(`${mark} `), ...first.children]), ...rest]
    : [paragraphOf([textNode(mark)]), ...item.children];
}

/** `- [x] 甲` is no box to tick. */
function keepBox(item: ListItem, file: VFile): void {
  if (item.checked === null || item.checked === undefined) return;
  const [, box = '[ ]'] = /(\[[ xX\t\n]\])/.exec(sourceOf(item, file)) ?? [];
  item.checked = null;
  const [first] = item.children;
  if (first?.type === 'paragraph') first.children.unshift(textNode(`${box} `));
}

function keepNumbers(list: List, marks: string[], file: VFile): void {
  const numbers = marks.map((mark) => Number.parseInt(mark));
  const [first = 1] = numbers;
  if (numbers.every((number, place) => number === first + place)) return;
  // `1.` before every item is how some write a list that counts itself.
  if (numbers.every((number) => number === first)) {
    tell(file, list, fault('body-numbers', { mark: marks[0]!, shown: counted(first) }));
    return;
  }
  list.children.forEach(
    (item, place) => (item.data = { hProperties: { value: numbers[place] } } as ListItem['data']),
  );
}

const counted = (first: number) => [first, first + 1, first + 2].map((number) => `${number}.`).join(' ');

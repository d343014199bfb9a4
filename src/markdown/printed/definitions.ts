import type {
  BlockContent,
  Blockquote,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  LinkReference,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { paragraphOf, sourceOf, tell, textNode } from './source.ts';
import { isAddress } from './targets.ts';

/**
 * Keeps what stands after `[1]:` and `[^1]:` on the page. Markdown takes it away and shows it only where something
 * refers to it: a note that no mark refers to, and a “definition” that defines no address, are text. What leads to
 * an address as the mark of a note does (`增长[1][2]`) keeps its brackets.
 */
export function keepDefinitions() {
  return (tree: Root, file: VFile) => {
    partMarks(tree, file);
    const links = firstOf<Definition>(tree, 'definition');
    const linked = identifiersIn(tree, ['linkReference', 'imageReference']);
    for (const [identifier, { url }] of links)
      if (!linked.has(identifier) || !isAddress(url)) links.delete(identifier);
    const notes = reachedNotes(tree);
    const kept = new Set<unknown>([...links.values(), ...notes.values()]);
    visit(tree, ['definition', 'footnoteDefinition'], (node, index, parent) => {
      if (kept.has(node) || !parent || index === undefined) return;
      const shown =
        node.type === 'definition'
          ? [paragraphOf([textNode(sourceOf(node, file))])]
          : shownNote(node as FootnoteDefinition, file);
      parent.children.splice(index, 1, ...(shown as never[]));
      return [SKIP, index + shown.length];
    });
    visit(tree, REFERENCES, (node, index, parent) => {
      if (!parent || index === undefined || !('identifier' in node)) return;
      if ((node.type === 'footnoteReference' ? notes : links).has(node.identifier)) {
        if (node.type === 'linkReference' && NOTE.test(node.label ?? '') && NOTE.test(textOf(node)))
          node.children = [textNode('['), ...node.children, textNode(']')];
        return;
      }
      parent.children.splice(index, 1, textNode(sourceOf(node, file)));
      return [SKIP, index + 1];
    });
    for (const note of notes.values()) tellEmpty(note, tree, file);
    if (kept.size > 0) tree.children = tree.children.flatMap((block) => lifted(block)) as RootContent[];
  };
}

/** Tells of a note without a text, which most often stands in the line below. */
function tellEmpty(note: FootnoteDefinition, tree: Root, file: VFile): void {
  if (note.children.length > 0) return;
  const below = tree.children[tree.children.indexOf(note) + 1];
  const text = below?.type === 'paragraph' ? sourceOf(below, file) : '注释的文字';
  const mark = `[^${note.label ?? note.identifier}]:`;
  tell(file, note, fault('body-note-empty', { mark, line: `${mark} ${text}` }));
}

const isDefinition = ({ type }: Nodes) => type === 'definition' || type === 'footnoteDefinition';
const isAlone = ({ children }: ListItem | Blockquote) => children.length > 0 && children.every(isDefinition);

/** Definitions that are all of a list's item or of a quotation come out of it: what is left would be an empty bullet. */
function lifted(block: BlockContent | DefinitionContent | RootContent): RootContent[] {
  if (block.type === 'blockquote' || block.type === 'listItem' || block.type === 'footnoteDefinition')
    block.children = block.children.flatMap((child) => lifted(child)) as typeof block.children;
  if (block.type === 'blockquote') return isAlone(block) ? block.children : [block];
  if (block.type !== 'list') return [block];
  for (const item of block.children) lifted(item);
  const alone = block.children.filter(isAlone);
  if (alone.length === 0) return [block];
  // The numbers of the others are theirs.
  const before = block.children.findIndex((item) => !alone.includes(item));
  if (block.ordered) block.start = (block.start ?? 1) + Math.max(0, before);
  block.children = block.children.filter((item) => !alone.includes(item));
  return [...(block.children.length > 0 ? [block] : []), ...alone.flatMap(({ children }) => children)];
}

/** The mark of a note: `1`, `注2`, `①`, `1-3`. */
const NOTE =
  /^(?:[A-Za-z注註附*†‡§]|[注註附]?[\d\p{No}一二三四五六七八九十]+(?:[-–—~～,，、][\d\p{No}]+)*)$/u;

const textOf = ({ children: [only, more] }: LinkReference) =>
  only?.type === 'text' && !more ? only.value : '';

/** Two marks side by side (`[1][2]`), which are to Markdown the text of a link and its address. */
function partMarks(tree: Root, file: VFile): void {
  visit(tree, 'linkReference', (node, index, parent) => {
    const text = textOf(node);
    const isPair = node.referenceType === 'full' && NOTE.test(text) && NOTE.test(node.label ?? '');
    if (!isPair || !parent || index === undefined || !node.position) return;
    const { start, end } = node.position;
    const middle = {
      line: start.line,
      column: start.column + text.length + 2,
      offset: start.offset! + text.length + 2,
    };
    // Written otherwise, as with a backslash, it is no mark.
    if (sourceOf(node, file) !== `[${text}][${node.label!}]`) return;
    const marks: PhrasingContent[] = [
      { ...markOf(text), position: { start, end: middle } },
      { ...markOf(node.label!), position: { start: middle, end } },
    ];
    parent.children.splice(index, 1, ...marks);
    return [SKIP, index + marks.length];
  });
}

const markOf = (label: string): LinkReference => ({
  type: 'linkReference',
  referenceType: 'shortcut',
  identifier: label.toLowerCase(),
  label,
  children: [textNode(label)],
});

const REFERENCES = ['linkReference', 'imageReference', 'footnoteReference'];

function identifiersIn(tree: Nodes, types: string[], but?: string): Set<string> {
  const found = new Set<string>();
  visit(tree, (node) => {
    if (node.type === but) return SKIP;
    if (types.includes(node.type) && 'identifier' in node) found.add(node.identifier);
    return undefined;
  });
  return found;
}

/** The first definition of each identifier: later ones define nothing. */
function firstOf<Type extends Definition | FootnoteDefinition>(
  tree: Root,
  type: Type['type'],
): Map<string, Type> {
  const first = new Map<string, Type>();
  visit(tree, type, (node) => {
    const definition = node as Type;
    if (!first.has(definition.identifier)) first.set(definition.identifier, definition);
  });
  return first;
}

/** Notes to which a mark of the text leads, or a mark in such a note. */
function reachedNotes(tree: Root): Map<string, FootnoteDefinition> {
  const all = firstOf<FootnoteDefinition>(tree, 'footnoteDefinition');
  const reached = new Map<string, FootnoteDefinition>();
  const open = [...identifiersIn(tree, ['footnoteReference'], 'footnoteDefinition')];
  for (let identifier = open.pop(); identifier !== undefined; identifier = open.pop()) {
    const note = all.get(identifier);
    if (!note || reached.has(identifier)) continue;
    reached.set(identifier, note);
    open.push(...note.children.flatMap((child) => [...identifiersIn(child, ['footnoteReference'])]));
  }
  return reached;
}

/** A note as text, with its mark. */
function shownNote(node: FootnoteDefinition, file: VFile): RootContent[] {
  const mark = `[^${node.label ?? node.identifier}]`;
  tell(file, node, fault('body-note', { mark }));
  const [first, ...rest] = node.children;
  return first?.type === 'paragraph'
    ? [paragraphOf([textNode(`${mark}: `), ...first.children]), ...rest]
    : [paragraphOf([textNode(`${mark}:`)]), ...node.children];
}

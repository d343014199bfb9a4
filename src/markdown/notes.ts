/** Marks of notes as they were typed: Markdown counts notes from 1, in the order in which marks lead to them. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import { walkElements } from './walk.ts';

/** A number that an item of a list can have; `01` would lose its nought. */
const NUMBER = /^[1-9]\d{0,8}$/;

type Handler = (typeof defaultHandlers)['footnoteReference'];

/** A mark in the text, with what was typed in it: `[^12]` is ¹². */
export const typedMark: Handler = (state, node: FootnoteReference) => {
  const mark = defaultHandlers.footnoteReference(state, node);
  const [link] = mark.children;
  if (link?.type === 'element') link.children = [{ type: 'text', value: node.label ?? node.identifier }];
  return mark;
};

/** Gives the notes at the end the marks that lead to them: their number, or before the text what is no number (`[^注]`). */
export function markNotes() {
  return (tree: Root) => {
    const marks = new Map<string, string>();
    const notes: Element[] = [];
    walkElements(tree, (node) => {
      const { dataFootnoteRef, href, id } = node.properties;
      const [text] = node.children;
      if (dataFootnoteRef !== undefined && text?.type === 'text' && !marks.has(String(href)))
        marks.set(String(href), text.value);
      if (node.tagName === 'li' && typeof id === 'string') notes.push(node);
    });
    let next = 1;
    for (const note of notes) {
      const mark = marks.get(`#${String(note.properties['id'])}`);
      if (mark === undefined) continue;
      if (!NUMBER.test(mark)) showMark(note, mark);
      else if (Number(mark) !== next) {
        next = Number(mark);
        note.properties['value'] = mark;
      }
      next++;
      walkElements(note, ({ properties }) => {
        if ('dataFootnoteBackref' in properties) properties['ariaLabel'] = `回到注 ${mark} 处`;
      });
    }
  };
}

function showMark(note: Element, mark: string): void {
  note.properties['className'] = ['note-marked'];
  const first = note.children.find((child) => child.type === 'element' && child.tagName === 'p');
  // Typesetting leaves an ideographic space between two Chinese words.
  const shown = h('span', { dataFootnoteMark: '' }, `${mark}\u3000`);
  (first?.type === 'element' ? first : note).children.unshift(shown);
}

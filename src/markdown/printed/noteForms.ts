import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';

/** What people write before a note: numbers, words, signs of a list, of a head or of a table. */
const BEFORE = String.raw`(?:(?:[-+*>|#]|[①-⑳]|[(（]?[\d一二三四五六七八九十]{1,3}[)）.、．]|[注註][释釋解]?\d{0,2}[:：]?)[ \t\u3000]*)*`;
/** A note in another form: something before its mark, marks or brackets of another shape, a Chinese colon behind it. */
const NOTE = new RegExp(
  String.raw`^[\s\u3000]*${BEFORE}(?:\*\*|__)?[[［【]\^([^[\]］】\s]+)[\]］】](?:\*\*|__)?(?:\s*[:：]\s*|\s+)(\S(?:.*[^ \t|])?)[ \t|]*$`,
  'u',
);

/** The mark of a note in the text. */
const MARK = /\[\^([^[\]］】\s]+)\]/gu;

/** The lines on which each mark stands, by its label, counted from 0. */
function linesOfMarks(lines: readonly string[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [index, line] of lines.entries())
    for (const [, label] of line.matchAll(MARK))
      found.set(label!, (found.get(label!) ?? new Set()).add(index));
  return found;
}

/** Tells of notes that are written so that Markdown takes them for text, while the text has a mark that should lead there. */
export function warnOfNotes() {
  return (tree: Root, file: VFile) => {
    const source = String(file.value);
    if (!source.includes('^')) return;
    const defined = new Set<string>();
    visit(tree, 'footnoteDefinition', ({ label, identifier }) => void defined.add(label ?? identifier));
    const lines = source.split('\n');
    const marked = linesOfMarks(lines);
    visit(tree, (node: Nodes) => {
      if (node.type === 'footnoteDefinition' || node.type === 'code') return SKIP;
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') return undefined;
      const { start, end } = node.position!;
      for (let at = start.line; at <= end.line; at++) {
        const [, label, text] = NOTE.exec(lines[at - 1] ?? '') ?? [];
        if (label === undefined || defined.has(label)) continue;
        const elsewhere = (marked.get(label)?.size ?? 0) - (marked.get(label)?.has(at - 1) ? 1 : 0);
        if (elsewhere === 0) continue;
        const told = fault('body-note-form', { line: `[^${label}]: ${text!}` });
        (file.data.faults ??= []).push({ ...told, line: at, column: 1 });
      }
      return undefined;
    });
  };
}

/** What the transforms of this folder share: the source of a node, text as it was typed, and faults with their place. */
import type { Node, Paragraph, PhrasingContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Fault } from '../../problems/fault.ts';

/** The Markdown from which a node was read; '' for a node that a transform made. */
export function sourceOf({ position }: Node, file: VFile): string {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? '' : String(file.value).slice(start, end);
}

/** Characters of the source around a node: the one before it and the one after, '' at an end. */
export function neighboursOf({ position }: Node, file: VFile): [before: string, behind: string] {
  const source = String(file.value);
  const [start = 0, end = source.length] = [position?.start.offset, position?.end.offset];
  return [source.slice(Math.max(0, start - 1), start), source.slice(end, end + 1)];
}

/** A node of plain text. */
export const textNode = (value: string): Text => ({ type: 'text', value });
/** A paragraph of such nodes. */
export const paragraphOf = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** Tells of a fault where a node stands. */
export function tell(file: VFile, node: Pick<Node, 'position'>, told: Fault): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  (file.data.faults ??= []).push({ ...told, line, column });
}

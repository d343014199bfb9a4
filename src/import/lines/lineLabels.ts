/** What a source says of its paragraphs by how they are set, put on the lines of its text. */
import type { Labelled } from '../margins/records/exportLabels.ts';
import type { SheetText } from '../base/textRun.ts';
import type { Line } from './lines.ts';

/** A paragraph and what it is; it may be set over several lines. */
export interface LineLabel {
  text: string;
  is?: Labelled;
  /** A row of a table. */
  table?: boolean;
}

/**
 * Puts labels on the lines that hold their texts, both in order; a line that no label is for stays as it is.
 * @returns the lines, as many as before
 */
export function withLabels(page: SheetText, lines: Line[], labels: readonly LineLabel[]): Line[] {
  const parts = labels.flatMap(({ text, ...label }) =>
    text
      .split('\n')
      .filter((part) => part.trim() !== '')
      .map((part, index) => ({ text: squeezed(part), label, goesOn: index > 0 })),
  );
  let from = 0;
  return lines.map((line): Line => {
    const text = squeezed(page.text.slice(line.start, line.end));
    const at = parts.findIndex((part, index) => index >= from && part.text === text);
    if (at < 0) return line;
    from = at + 1;
    const { label, goesOn } = parts[at]!;
    return { ...line, ...label, ...(goesOn && isOfHead(label.is) ? { goesOn } : {}) };
  });
}

function isOfHead(is: Labelled | undefined): boolean {
  return is !== undefined && is !== 'text' && is !== 'caption';
}

/** Characters alone: white space is closed up on the way, and marks may be other forms of themselves. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s*_]+/gu, '');
}

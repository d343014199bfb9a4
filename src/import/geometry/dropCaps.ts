/** A first character set over the height of several lines → part of the first of them. */
import { bodySize, shared, type PrintedLine } from './printed.ts';

/** So much larger than the text, at least. */
const LARGER = 1.6;
/** White between it and its text, in sizes of the text. */
const NEAR = 1;

/** Joins each to its line; the lines that stand beside it begin where it does. */
export function withDropCaps(lines: PrintedLine[]): PrintedLine[] {
  const body = bodySize(lines);
  const joined = new Map<PrintedLine, PrintedLine | undefined>();
  for (const cap of lines.filter((line) => isCap(line, body))) {
    const beside = lines.filter((line) => isBeside(line, cap, body)).sort((a, b) => a.y0 - b.y0);
    const [first, ...more] = beside;
    if (!first || more.length === 0) continue;
    joined.set(cap, undefined);
    const { x0 } = cap;
    joined.set(first, { ...first, x0: x0 + body * 2, text: cap.text.trim() + first.text });
    for (const line of more) joined.set(line, { ...line, x0 });
  }
  return lines.flatMap((line) => (joined.has(line) ? (joined.get(line) ?? []) : [line]));
}

function isCap({ text, size, vertical }: PrintedLine, body: number): boolean {
  return !vertical && size >= body * LARGER && /^[“‘《]?[\p{Script=Han}\d]$/u.test(text.trim());
}

function isBeside(line: PrintedLine, cap: PrintedLine, body: number): boolean {
  const near = line.x0 - cap.x1;
  const inHeight = shared(line.y0, line.y1, cap.y0, cap.y1) > (line.y1 - line.y0) * 0.5;
  return line !== cap && line.size < body * 1.1 && near > -body * 0.5 && near < body * NEAR && inHeight;
}

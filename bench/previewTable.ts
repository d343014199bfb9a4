/** Times from saving to seeing, as a table with the limit beside each. */

/** Seconds within which a change must be seen, by the largest archive for which they hold. */
const LIMITS: readonly (readonly [articles: number, seconds: number])[] = [
  [12, 0.5],
  [1000, 1],
  [Infinity, 3],
];

/** Middle times of one kind of change in an archive of one size. */
export interface Seen {
  name: string;
  size: number;
  /** Seconds on the clock until a browser has painted it. */
  clock: number;
  /** Seconds of processor time of the preview's process, without the browser's; where it was measured. */
  processor?: number;
}

/** Seconds that a change may take in an archive of so many articles. */
export const limitOf = (size: number): number => LIMITS.find(([articles]) => size <= articles)![1];

/** @returns the table, and below it how many of the figures are within their limits */
export function previewTable(rows: readonly Seen[], sizes: readonly number[]): string {
  const names = [...new Set(rows.map(({ name }) => name))];
  const cell = (name: string, size: number) => {
    const row = rows.find((one) => one.name === name && one.size === size);
    if (!row) return '';
    const { clock, processor } = row;
    const spent = processor === undefined ? '' : `（${processor.toFixed(2)}）`;
    return `${clock.toFixed(2)} ${isWithin(row) ? '≤' : '**>**'} ${limitOf(size)}${spent}`;
  };
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const over = rows.filter((row) => !isWithin(row));
  return [
    line(['改动', ...sizes.map((size) => `${size} 篇`)]),
    line(['---', ...sizes.map(() => '---')]),
    ...names.map((name) => line([name, ...sizes.map((size) => cell(name, size))])),
    '',
    over.length === 0
      ? `${rows.length} 项都在限内。`
      : `${rows.length} 项里 ${over.length} 项超限：${over.map(({ name, size }) => `${name}（${size} 篇）`).join('、')}。`,
  ].join('\n');
}

const isWithin = ({ clock, size }: Seen) => clock <= limitOf(size);

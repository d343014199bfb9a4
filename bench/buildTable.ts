import type { Measured } from './measure.ts';

/** One line of the table. */
export interface Row {
  what: string;
  scenario: string;
  measured: Omit<Measured, 'output' | 'code'>;
  /** Bytes of the site. */
  bytes: number;
}

/**
 * The bench's result as a Markdown table. Ratios are to Hugo's site plus Pagefind's index, where they were measured.
 */
export function buildTable(rows: Row[], size: number): string {
  const base = rows
    .filter(
      ({ what, scenario }) =>
        scenario === '全新' && (what.startsWith('Hugo') || what.startsWith('Pagefind（Hugo')),
    )
    .reduce((sum, { measured }) => sum + measured.wall, 0);
  const head = [
    '对象',
    `${size} 篇`,
    '秒',
    '处理器秒',
    '最大进程 MiB',
    '全部进程 MiB',
    '网站 MB',
    '与 Hugo + Pagefind 之比',
  ];
  const body = rows.map(({ what, scenario, measured: { wall, cpu, peakProcess, peakTree }, bytes }) => [
    what,
    scenario,
    wall.toFixed(1),
    cpu.toFixed(1),
    String(Math.round(peakProcess)),
    String(Math.round(peakTree)),
    (bytes / 1e6).toFixed(1),
    base ? (wall / base).toFixed(2) : '',
  ]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column < 2 ? '---' : '--:'))), ...body.map(line)].join(
    '\n',
  );
}

/** Puts a table between its marks in a document. @returns undefined when the marks are missing */
export function replaceTable(document: string, mark: string, table: string): string | undefined {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  return from < 0 || to < from
    ? undefined
    : `${document.slice(0, from + begin.length)}\n\n${table}\n\n${document.slice(to)}`;
}

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
 * The bench's result as a Markdown table. Ratios are to Hugo's site plus Pagefind's index, where they were measured;
 * one that was stopped for want of memory would have taken longer, so its figures are reported as the least, and ratios
 * to it as the most that they can be.
 */
export function buildTable(rows: Row[], size: number): string {
  const peers = rows.filter(
    ({ what, scenario }) =>
      scenario === '全新' && (what.startsWith('Hugo') || what.startsWith('Pagefind（Hugo')),
  );
  const base = peers.reduce((sum, { measured }) => sum + measured.wall, 0);
  const most = peers.some(({ measured }) => measured.stopped) ? '< ' : '';
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
  const body = rows.map(({ what, scenario, measured, bytes }) => {
    const { wall, cpu, peakProcess, peakTree, stopped } = measured;
    const least = stopped ? '> ' : '';
    return [
      what,
      stopped ? `${scenario}，内存不够，没有做完` : scenario,
      least + wall.toFixed(1),
      least + cpu.toFixed(1),
      least + String(Math.round(peakProcess)),
      least + String(Math.round(peakTree)),
      stopped ? '' : (bytes / 1e6).toFixed(1),
      base && !stopped ? most + (wall / base).toFixed(2) : '',
    ];
  });
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

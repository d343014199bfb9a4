/** JSON or CSV with an article a row → articles. */
import { parse } from 'csv-parse/sync';
import { parseDocument } from '../saved/document/document.ts';
import { sourceKind } from '../bytes/kind.ts';
import { controlsIn, setAsideNoise, type Control } from '../lines/lines.ts';
import { closeUp } from '../lines/spacing.ts';
import { readNumber, readFurniture, type PageFacts } from '../margins/furniture.ts';
import type { Furniture } from '../stories/item.ts';
import type { StructuredArticle, StructuredPage } from '../structured/structured.ts';
import { isBlank, makePage, makeRun, trim, type SheetText, type Run } from '../base/textRun.ts';
import { fieldOf, unreadableColumns, type ColumnField } from './columns.ts';

type Row = Record<string, string>;

/**
 * @param text decoded file
 * @param kind as its form says (bytes/kind.ts)
 * @returns the articles, or an error in Chinese that says what to do
 */
export function readRows(text: string, kind: 'json' | 'csv'): StructuredPage | { error: string } {
  const rows = kind === 'json' ? jsonRows(text) : csvRows(text);
  const what = kind === 'json' ? 'JSON' : 'CSV 表格';
  if ('error' in rows) return rows;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const fields = new Set(names.map(fieldOf));
  if (!fields.has('title') || !fields.has('text')) return { error: unreadableColumns(what, names) };
  return new Table(rows).structured();
}

/** An array of objects, such an array under one key, one object, or one object a line. */
function jsonRows(text: string): Row[] | { error: string } {
  const value = parsed(text);
  const list = Array.isArray(value)
    ? value
    : (Object.values(value as object).find(isListOfObjects) ?? [value]);
  const objects = (list as unknown[]).filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one),
  );
  if (objects.length === 0) return { error: unreadableColumns('JSON', []) };
  return objects.map((object) =>
    Object.fromEntries(Object.entries(object).map(([name, one]) => [name, cellOf(one)])),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text
      .trim()
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  }
}

function isListOfObjects(value: unknown): value is object[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null)
  );
}

/** Lists of names are one cell; what is nested deeper is kept as it stands. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.join(value.some((one) => one.length > LONGEST_NAME) ? '\n' : '、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

const LONGEST_NAME = 12;

function csvRows(text: string): Row[] | { error: string } {
  const [head = ''] = text.split(/\r\n?|\n/u, 1);
  const delimiter = [',', '\t', ';', '，'].reduce((best, mark) =>
    head.split(mark).length > head.split(best).length ? mark : best,
  );
  try {
    return parse(text, {
      columns: true,
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as Row[];
  } catch (error) {
    return {
      error: `CSV 表格读不出来（${error instanceof Error ? error.message : String(error)}） — 用表格软件打开，另存为“CSV UTF-8”再导入`,
    };
  }
}

/** The rows put down as one text, so that each character has its place. */
class Table {
  private readonly rows: Row[];
  private text = '';
  private noise = '';
  private readonly controls: Control[] = [];
  private readonly stretches: { row: number; name: string; start: number; end: number }[] = [];

  constructor(rows: Row[]) {
    this.rows = rows;
    rows.forEach((row, index) => {
      for (const [name, value] of Object.entries(row))
        for (const line of this.lines(value)) this.put(index, name, line);
    });
  }

  private lines(value: string): string[] {
    const { text, noise } = setAsideNoise(
      sourceKind(value) === 'html' || /<\/?\w+[^>]*>/u.test(value) ? withoutTags(value) : value,
    );
    this.noise += noise;
    this.controls.push(...controlsIn(value));
    return closeUp(text)
      .split(/[\r\n\v\f\u0085\u2028\u2029]+/u)
      .filter((line) => line.trim() !== '');
  }

  private put(row: number, name: string, line: string): void {
    this.stretches.push({ row, name, start: this.text.length, end: this.text.length + line.length });
    this.text += `${line}\n`;
  }

  structured(): StructuredPage {
    const page = makePage(this.text);
    const furniture: Furniture[] = [];
    const articles = this.rows.flatMap((row, index) =>
      this.article(page, index, Object.keys(row), furniture),
    );
    const dates = articles.map(({ facts }) => facts?.issueDate).filter((date) => date !== undefined);
    const facts = dates[0] ? { issueDate: dates[0] } : {};
    return { page, noise: this.noise, controls: this.controls, facts, articles, furniture };
  }

  private article(
    page: SheetText,
    row: number,
    names: string[],
    furniture: Furniture[],
  ): StructuredArticle[] {
    const runs = new Map<ColumnField, Run[]>();
    for (const name of names) {
      const field = fieldOf(name);
      const own = this.stretches
        .filter((one) => one.row === row && one.name === name)
        .map(({ start, end }) => trim(makeRun(page, [{ start, end }])));
      const known = field && (!runs.has(field) || field === 'text');
      if (known) runs.set(field, [...(runs.get(field) ?? []), ...own]);
      else furniture.push(...own.map((run) => ({ run, role: `column:${name}` })));
    }
    return articleOf(runs, row, furniture);
  }
}

function withoutTags(value: string): string {
  const { lines, text } = parseDocument(value);
  return lines.map(({ start, end }) => text.slice(start, end)).join('\n');
}

function articleOf(runs: Map<ColumnField, Run[]>, row: number, furniture: Furniture[]): StructuredArticle[] {
  const of = (field: ColumnField) => (runs.get(field) ?? []).filter((run) => !isBlank(run));
  const facts = factsOf(of);
  for (const field of ['date', 'page', 'section', 'publication', 'url'] as const)
    furniture.push(...of(field).map((run) => ({ run, role: 'page-head' })));
  const [column, ...more] = of('column');
  const text = of('text');
  if (text.length === 0) {
    const left = ['title', 'kicker', 'subtitle', 'author', 'column'] as const;
    furniture.push(...left.flatMap((field) => of(field).map((run) => ({ run, role: 'unplaced' }))));
    return [];
  }
  furniture.push(...more.map((run) => ({ run, role: 'ornament' })));
  const url = of('url')[0]?.text.trim();
  return [
    {
      ...(column ? { column } : {}),
      kicker: of('kicker'),
      headline: of('title'),
      subtitle: of('subtitle'),
      bylines: of('author'),
      blocks: text.map((run) => ({ type: 'paragraph', run, indented: false })),
      pictures: [],
      ...(url && /^https?:\/\/\S+$/u.test(url) ? { url } : {}),
      facts,
      doubts: facts.issueDate
        ? []
        : [{ field: 'date', confidence: 'low', reason: `第 ${row + 1} 行没有写到日的日期，请核对` }],
    },
  ];
}

function factsOf(of: (field: ColumnField) => Run[]): PageFacts {
  const value = (field: ColumnField) => of(field)[0]?.folded.trim();
  const date = value('date')?.replace(/^(\d{4})(\d{2})(\d{2})(?!\d).*$/su, '$1-$2-$3');
  const day = date && readFurniture(date.replace(/[T\s]\d{1,2}:.*$/u, ''), new Set())?.facts.issueDate;
  const page = value('page')
    ?.replace(/[第版]/gu, '')
    .trim();
  return {
    ...(day ? { issueDate: day } : {}),
    ...(page && /^[A-Z]?\d{1,3}$/iu.test(page) ? { pageNumber: readNumber(page) } : {}),
    ...optional('section', value('section')),
    ...optional('publication', value('publication')?.replace(/^《|》$/gu, '')),
  };
}

function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return (value ? { [key]: value } : {}) as { [P in K]?: string };
}

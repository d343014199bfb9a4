/** The tables of docs/content-format*.md, made from the tables of fields. */
import { DATE } from '../../src/articles/fields/date.ts';
import type { FieldDoc } from '../../src/articles/fields/field.ts';
import { HEADLINE } from '../../src/articles/fields/headline.ts';
import { CORRECTION, NOTES, SUMMARY } from '../../src/articles/fields/notes.ts';
import { IMAGE, PICTURES } from '../../src/articles/fields/pictures.ts';
import { RIGHTS, STATEMENT } from '../../src/articles/fields/rights.ts';
import { CITATION, SOURCE } from '../../src/articles/fields/source.ts';
import { BYLINE, SUBJECT } from '../../src/articles/fields/subject.ts';
import {
  AUTHOR,
  PROSE,
  PUBLISHING_DAYS,
  SITE,
  TILE,
  TOPIC,
  VOCABULARY,
  ZONE,
} from '../../src/init/archiveFields.ts';

/** Languages of the documentation: places in a pair of words. */
const LANGUAGES = { 'zh-CN': 0, en: 1 } as const;
/** A language of the documentation. */
export type DocLanguage = keyof typeof LANGUAGES;

const HEADS = {
  'zh-CN': ['字段', '名称', '用途', '不写时', '例'],
  en: ['field', 'Chinese', 'purpose', 'default', 'example'],
};

/** Tables by the name that a mark in the page gives: `<!-- fields: headline -->` … `<!-- end -->`. */
const TABLES: Record<string, Record<string, FieldDoc>> = {
  headline: HEADLINE,
  date: DATE,
  subject: SUBJECT,
  byline: BYLINE,
  source: SOURCE,
  citation: CITATION,
  pictures: PICTURES,
  image: IMAGE,
  rights: RIGHTS,
  statement: STATEMENT,
  notes: { ...SUMMARY, ...NOTES },
  correction: CORRECTION,
  zone: ZONE,
  tile: TILE,
  topic: TOPIC,
  author: AUTHOR,
  site: SITE,
  vocabulary: VOCABULARY,
  publishingDays: PUBLISHING_DAYS,
  prose: PROSE,
};

/** A page with its marked tables made anew. @throws where a mark names no table, or a table has no mark */
export function withTables(page: string, language: DocLanguage): string {
  const unmarked = new Set(Object.keys(TABLES));
  const made = page.replace(/<!-- fields: (\w+) -->\n[^]*?<!-- end -->/g, (_whole, name: string) => {
    const fields = TABLES[name];
    if (!fields) throw new Error(`no table of fields is called ${name}`);
    unmarked.delete(name);
    return `<!-- fields: ${name} -->\n\n${table(fields, language)}\n\n<!-- end -->`;
  });
  if (unmarked.size > 0) throw new Error(`no mark for the fields of ${[...unmarked].join(', ')}`);
  return made;
}

function table(fields: Record<string, FieldDoc>, language: DocLanguage): string {
  const place = LANGUAGES[language];
  const rows = Object.entries(fields).map(([name, { label, purpose, absent, example }]) => [
    `\`${name}\``,
    label,
    purpose[place],
    absent[place],
    example && `\`${example}\``,
  ]);
  const head = HEADS[language];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * What an archive can learn from the corrections of a page: entries for its import.yaml. They follow from how the desk
 * lay at first and how it lies now, so that what was undone teaches nothing. Pure.
 */
import { NAMES_HERE, type ImportRules } from '../../archive/importRules.ts';
import { furnitureKey } from '../../import/base/learned.ts';
import { escapePattern } from '../../text/escapePattern.ts';
import { columnName } from '../../import/roles/column.ts';
import type { Desk, DeskArticle, Piece, PieceRole, Sheet } from './desk.ts';
import { textOf } from './spans.ts';

/** An entry, by the list of import.yaml that it belongs to. */
export type Lesson = {
  /** The same correction has the same id on every desk. */
  id: string;
  wanted: boolean;
} & (
  | { list: 'columns' | 'furniture' | 'publications'; entry: string }
  | { list: 'bylines'; entry: ImportRules['bylines'][number] }
  | { list: 'aliases'; entry: ImportRules['aliases'][number] }
);

type Found = Omit<Lesson, 'id' | 'wanted'> & Pick<Lesson, 'list' | 'entry'>;

/** Longer lines are text, and come but once. */
const LONGEST_LINE = 40;

/** @param first the desk as it lay at first @param rules what the archive knows already */
export function lessonsOf(sheet: Sheet, first: Desk, now: Desk, rules: ImportRules | undefined): Lesson[] {
  const found: Found[] = [
    ...columns(sheet, first, now),
    ...bylines(sheet, first, now),
    ...furniture(sheet, first, now),
    ...publications(first, now),
    ...now.aliases.map((entry): Found => ({ list: 'aliases', entry })),
  ];
  const lessons = new Map(found.map((one) => [idOf(one), one]));
  return [...lessons]
    .filter(([, one]) => !isKnown(one, rules))
    .map(([id, one]) => ({ ...one, id, wanted: !now.unwanted.includes(id) }) as Lesson);
}

function idOf({ list, entry }: Found): string {
  return `${list}:${typeof entry === 'string' ? entry : 'form' in entry ? entry.form : `${entry.name}=${entry.zone}`}`;
}

function isKnown({ list, entry }: Found, rules: ImportRules | undefined): boolean {
  const known = (rules?.[list] ?? []).map((one) => idOf({ list, entry: one } as Found));
  return known.includes(idOf({ list, entry } as Found));
}

function publications(first: Desk, now: Desk): Found[] {
  const before = new Set(first.articles.map(({ form }) => form.publication));
  return now.articles
    .map(({ form }) => form.publication.trim())
    .filter((name) => name !== '' && !before.has(name))
    .map((entry): Found => ({ list: 'publications', entry }));
}

function lines(sheet: Sheet, { articles, margin }: Desk, role: PieceRole): { piece: Piece; text: string }[] {
  return [...articles.flatMap(({ pieces }) => pieces), ...margin]
    .filter((piece) => piece.role === role)
    .map((piece) => ({ piece, text: textOf(sheet.text, piece.spans).trim() }));
}

function columns(sheet: Sheet, first: Desk, now: Desk): Found[] {
  const before = new Set(lines(sheet, first, 'column').map(({ text }) => columnName(text)));
  return lines(sheet, now, 'column')
    .map(({ text }) => columnName(text))
    .filter((name) => name !== '' && !before.has(name))
    .map((entry): Found => ({ list: 'columns', entry }));
}

function furniture(sheet: Sheet, first: Desk, now: Desk): Found[] {
  const known = new Set(
    lines(sheet, first, 'furniture')
      .filter(({ piece }) => piece.label !== 'unplaced')
      .map(({ text }) => furnitureKey(text)),
  );
  return lines(sheet, now, 'furniture')
    .filter(
      ({ piece, text }) => piece.label === 'by-hand' && text.length <= LONGEST_LINE && !/[。\n]/u.test(text),
    )
    .filter(({ text }) => !known.has(furnitureKey(text)))
    .map(({ text }): Found => ({ list: 'furniture', entry: text }));
}

/** A byline that is new, or whose authors were changed. */
function bylines(sheet: Sheet, first: Desk, now: Desk): Found[] {
  const before = new Set(
    first.articles.flatMap((article) => signed(sheet, article).map((one) => JSON.stringify(one))),
  );
  return now.articles
    .flatMap((article) => signed(sheet, article))
    .filter((one) => !before.has(JSON.stringify(one)))
    .flatMap(({ text, authors }): Found[] => {
      const named = authors.filter(({ name }) => bare(text).includes(bare(name)));
      const form = formOf(
        text,
        named.map(({ name }) => name),
      );
      if (form === undefined) return [];
      const roles = [...new Set(named.map(({ role }) => role))];
      const [role] = roles;
      return [{ list: 'bylines', entry: { form, ...(roles.length === 1 && role ? { role } : {}) } }];
    });
}

function signed(sheet: Sheet, { pieces, form }: DeskArticle) {
  return pieces
    .filter(({ role }) => role === 'byline')
    .map(({ spans }) => ({ text: textOf(sheet.text, spans).trim(), authors: form.authors }));
}

const bare = (text: string) => text.replace(/\s+/gu, '');

/** Fewer characters beside the names (brackets, a mark) would make bylines of headlines. */
const TELLING = /\p{Script=Han}.*\p{Script=Han}/u;

/** The line with a place for the names. @returns undefined where that says nothing: no name in it, or nothing else */
function formOf(text: string, names: string[]): string | undefined {
  const marked = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((line, name) => line.replace(spaced(name), NAMES_HERE), text);
  const form = marked.replace(SEVERAL, NAMES_HERE).replace(/\s+/gu, ' ').trim();
  const parts = form.split(NAMES_HERE);
  return parts.length === 2 && TELLING.test(parts.join('')) ? form : undefined;
}

const SEVERAL = /\{姓名\}(?:[\s、,，/;；]*\{姓名\})+/gu;

/** A name as papers set it: with spaces between its characters or without. */
function spaced(name: string): RegExp {
  return new RegExp([...bare(name)].map(escapePattern).join('\\s*'), 'u');
}

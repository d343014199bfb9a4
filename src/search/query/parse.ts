/**
 * The words of the query language; expression.ts tells how they are joined.
 *
 * - Words are separated by white space.
 * - `"…"` or `“…”`: exactly so, spaces and punctuation too; the last need not be closed yet.
 * - `-词`, `-"…"`: without.
 * - `标题:词` and the like (half- or full-width colon): in that field only.
 * - `石?遗址`: any one character in the place of the mark.
 * - Everything else is taken literally, and no input is an error.
 */
import { ownEntry } from '../../text/ownEntry.ts';
import { normalize, type CharacterTable } from '../../text/normalize.ts';
import { typeset } from '../../text/typeset.ts';
import { hasWildcard, withWildcards } from './wildcard.ts';
import type { Term } from '../types.ts';

/** One word of a query, ready for the engine. */
export interface QueryTerm extends Term {
  /** Normalised text to look for; never empty. */
  needle: string;
  /**
   * Forms to look for until one is found, the needle first: the site sets text differently from how papers'
   * databases print it (`5G 基站` without the space, `完成.` with a full-width stop), and a reader may type either.
   */
  forms: string[];
  /** Words that will do in its place: the forms of each. */
  also?: { text: string; forms: string[] }[];
  /** Another word that stands near: `needle` is the one before the operator. */
  near?: { needle: string; within: Nearness };
}

/** How far apart two words may stand: so many characters between them, or in the same paragraph. */
export type Nearness = number | 'paragraph';

/** Field prefixes by the field they mean: the names that the interface has for it in each language, and others in use. */
const PREFIXES: Record<string, Term['field']> = {
  标题: 'title',
  title: 'title',
  作者: 'author',
  记者: 'author',
  author: 'author',
  园区: 'zone',
  zone: 'zone',
  专题: 'topic',
  主题: 'topic',
  topic: 'topic',
  栏目: 'column',
  专栏: 'column',
  column: 'column',
  年: 'year',
  年份: 'year',
  year: 'year',
  日期: 'date',
  date: 'date',
  类型: 'kind',
  体裁: 'kind',
  类别: 'kind',
  type: 'kind',
  kind: 'kind',
};

/** A minus, a prefix, and a text in quotation marks or without; greedy parts cannot backtrack into each other. */
const PIECE =
  /([-－](?=\S))?(?:([^\s:："“”＂]{1,20})[:：](?=\S))?(?:["“”＂]([^"“”＂]+)(?:["“”＂](?=\s|$)|$)|(\S+))/gu;

/** One piece of a query, between white space. */
export interface QueryPiece {
  /** As typed. */
  text: string;
  /** Whether it is bare: no quotation marks, no prefix, no minus. */
  isBare: boolean;
  /** A minus, and then what stands behind it. */
  excluded: boolean;
  /** The word that it is; undefined where there is nothing to look for. */
  term: QueryTerm | undefined;
}

/**
 * Takes a query apart.
 * @param table traditional to simplified characters
 * @param zonePrefixes what else may stand before a colon to search by zone, as the archive calls its zones
 */
export function piecesOf(
  query: string,
  table: CharacterTable,
  zonePrefixes: readonly string[] = [],
): QueryPiece[] {
  const zones = new Set(zonePrefixes.map((prefix) => normalize(prefix, table)));
  return Array.from(query.matchAll(PIECE), ([piece, minus, prefix, quoted, plain]) => ({
    text: piece,
    isBare: minus === undefined && prefix === undefined && quoted === undefined,
    excluded: minus !== undefined,
    term: readPiece({ piece, minus, prefix, quoted, plain }, table, zones),
  }));
}

interface Piece {
  piece: string;
  minus: string | undefined;
  prefix: string | undefined;
  quoted: string | undefined;
  plain: string | undefined;
}

function readPiece(
  { piece, minus, prefix, quoted, plain }: Piece,
  table: CharacterTable,
  zones: ReadonlySet<string>,
): QueryTerm | undefined {
  const excluded = minus !== undefined;
  const field = fieldOf(prefix === undefined ? undefined : normalize(prefix, table), zones);
  // Behind an unknown prefix the colon is an ordinary character: `比例3:1`, `https://…`.
  const whole = piece.slice(minus?.length ?? 0);
  const text = field === undefined ? whole : (quoted ?? plain!);
  const isText = field === undefined || field === 'any' || field === 'title';
  const folded = (part: string) => normalize(part, table);
  const needle = (isText && quoted === undefined ? withWildcards(text, folded) : folded(text)).trim();
  // Nothing between quotation marks: then the marks themselves are looked for.
  if (needle === '')
    return quoted === undefined
      ? undefined
      : {
          text: whole,
          needle: normalize(whole, table),
          forms: [normalize(whole, table)],
          field: 'any',
          excluded,
          quoted: false,
        };
  return {
    text,
    needle,
    forms: formsOf(text, needle, table),
    field: field ?? 'any',
    excluded,
    quoted: field !== undefined && quoted !== undefined,
  };
}

/** What a word before a colon means already, whatever an archive calls its zones; undefined for nothing. */
export const meaningOf = (prefix: string, table: CharacterTable): Term['field'] | undefined =>
  ownEntry(PREFIXES, normalize(prefix, table));

function fieldOf(prefix: string | undefined, zones: ReadonlySet<string>): Term['field'] | undefined {
  if (prefix === undefined) return 'any';
  return ownEntry(PREFIXES, prefix) ?? (zones.has(prefix) ? 'zone' : undefined);
}

/** Longest text that is also taken as set: phrases are short, and what is pasted whole is found by its words. */
const LONGEST_SET = 200;

/** A text as typed and as the site sets it, alone and among Han letters: a part of a sentence has neighbours. */
export function formsOf(text: string, needle: string, table: CharacterTable): string[] {
  // A lone sign means itself, and a wildcard is no text to be set.
  if (!/[\p{L}\p{N}]/u.test(needle) || hasWildcard(needle) || text.length > LONGEST_SET) return [needle];
  const set = [typeset(text), typeset(`文${text}文`).slice(1, -1)];
  return [...new Set([needle, ...set.map((form) => normalize(form, table).trim())])].filter(Boolean);
}

/** The year that a bare word such as `2023` or `2023年` means; undefined for anything else. */
export function yearOf(needle: string): number | undefined {
  const [, year] = /^((?:19|20)\d\d)年?$/.exec(needle) ?? [];
  return year === undefined ? undefined : Number(year);
}

/**
 * The days that a text means.
 * @param text `2023`, `2023年`, `2023-04`, `2023年4月8日`, or two of them with `..`, `至`, `到` or `~` between
 * @returns first and last day as `YYYYMMDD`; undefined when it means none
 */
export function daysOf(text: string): [first: number, last: number] | undefined {
  const [from, to = from, more] = text.split(/\s*(?:\.\.+|至|到|~)\s*/);
  const first = from === '' ? [0, 0] : wholeDate(from!);
  const last = to === '' ? [99999999, 99999999] : wholeDate(to!);
  return more === undefined && (from || to) && first && last ? [first[0]!, last[1]!] : undefined;
}

/** First and last day of a year, month or day, as `YYYYMMDD`; a month has 31 days here, which harms no comparison. */
function wholeDate(text: string): [first: number, last: number] | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})[日号]?)?)?[年月]?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const first = Number(year) * 10000 + Number(month ?? 0) * 100 + Number(day ?? 0);
  return [first, first + (month === undefined ? 1231 : day === undefined ? 31 : 0)];
}

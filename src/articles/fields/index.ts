/** The table of article fields. */
import { typeset } from '../../text/typeset.ts';
import { DATE } from './date.ts';
import type { Field } from './field.ts';
import { HEADLINE } from './headline.ts';
import { CORRECTION, NOTES, SUMMARY } from './notes.ts';
import { IMAGE, PICTURES } from './pictures.ts';
import { RIGHTS, STATEMENT } from './rights.ts';
import { CITATION, SOURCE } from './source.ts';
import { BYLINE, SUBJECT } from './subject.ts';

/** Every field, in the order in which a file is written. */
export const FIELDS = {
  ...HEADLINE,
  ...DATE,
  ...SUBJECT,
  ...SOURCE,
  ...SUMMARY,
  ...PICTURES,
  ...RIGHTS,
  ...NOTES,
};

/** Fields inside the fields that are objects. */
export const NESTED = {
  authors: BYLINE,
  source: CITATION,
  images: IMAGE,
  rights: STATEMENT,
  corrections: CORRECTION,
};

/** Name of a field. */
export type FieldName = keyof typeof FIELDS;

/** The rows with their names. */
export const ROWS = Object.entries(FIELDS) as unknown as [FieldName, Field][];

/**
 * Texts of a record that are searched beside its body, in their order.
 * @param record values by field name, valid; fields without a value are passed over
 */
export function searchedTexts(
  record: Partial<Record<FieldName, unknown>>,
  as: NonNullable<Field['search']>['as'],
): string[] {
  return ROWS.flatMap(([name, { search }]) => (search?.as === as ? [{ name, ...search }] : []))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ name, texts }) => (record[name] === undefined ? [] : texts(record[name])))
    .filter((text): text is string => typeof text === 'string' && text !== '');
}

const IN_DATA = ROWS.flatMap(([name, { data }]) => (data ? [{ name, ...data }] : [])).sort(
  (a, b) => a.place - b.place,
);

/** The rows of those fields, in the same order. */
export const dataFields = (): Record<string, Field> =>
  Object.fromEntries(IN_DATA.map(({ name }) => [name, FIELDS[name] as unknown as Field]));

/** The part of a record that stands in the data files, in their order. @param record as for `searchedTexts` */
export function dataOf(record: Partial<Record<FieldName, unknown>>): Partial<Record<FieldName, unknown>> {
  return Object.fromEntries(
    IN_DATA.map(({ name, value }) => [name, value ? value(record[name]) : record[name]]),
  );
}

/**
 * Sets the texts of an object in type, as the rows of its fields say. The file is never changed.
 * @param values validated, by field name
 * @returns those texts alone; absent ones are left out
 */
export function setInType<T extends object>(
  values: T,
  rows: Record<string, Pick<Field, 'typeset'>>,
): { [Name in keyof T]?: T[Name] } {
  const set = Object.entries(rows).flatMap(([name, { typeset: rule }]) => {
    const text = (values as Record<string, unknown>)[name];
    return rule && typeof text === 'string' ? [[name, rule === true ? typeset(text) : rule(text)]] : [];
  });
  return Object.fromEntries(set) as { [Name in keyof T]?: T[Name] };
}

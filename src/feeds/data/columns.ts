/** Columns of the archive's data, and what they are called in JSON Schema and in Table Schema (Data Package v2). */
import { z } from 'zod';
import type { FieldLabel } from '../../articles/fields/field.ts';
import { USUAL_WORDS } from '../../problems/kind.ts';

type Json = Record<string, unknown>;

/** One column. */
export interface Column {
  schema: z.ZodType;
  /** Chinese name. */
  label: string;
  purpose: FieldLabel;
}

/** Columns by name, in their order. */
export type Columns = Record<string, Column>;

/** Values that a row has for them; what has none is left out. */
export type Row = Readonly<Record<string, unknown>>;

/** A column that no field of an article is. */
export const column = (schema: z.ZodType, label: string, purpose: FieldLabel): Column => ({
  schema,
  label,
  purpose,
});

/**
 * Columns named in an archive's own words.
 * @param zoneWord what it calls a zone: a county paper has 乡镇
 */
export function namedIn(zoneWord: string, columns: Columns): Columns {
  const own = (text: string) => text.replaceAll(USUAL_WORDS.zoneWord, zoneWord);
  return Object.fromEntries(
    Object.entries(columns).map(
      ([
        name,
        {
          schema,
          label,
          purpose: [chinese, english],
        },
      ]) => [name, { schema, label: own(label), purpose: [own(chinese), english] }],
    ),
  );
}

/** JSON Schema (2020-12) of a row. @param id address of the schema */
export function rowSchema(id: string, title: string, columns: Columns): Json {
  const entries = Object.entries(columns);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title,
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, { schema, label, purpose }]) => [
        name,
        { ...valueSchema(schema), title: label, description: purpose.join(' ') },
      ]),
    ),
    required: entries.flatMap(([name, { schema }]) => (schema.safeParse(undefined).success ? [] : [name])),
    additionalProperties: false,
  };
}

/** JSON Schema of a value as it is written; all that transforms make of a value is text. */
function valueSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema.default;
      if (Object.keys(jsonSchema).length === 0) jsonSchema.type = 'string';
    },
  });
  return json;
}

/** A field of Table Schema. */
export interface TableField {
  name: string;
  type: string;
  title: string;
  description: string;
  /** Between the items of a list that is one text. */
  delimiter?: string;
}

/** Between the items of a list in one cell. */
const LIST_DELIMITER = ';';

/** A cell's place: the column, and the name inside it where the column is an object. */
export interface Cell extends TableField {
  at: readonly [column: string, inner?: string];
}

/** Columns as those of a flat table: an object has a column for each of its fields (`source.pageNumber`), a list of texts is joined by `;`, any other list is JSON. */
export function flatCells(columns: Columns): Cell[] {
  return Object.entries(columns).flatMap(([name, { schema, label, purpose }]): Cell[] => {
    const json = valueSchema(schema) as { type?: string; properties?: Record<string, Json>; items?: Json };
    const field = { name, title: label, description: purpose.join(' ') };
    if (json.properties)
      return Object.entries(json.properties).map(([inner, { type }]) => ({
        ...field,
        name: `${name}.${inner}`,
        type: String(type ?? 'string'),
        at: [name, inner],
      }));
    const isList = json.type === 'array' && json.items?.['type'] === 'string';
    return [
      {
        ...field,
        // The specification knows lists; its own profile (2.0) does not.
        type: isList ? 'string' : (json.type ?? 'string'),
        ...(isList && { delimiter: LIST_DELIMITER }),
        at: [name],
      },
    ];
  });
}

/** Fields of a table that is written as JSON, where values keep their form. */
export function jsonFields(columns: Columns): TableField[] {
  return Object.entries(columns).map(([name, { schema, label, purpose }]) => ({
    name,
    type: String(valueSchema(schema)['type'] ?? 'string'),
    title: label,
    description: purpose.join(' '),
  }));
}

/** Text of a cell; '' where the row has no value. */
export function cellText(row: Row, { at: [name, inner], delimiter }: Cell): string {
  const whole = row[name];
  const value = inner === undefined ? whole : (whole as Record<string, unknown> | undefined)?.[inner];
  if (value === undefined || value === null) return '';
  if (delimiter) return (value as string[]).join(delimiter);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

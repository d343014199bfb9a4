/**
 * One row of the table of article fields. Everything that the project does with every field (validation, typesetting,
 * search, data files, documentation, JSON Schema) is driven by the table; docs/how-to/add-a-field.md tells how to add one.
 */
import type { z } from 'zod';

/** The same in Chinese and in English, in Markdown. */
export type FieldLabel = readonly [chinese: string, english: string];

/** What the format's documentation says of a field. */
export interface FieldDoc {
  /** Chinese name. Example: 肩题. */
  label: string;
  purpose: FieldLabel;
  /** What holds where the field is left out. */
  absent: FieldLabel;
  /** A value, as written in YAML; '' where none helps. */
  example: string;
}

/** What the project does with one field. */
export interface Field<S extends z.ZodType = z.ZodType> extends FieldDoc {
  schema: S;
  /** Plain text that is set in type when the article is loaded: as all texts are, or by a rule of its own. */
  typeset?: true | ((text: string) => string);
  /** Searched: as part of the headline, or as a text before (`lead`) or after (`tail`) the body. */
  search?: { as: 'headline' | 'lead' | 'tail'; place: number; texts: (value: z.output<S>) => unknown[] };
  /** In the data files; `value` where it is written otherwise than it is held. */
  data?: { place: number; value?: (value: z.output<S>) => unknown };
}

/** A row; only infers the type of the value for its functions. */
export const field = <S extends z.ZodType>(row: Field<S>): Field<S> => row;

/** What holds where a required field is left out. */
export const REQUIRED: FieldLabel = ['必填', 'required'];
/** What holds where an optional field is left out and nothing takes its place. */
export const NONE: FieldLabel = ['无', 'none'];
/** The same for a fact of the printed paper. */
export const UNKNOWN: FieldLabel = ['不详', 'unknown'];
/** The same for a list. */
export const EMPTY: FieldLabel = ['`[]`', '`[]`'];

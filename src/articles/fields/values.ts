/** Values that several fields share. */
import { z } from 'zod';
import { edtfDate } from '../../dates/schema.ts';
import { say } from '../../problems/fault.ts';

/** Characters of a field; the captions that stand for a whole photo item have a few hundred. */
export const LONGEST = 5000;

/**
 * Text; a bare number in YAML is no text, since 007 and 1.50 would lose digits.
 * @param label Chinese name of the field
 * @param wrong what to say where no text stands
 */
export const text = (label: string, wrong: (label: string, input: unknown) => string = notText) =>
  z
    .string({ error: ({ input }) => wrong(label, input) })
    .trim()
    .min(1, say('text-empty', { label }))
    .superRefine((value, context) => {
      if (value.length <= LONGEST) return;
      const message = say('text-long', { label, length: value.length, limit: LONGEST });
      context.addIssue({ code: 'custom', message });
    });

/** What to say where text should stand. @param input what stands there */
export function notText(label: string, input: unknown): string {
  if (input === undefined) return say('text-missing', { label });
  return ['number', 'boolean'].includes(typeof input)
    ? say('text-number', { label, input: String(input) })
    : say('text-form', { label });
}

/** A name of a registry. @param label Chinese name of what is named */
export const name = (label: string) =>
  z
    .string({ error: say('name-form', { label }) })
    .trim()
    .min(1, say('name-empty', { label }));

/** True or false. @param field as written in the file */
export const flag = (field: string) => z.boolean({ error: say('flag-form', { field }) });

/** Schemas that take several forms: what may be written, for the JSON Schema. */
export const WRITTEN = new WeakMap<z.ZodType, z.ZodType>();

// YAML reads a bare year as a number.
WRITTEN.set(edtfDate, z.union([z.string(), z.int()]));

/** One thing may be written without the brackets of a list. */
export function oneOrMany<T extends z.ZodType>(item: T) {
  const schema = z
    .transform((given: z.input<T> | z.input<T>[]): unknown => (Array.isArray(given) ? given : [given]))
    .pipe(z.array(item));
  WRITTEN.set(schema, z.union([item, z.array(item)]));
  return schema;
}

/** A text that stands for an object with that text in one field. */
export function short<Name extends string, T extends z.ZodType>(field: Name, whole: T) {
  const schema = z
    .transform((given: string | z.input<T>): unknown =>
      typeof given === 'string' ? { [field]: given } : given,
    )
    .pipe(whole);
  WRITTEN.set(schema, z.union([z.string(), whole]));
  return schema;
}

/** Schemas of rows by name, for an object of zod. */
export function shapeOf<Rows extends Record<string, { schema: z.ZodType }>>(
  rows: Rows,
): { [Name in keyof Rows]: Rows[Name]['schema'] } {
  return Object.fromEntries(Object.entries(rows).map(([name, { schema }]) => [name, schema])) as {
    [Name in keyof Rows]: Rows[Name]['schema'];
  };
}

/** Values that say what they should in another shape than their field has (`publishingDays: [1, 3]`). Pure. */
import { fault, type Fault } from '../fault.ts';

/** Fields with their values. */
export type Fields = Record<string, unknown>;

/** Whether a value of a file is made of fields: neither a text nor a list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is one text or figure. */
export const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** What a field should have said. */
export interface Reshaped {
  field: string;
  value: unknown;
  told: Fault;
}

/** A field with its right value. @param line the field as YAML has it */
export const reshapedTo = (field: string, value: unknown, line: string): Reshaped => ({
  field,
  value,
  told: fault('field-shape', { line }),
});

/** A file's fields with the right values in place of the given ones, so that nothing is told of them twice. */
export const withShapes = <T>(given: T, shapes: readonly Reshaped[]): T =>
  shapes.length === 0
    ? given
    : { ...given, ...Object.fromEntries(shapes.map(({ field, value }) => [field, value])) };

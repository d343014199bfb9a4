/** The front-matter of an article, as the table in `fields/` has it. */
import { z } from 'zod';
import { FIELDS, NESTED } from './fields/index.ts';
import type { author } from './fields/subject.ts';
import { shapeOf } from './fields/values.ts';

/** The front-matter as an archivist writes it. Unknown fields are errors. */
export const frontMatter = z.strictObject(shapeOf(FIELDS));

/** Names of the fields that exist, at the top and inside each field that is an object. */
export const KNOWN: Record<string, readonly string[]> = {
  '': Object.keys(FIELDS),
  ...Object.fromEntries(Object.entries(NESTED).map(([name, rows]) => [name, Object.keys(rows)])),
};

/** Front-matter after validation. */
export type FrontMatter = z.output<typeof frontMatter>;
/** Front-matter as written in the file. */
export type FrontMatterInput = z.input<typeof frontMatter>;
/** A byline after validation. */
export type Author = z.output<typeof author>;
export type { Kind } from '../ids.ts';

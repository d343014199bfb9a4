/** What an archivist does at the desk, as data: sent by the browser, kept in the journal, done by operations.ts. */
import { z } from 'zod';
import { ROLES } from './desk.ts';

const id = z.string().max(40);
const role = z.enum(ROLES);
const text = z.string().max(4000);
const names = z.array(z.string().max(200)).max(50);
const authors = z
  .array(z.strictObject({ name: z.string().max(200), role: z.string().max(100).optional() }))
  .max(50);

/** Fields of the form, and what each holds. */
const VALUES = {
  date: text,
  dateline: text,
  kind: text,
  zones: names,
  topics: names,
  authors,
  publication: text,
  issueDate: text,
  pageNumber: text,
  section: text,
  keepDraft: z.boolean(),
  near: z.boolean(),
};
/** Fields that the form changes. */
export type FormField = keyof typeof VALUES;

const sets = Object.entries(VALUES).map(([field, value]) =>
  z.strictObject({
    do: z.literal('set'),
    article: id,
    field: z.literal(field as FormField),
    value,
    /** Goes on from the operation before it: both are undone at once. */
    more: z.boolean().optional(),
  }),
);

/** One operation. */
export const operation = z.union([
  /** Makes a piece something else. `authors`: read from a new byline. */
  z.strictObject({ do: z.literal('role'), piece: id, role, authors: authors.optional() }),
  /** Makes a stretch of the page something else, cutting it out of the pieces that hold it. */
  z.strictObject({
    do: z.literal('line'),
    start: z.int().min(0),
    end: z.int().min(0),
    role,
    /** Where it goes when it belongs to none yet. */
    article: id.optional(),
    authors: authors.optional(),
  }),
  /** Joins a piece to the one before it in its article. */
  z.strictObject({ do: z.literal('join'), piece: id }),
  /** Parts a piece; `at` counts in its characters. */
  z.strictObject({ do: z.literal('split'), piece: id, at: z.int().min(0) }),
  /** Puts a piece before another one, or at the end, of an article; without an article among the furniture of the page. */
  z.strictObject({ do: z.literal('move'), piece: id, article: id.nullable(), before: id.nullable() }),
  /** Begins a new article with a piece. */
  z.strictObject({
    do: z.literal('part'),
    piece: id,
    /** What the new one speaks of. */
    zones: names.optional(),
    topics: names.optional(),
  }),
  /** Joins an article to the one before it. */
  z.strictObject({ do: z.literal('unite'), article: id }),
  /** Takes an article off the page: an advertisement, a notice. Its characters become furniture. */
  z.strictObject({ do: z.literal('dismiss'), article: id }),
  /** Takes from a brief the column that stands above it and others. */
  z.strictObject({ do: z.literal('withoutColumn'), article: id }),
  /** Takes from a picture the credit that is printed elsewhere. */
  z.strictObject({ do: z.literal('withoutCredit'), picture: z.int().nonnegative() }),
  /** Says that a doubt was looked at: of an article, or a piece without a place. */
  z.strictObject({ do: z.literal('settle'), doubt: id }),
  /** Takes or leaves an entry for import.yaml. */
  z.strictObject({ do: z.literal('lesson'), lesson: z.string().max(400), wanted: z.boolean() }),
  /** Says what the paper calls a zone. */
  z.strictObject({ do: z.literal('alias'), name: z.string().min(2).max(40), zone: z.string().max(200) }),
  ...sets,
]);
/** One operation. */
export type Operation = z.infer<typeof operation>;

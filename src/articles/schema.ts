/**
 * The front-matter of an article: the one schema of the content format.
 *
 * Every field is documented for archivists in docs/content-format.md; the error
 * messages are written for them too, in Chinese: what is wrong — what to write instead.
 */
import { z } from 'zod';
import { calendarDay, edtfDate } from '../dates/schema.ts';
import { say } from '../problems/fault.ts';

/** Text; a bare number in YAML is no text, since 007 and 1.50 would lose digits. */
const text = (name: string) =>
  z
    .string({ error: ({ input }) => notText(name, input) })
    .trim()
    .min(1, say('text-empty', { label: name }));

function notText(name: string, input: unknown): string {
  if (input === undefined) return say('text-missing', { label: name });
  return ['number', 'boolean'].includes(typeof input)
    ? say('text-number', { label: name, input: String(input) })
    : say('text-form', { label: name });
}

/** One thing may be written without the brackets of a list. */
const oneOrMany = <T extends z.ZodType>(item: T) =>
  z
    .transform((given: z.input<T> | z.input<T>[]): unknown => (Array.isArray(given) ? given : [given]))
    .pipe(z.array(item));

/** A text that stands for an object with that text in one field. */
const short = <Field extends string, T extends z.ZodType>(field: Field, whole: T) =>
  z
    .transform((given: string | z.input<T>): unknown =>
      typeof given === 'string' ? { [field]: given } : given,
    )
    .pipe(whole);

/** Who wrote the article: a name, or a name with the role printed beside it (特约通讯员). */
const byline = z.strictObject(
  { name: text('作者姓名'), role: text('作者身份').optional() },
  { error: say('author-form') },
);
/** A byline, or the name alone. */
export const author = short('name', byline);

/** A page number (版): a whole number, or text such as A03. */
const pageNumber = z
  .union([z.int(), z.string().trim().min(1)], { error: say('page-number-form') })
  .transform(String)
  .refine((page) => !/^-?0*$|^-/.test(page), say('page-number-form'));

/** An address on the web; others, such as `javascript:`, have no place on a page. */
const webAddress = z.url({
  protocol: /^https?$/,
  error: say('address-form'),
});

/** Where and when the paper printed the article: the citation a newspaper archive lives on. */
const citation = z.strictObject(
  {
    /** Name of the newspaper. Example: 中国高新技术产业导报. */
    publication: text('报纸名称').optional(),
    /** Day of the printed issue; may differ from the article's own date. Example: 2023-05-15. */
    issueDate: calendarDay.optional(),
    /** Page number (版) as printed; a whole number, or text such as A03. Example: 6. */
    pageNumber: pageNumber.optional(),
    /** Name of the page's section (版面名). Example: 综合新闻. */
    section: text('版面名').optional(),
    /** Page number on which the article goes on (下转第 7 版). */
    continuedOn: pageNumber.optional(),
    /** Page number from which the article comes (上接第 1 版). */
    continuedFrom: pageNumber.optional(),
    /** Address of the article in the paper's own electronic edition. */
    url: webAddress.optional(),
  },
  { error: say('source-form') },
);
/** A citation, or the name of the paper alone. */
export const source = short('publication', citation);

/** A picture; `src` is left out when the archive holds the caption but not the picture itself. */
export const image = z
  .strictObject(
    {
      /** Path relative to the Markdown file. Example: kunshan.jpg. */
      src: text('图片路径').optional(),
      /** What the picture shows, for readers who cannot see it. Required with `src`. */
      alt: text('图片替代文字').optional(),
      /** Caption as printed (图片说明). */
      caption: text('图片说明').optional(),
      /** Photographer or picture source (图片来源). */
      credit: text('图片来源').optional(),
    },
    { error: say('image-form') },
  )
  .refine(({ src, alt }) => !src || alt, {
    path: ['alt'],
    error: say('image-alt-missing'),
  });

/** A correction of the archive or of the paper. */
export const correction = z.strictObject(
  { date: calendarDay, note: text('更正说明') },
  { error: say('correction-form') },
);

const name = (label: string) =>
  z
    .string({ error: say('name-form', { label }) })
    .trim()
    .min(1, say('name-empty', { label }));

const flag = (field: string) => z.boolean({ error: say('flag-form', { field }) });

/** A path on this site that a static host can answer: no query, no way out of the site's folder. */
export const redirect = z
  .string({ error: say('redirect-type') })
  .trim()
  .regex(/^\/(?!\/)\S*$/, say('redirect-form'))
  .refine((path) => !/[?#\\]/.test(path), say('redirect-query'))
  .refine(isCleanPath, say('redirect-path'));

function isCleanPath(path: string): boolean {
  try {
    return !decodeURIComponent(path)
      .split('/')
      .some((part) => part === '..' || part === '.' || part.includes('\0'));
  } catch {
    return false;
  }
}

/** Kinds of items; the order is that of the index on disk. */
export const KINDS = ['news', 'photo', 'commentary', 'notice'] as const;

/** The front-matter as an archivist writes it. Unknown fields are errors. */
export const frontMatter = z.strictObject({
  /** Headline as printed. May be empty only in a draft. Two parts of a headline are parted by an ideographic space. */
  title: z.string({ error: ({ input }) => notText('标题', input) }).trim(),
  /** True when the paper printed no headline and the archive supplied one; shown in brackets. */
  titleSupplied: flag('titleSupplied').optional(),
  /** Line under the headline (副题). */
  subtitle: text('副题').optional(),
  /** Line over the headline (肩题). */
  kicker: text('肩题').optional(),
  /** Date of the article, EDTF. */
  date: edtfDate,
  /** Evidence, when the date was not printed but inferred; its presence marks the date as inferred. */
  dateInferred: text('日期推定依据').optional(),
  /** Opening of a report before its text (本报讯). */
  dateline: text('电头').optional(),
  /** Zones the article is about: id, name, official name or alias of a registered zone. `[]` for none in particular. */
  zones: oneOrMany(name('园区')),
  /** Bylines. Empty when the paper names nobody. */
  authors: oneOrMany(author).default([]),
  /** Topics: registered ids or names; at least one, except in drafts. */
  topics: oneOrMany(name('专题')),
  /** Column (栏目) under which the paper printed it. */
  column: text('栏目').optional(),
  /** Kind of item. */
  kind: z.enum(KINDS, { error: say('kind-form', { known: KINDS.join('、') }) }).default('news'),
  source: source.optional(),
  /** One or two sentences for lists and search results; otherwise taken from the text. */
  summary: text('摘要').optional(),
  images: z.array(image, { error: say('images-no-list') }).default([]),
  /** Corrections, newest last. */
  corrections: z.array(correction, { error: say('corrections-no-list') }).default([]),
  /** Old addresses on this site that should lead here. Example: /2019/kunshan.html. */
  redirectFrom: oneOrMany(redirect).default([]),
  /** True when the text is a digest written by the archive, not the paper's own words. */
  digest: flag('digest').optional(),
  /** True keeps the article off the site; `npm run check` lists it. */
  draft: flag('draft').default(false),
});

/** Names of the fields that exist, at the top and inside each field that is an object. */
export const FIELDS: Record<string, readonly string[]> = {
  '': Object.keys(frontMatter.shape),
  authors: Object.keys(byline.shape),
  source: Object.keys(citation.shape),
  images: Object.keys(image.shape),
  corrections: Object.keys(correction.shape),
};

/** Front-matter after validation. */
export type FrontMatter = z.output<typeof frontMatter>;
/** Front-matter as written in the file. */
export type FrontMatterInput = z.input<typeof frontMatter>;
/** A byline after validation. */
export type Author = z.output<typeof author>;
/** Kind of item. */
export type Kind = (typeof KINDS)[number];

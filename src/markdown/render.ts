/**
 * Markdown of an article's body → HTML and plain paragraphs, in one pass.
 * The pipeline is frozen and pure; each transform has a file of its own beside this one.
 */
import type { Root } from 'hast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { endAutolinks } from './autolinks.ts';
import { alignCells } from './cells.ts';
import { setColumns } from './columns.ts';
import { makeFigures } from './figures.ts';
import { collectImages } from './images.ts';
import { collectParagraphs } from './paragraphs.ts';
import { rejectHtml } from './rejectHtml.ts';
import { rejectLinks } from './rejectLinks.ts';
import { anchorParagraphs } from './anchors.ts';
import { levelHeadings } from './headings.ts';
import { markLongWords } from './longWords.ts';
import type { Picture } from './picture.ts';
import type { Told } from '../problems/fault.ts';
import { breakSubheads } from './subheads.ts';
import { plainBody } from './plain.ts';
import { typesetText } from './typesetText.ts';

/** A fault of the body; places count from the body's first line. */
export interface BodyFault extends Told {
  line: number;
  column: number;
}

/** A body made ready for the page and for search. */
export interface RenderedBody {
  /** HTML without the article's headline; headings begin at `h2`; paragraphs carry ids `p1`, `p2`…, subheads `s1`, `s2`… */
  html: string;
  /** Plain typeset text, one string for each paragraph, heading, list item or cell, in order. */
  paragraphs: string[];
  /** `src` of the pictures in the text, as written. */
  images: string[];
  faults: BodyFault[];
}

declare module 'vfile' {
  interface DataMap {
    paragraphs: string[];
    images: string[];
    faults: BodyFault[];
    pictureOf?: (src: string) => Picture | undefined;
  }
}

/** Footnotes speak Chinese, as the text does. */
const FOOTNOTES = {
  footnoteLabel: '注释',
  footnoteLabelProperties: { className: ['notes-head'] },
  footnoteBackLabel: (note: number) => `回到注 ${note + 1} 处`,
};

/** Markdown → HTML tree. */
const parser = remark()
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(rejectHtml)
  .use(rejectLinks)
  .use(remarkRehype, FOOTNOTES)
  .freeze();

/** HTML tree → set, anchored, collected, written. */
const setter = unified()
  .use(levelHeadings)
  .use(endAutolinks)
  .use(makeFigures)
  .use(alignCells)
  .use(typesetText)
  .use(setColumns)
  .use(anchorParagraphs)
  .use(collectParagraphs)
  .use(breakSubheads)
  .use(markLongWords)
  .use(collectImages)
  .use(rehypeStringify)
  .freeze();

/** The same for a body that `plainBody` knows to have no link, picture or table. */
const plainSetter = unified()
  .use(levelHeadings)
  .use(typesetText)
  .use(anchorParagraphs)
  .use(collectParagraphs)
  .use(breakSubheads)
  .use(markLongWords)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders a body.
 * @param markdown the file's text after the front-matter
 * @param pictureOf finds a picture by its path as written; without it, addresses stay as written
 */
export function renderBody(markdown: string, pictureOf?: (src: string) => Picture | undefined): RenderedBody {
  const file = new VFile({ value: markdown, data: pictureOf ? { pictureOf } : {} });
  const plain = plainBody(markdown);
  // remark-rehype makes the tree an HTML one, which the types of a frozen pipeline do not tell.
  const parsed = plain ?? (parser.runSync(parser.parse(file), file) as unknown as Root);
  const set = (plain ? plainSetter : setter).runSync(parsed, file) as Root;
  const { paragraphs = [], images = [], faults = [] } = file.data;
  return { html: setter.stringify(set, file), paragraphs, images, faults };
}

/**
 * Markdown of an article's body → HTML and plain paragraphs, in one pass.
 * The pipeline is frozen and pure; each transform has a file of its own beside this one.
 */
import type { Root } from 'hast';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { VFile, type DataMap } from 'vfile';
import { anchorParagraphs } from './anchors.ts';
import { checkAnchors, linkFiles } from './articleLinks.ts';
import { overBounds } from './bounds.ts';
import { alignCells } from './cells.ts';
import { setColumns } from './columns.ts';
import { makeFigures } from './figures.ts';
import { levelHeadings } from './headings.ts';
import { collectImages } from './images.ts';
import { endIndents } from './indents.ts';
import { markLongWords } from './longWords.ts';
import { markNotes, typedMark } from './notes.ts';
import { collectParagraphs } from './paragraphs.ts';
import type { Picture } from './picture.ts';
import { plainBody } from './plain.ts';
import { linkAddresses } from './printed/addresses.ts';
import { keepBlocks } from './printed/blocks.ts';
import { completeLinks } from './printed/partLinks.ts';
import { keepDefinitions } from './printed/definitions.ts';
import { warnOfEscapes } from './printed/escapes.ts';
import { rejectHtml } from './printed/html.ts';
import { keepLists } from './printed/lists.ts';
import { keepMarks } from './printed/marks.ts';
import { warnOfNotes } from './printed/noteForms.ts';
import { withQuotes, withStandIns } from './printed/quotes.ts';
import { rejectSchemes } from './printed/schemes.ts';
import { limitSyntax } from './printed/syntax.ts';
import { spaceFaults } from './printed/spaces.ts';
import { keepCells } from './printed/tables.ts';
import { keepLinkless } from './printed/targets.ts';
import type { Fault } from '../problems/fault.ts';
import { breakSubheads } from './subheads.ts';
import { typesetText } from './typesetText.ts';

/** A fault of the body; places count from the body's first line. */
export interface BodyFault extends Fault {
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
  /** What the text links to, as typed: Markdown files (`b.md#p3`), other relative addresses, those from the root (`/zones/`), and whole ones, which may be the site's. */
  links: string[];
  faults: BodyFault[];
}

declare module 'vfile' {
  interface DataMap {
    paragraphs: string[];
    images: string[];
    links: string[];
    /** True for a page of the archive, whose address is a folder. */
    isPage?: boolean;
    faults: BodyFault[];
    pictureOf?: (src: string) => Picture | undefined;
  }
}

/** Footnotes speak Chinese, as the text does. */
const FOOTNOTES = {
  footnoteLabel: '注释',
  footnoteLabelProperties: { className: ['notes-head'] },
  handlers: { footnoteReference: typedMark },
};

/** One tilde strikes nothing out: `3~5天…100~200元`. */
const TILDE = { singleTilde: false };

/** Markdown → HTML tree. What looks like Markdown and was never meant so is given back as it was typed (`printed/`). */
const parser = remark()
  .use(remarkGfm, TILDE)
  .use(limitSyntax)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, TILDE)
  .use(rejectHtml)
  .use(warnOfEscapes)
  .use(warnOfNotes)
  .use(keepDefinitions)
  .use(keepLists)
  .use(keepBlocks)
  .use(keepCells)
  .use(keepMarks)
  .use(keepLinkless)
  .use(linkAddresses)
  .use(rejectSchemes)
  .use(completeLinks)
  .use(remarkRehype, FOOTNOTES)
  .freeze();

/** HTML tree → set, anchored, collected, written. */
const setter = rehype()
  .use(markNotes)
  .use(levelHeadings)
  .use(makeFigures)
  .use(endIndents)
  .use(alignCells)
  .use(typesetText)
  .use(setColumns)
  .use(anchorParagraphs)
  .use(collectParagraphs)
  .use(breakSubheads)
  .use(markLongWords)
  .use(collectImages)
  .use(linkFiles)
  .use(checkAnchors)
  .freeze();

/** The same for a body that `plainBody` knows to have no link, picture or table. */
const plainSetter = rehype()
  .use(levelHeadings)
  .use(endIndents)
  .use(typesetText)
  .use(anchorParagraphs)
  .use(collectParagraphs)
  .use(breakSubheads)
  .use(markLongWords)
  .freeze();

/**
 * Renders a body.
 * @param markdown the file's text after the front-matter
 * @param pictureOf finds a picture by its path as written; without it, addresses stay as written
 */
export function renderBody(markdown: string, pictureOf?: (src: string) => Picture | undefined): RenderedBody {
  return rendered(markdown, pictureOf ? { pictureOf } : {});
}

/** Renders the text of a page of the archive (`pages/*.md`): the same rules, another kind of address. */
export function renderPage(markdown: string): RenderedBody {
  return rendered(markdown, { isPage: true });
}

function rendered(markdown: string, data: Pick<DataMap, 'pictureOf' | 'isPage'>): RenderedBody {
  const file = new VFile({ value: markdown, data });
  const plain = plainBody(markdown);
  const beyond = plain ? undefined : overBounds(markdown);
  if (beyond) return { html: '', paragraphs: [markdown], images: [], links: [], faults: [beyond] };
  // remark-rehype makes the tree an HTML one, which the types of a frozen pipeline do not tell.
  const parsed = plain ?? (parser.runSync(treeOf(file), file) as unknown as Root);
  const set = (plain ? plainSetter : setter).runSync(parsed, file) as Root;
  const { paragraphs = [], images = [], links = [], faults = [] } = file.data;
  faults.push(...spaceFaults(markdown));
  return { html: setter.stringify(set, file), paragraphs, images, links, faults };
}

function treeOf(file: VFile) {
  const shown = withStandIns(String(file.value));
  return shown === undefined ? parser.parse(file) : withQuotes(parser.parse(shown));
}

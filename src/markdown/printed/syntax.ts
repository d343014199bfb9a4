import type { Processor } from 'unified';

/**
 * Markdown that nobody means in a newspaper article, and that would take characters away from what was typed:
 * code by four spaces (an indented paragraph), headings by a line of `=` or `-` below, addresses up to the next white
 * space (Chinese has none; addresses.ts finds them instead).
 */
const UNMEANT = ['codeIndented', 'setextUnderline', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'];

interface ParserData {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** Leaves unmeant Markdown unread, so that it stays text. To be used after remark-gfm. */
export function limitSyntax(this: Processor): undefined {
  const data = this.data() as ParserData;
  (data.micromarkExtensions ??= []).push({ disable: { null: UNMEANT } });
  // The one transform among them looks for addresses once more, up to the next white space.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...(extension as object), transforms: [] }));
}

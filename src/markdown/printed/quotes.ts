/**
 * Quotation marks of Chinese text, which are those of English too: beside them and a Latin letter or a figure CommonMark
 * lets no phrase begin or end, so that `~~“100元”~~50元` would keep its marks, and `~~“甲”~~A和~~“乙”~~5` strike the
 * wrong words (https://github.com/commonmark/commonmark-spec/issues/650). The parser is shown brackets of the same
 * length that nothing but Chinese has; the tree gets the marks back.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const QUOTES = '“”‘’';
/** Their vertical forms for old standards (Unicode, CJK Compatibility Forms): no text of an archive has them. */
const STAND_INS = '﹁﹂﹃﹄';
const QUOTE = /[“”‘’]/g;
const STAND_IN = /[﹁﹂﹃﹄]/g;
/** Only there does it matter what the marks are. */
const BESIDE = /[*~][“”‘’]|[“”‘’][*~]/;

/** @returns the text for the parser; undefined where it can have the text as it is */
export function withStandIns(markdown: string): string | undefined {
  if (!BESIDE.test(markdown) || markdown.search(STAND_IN) >= 0) return undefined;
  return markdown.replace(QUOTE, (mark) => STAND_INS[QUOTES.indexOf(mark)]!);
}

/** Gives the marks back to a tree that was read of such a text. */
export function withQuotes(tree: Root): Root {
  visit(tree, (node) => {
    for (const [name, value] of Object.entries(node))
      if (typeof value === 'string')
        Object.assign(node, { [name]: value.replace(STAND_IN, (mark) => QUOTES[STAND_INS.indexOf(mark)]!) });
  });
  return tree;
}

import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';

/** Comments (CommonMark 0.31): the archivist's own notes, which nothing that is published holds. */
export const COMMENT = /<!--(?:>|->|[\s\S]*?-->)/gu;

const parser = remark().use(remarkGfm).freeze();

/** A comment that stands alone takes its line ends with it. */
const LINE_ENDS = /^[ \t]*\n+/u;
const LINE_BEGINNING = /(?:^|\n)[ \t]*$/u;

/** A text without its comments; all else stays to the letter, also `<!--` in code or behind a backslash. */
export function withoutComments(markdown: string): string {
  if (!markdown.includes('<!--')) return markdown;
  let text = '';
  let at = 0;
  visit(parser.parse(markdown), 'html', ({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    for (const { 0: comment, index } of markdown.slice(start, end).matchAll(COMMENT)) {
      text += markdown.slice(at, start + index);
      at = start + index + comment.length;
      if (LINE_BEGINNING.test(text)) at += LINE_ENDS.exec(markdown.slice(at))?.[0].length ?? 0;
    }
  });
  return text + markdown.slice(at);
}

import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Characters and words that may mean something in Markdown (CommonMark 0.31, GFM autolinks and tables). */
const MARKUP = /[\\`*_[\]<>&|~@\t\r\0\ufeff]|:\/\/|www\.|[ ]$/imu;
/**
 * Strong words without anything else in them, as lead-ins are set: whatever stands beside them, they are strong.
 * Figures at an end may be a sum, and `和` may join masked names: see `printed/marks.ts`.
 */
const STRONG = /(?<!\*)\*\*(?![0-9和与及同跟])([\p{L}\p{N}]+)(?<![0-9])\*\*(?!\*)/gu;
/** Line beginnings that may open something other than a paragraph. */
const OPENER = /^(?:[ \-+=:#]|\d{1,9}[.)])/u;
/** One `#` may be the paper's own: printed/blocks.ts tells of it. */
const SUBHEAD = /^(#{2,6}) ([^\s#](?:.*[^\s#])?)$/u;

/**
 * The tree of a body that is nothing but plain paragraphs and `##` subheads, with strong words in them, as nearly
 * every newspaper article is: ten times faster than a full Markdown parser, and the same tree (a property test holds them together).
 * @returns undefined where anything could be markup; the full parser decides then
 */
export function plainBody(markdown: string): Root | undefined {
  if (MARKUP.test(markdown.replace(STRONG, '$1'))) return undefined;
  const blocks: Element[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push(element('p', lines.join('\n')));
    lines = [];
  };
  for (const line of markdown.split('\n')) {
    const subhead = SUBHEAD.exec(line);
    if (subhead) {
      close();
      blocks.push(element(`h${subhead[1]!.length}`, subhead[2]!));
    } else if (line === '') close();
    else if (OPENER.test(line)) return undefined;
    else lines.push(line);
  }
  close();
  return {
    type: 'root',
    children: blocks.flatMap((block, index): RootContent[] =>
      index === 0 ? [block] : [{ type: 'text', value: '\n' }, block],
    ),
  };
}

function element(tagName: string, text: string): Element {
  // Every second part is what the pattern caught.
  const children = text
    .split(STRONG)
    .map((value, index): ElementContent =>
      index % 2 === 0 ? { type: 'text', value } : element('strong', value),
    )
    .filter((child) => child.type !== 'text' || child.value !== '');
  return { type: 'element', tagName, properties: {}, children };
}

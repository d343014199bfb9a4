/**
 * An HTML tree → the text that a reader of the page has before him, and where in it each element stands. Scripts and
 * styles are no text; what is put down here is all that the import has to account for.
 */
import type { Comment, Element, Nodes, Root, Text } from 'hast';
import { closeUp } from '../../lines/spacing.ts';
import { setAsideNoise } from '../../lines/lines.ts';
import type { Span } from '../../base/textRun.ts';

/** A line of the page: what stands between two ends of blocks or line breaks. */
export interface FlatLine extends Span {
  /** What ends it: a line break in running text, or the end of a block. */
  end: number;
  endedBy: 'break' | 'block';
  /** The innermost block that holds it. */
  block: Element | undefined;
  /** Characters of it inside links. */
  linked: number;
  /** Characters of it in bold. */
  bold: number;
  /** Characters that are not white space. */
  letters: number;
  /** Size of its largest letters in CSS pixels, as far as the markup itself tells; 16 where it does not. */
  size: number;
  hidden: boolean;
}

/** A comment, and the offset of the text at which it stands. */
export interface PlacedComment {
  value: string;
  at: number;
}

/** A tree put down as text. */
export interface FlatPage {
  text: string;
  noise: string;
  lines: FlatLine[];
  spans: Map<Nodes, Span>;
  parents: Map<Element, Element>;
  comments: PlacedComment[];
  /** How many scripts and style sheets were set aside. */
  scripts: number;
}

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'input',
]);
const BLOCKS = new Set(
  'address article aside blockquote body center caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul founder-content'.split(
    ' ',
  ),
);
/** Elements that a framework makes up (uni-view, app-card) are boxes, unless they are named for a part of a line. */
const INLINE_PART = /-(?:text|span|icon|link|a|label|badge|tag|button|inline|mark|em|strong)$/u;
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

/** @param tree of `rehype-parse`, a whole document */
export function flatten(tree: Root): FlatPage {
  const walk = new Walk();
  walk.nodes(tree.children, { linked: false, bold: false, hidden: false, pre: false, size: TEXT_SIZE });
  walk.endLine('block');
  return walk.page;
}

interface Context {
  linked: boolean;
  bold: boolean;
  hidden: boolean;
  pre: boolean;
  size: number;
  block?: Element;
}

/** What browsers set text in that says nothing of its size. */
const TEXT_SIZE = 16;
/** What `<font size=1>` to `<font size=7>` mean, in CSS pixels (HTML Living Standard, 15.3.1). */
const FONT_SIZES = [10, 13, 16, 18, 24, 32, 48];
/** CSS pixels in a unit of length; `em` is what stands around it. */
const UNITS: Record<string, number> = { px: 1, pt: 4 / 3, rem: TEXT_SIZE };
/** CSS Fonts 4, 2.5: sizes that are words, where text is set in 16 pixels; `<big>` is the next larger one. */
const WORDS: Record<string, number> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};
const BIGGER = 1.2;

/** White space between two Han characters is how the source was wrapped, when a line end is in it. */
const WRAPPED_BEFORE = /[\p{Script=Han}\p{P}\u3000]$/u;
const WRAPPED_AFTER = /^[\p{Script=Han}\p{P}\u3000]/u;

class Walk {
  readonly page: FlatPage = {
    text: '',
    noise: '',
    lines: [],
    spans: new Map(),
    parents: new Map(),
    comments: [],
    scripts: 0,
  };
  private readonly pieces: string[] = [];
  private length = 0;
  private tail = '';
  private line: FlatLine | undefined;
  /** White space waiting for the next word. */
  private gap: '' | ' ' | 'wrap' = '';
  private readonly noise: string[] = [];

  nodes(children: Nodes[], context: Context, parent?: Element): void {
    for (const child of children) {
      if (child.type === 'element') this.element(child, context, parent);
      else if (child.type === 'text') this.textNode(child, context);
      else if (child.type === 'comment') this.comment(child);
    }
    if (parent === undefined) {
      this.page.text = this.pieces.join('');
      this.page.noise = this.noise.join('');
    }
  }

  private comment({ value }: Comment): void {
    this.page.comments.push({ value, at: this.length });
  }

  private element(element: Element, context: Context, parent?: Element): void {
    if (parent) this.page.parents.set(element, parent);
    const { tagName } = element;
    if (SILENT.has(tagName)) {
      if (tagName === 'script' || tagName === 'style') this.page.scripts++;
      return;
    }
    if (tagName === 'br') return this.endLine('break');
    const isBlock = BLOCKS.has(tagName) || (tagName.includes('-') && !INLINE_PART.test(tagName));
    if (isBlock) this.endLine('block');
    const start = this.length;
    this.nodes(element.children, inside(element, context, isBlock), element);
    if (isBlock) this.endLine('block');
    this.page.spans.set(element, { start, end: this.length });
  }

  private textNode({ value }: Text, context: Context): void {
    const { text, noise } = setAsideNoise(value);
    if (noise) this.noise.push(noise);
    for (const [index, part] of (context.pre ? text.split(/\r\n?|\n/u) : [text]).entries()) {
      if (index > 0) this.endLine('break');
      this.words(
        closeUp(part.replace(/[ \t\r\n\f\v]+/gu, (gap) => (/[\r\n]/u.test(gap) ? '\n' : ' '))),
        context,
      );
    }
  }

  private words(text: string, context: Context): void {
    for (const piece of text.split(/([ \n])/u)) {
      if (piece === '') continue;
      if (piece === ' ' || piece === '\n') this.gap = piece === '\n' && this.gap === '' ? 'wrap' : ' ';
      else this.word(piece, context);
    }
  }

  private word(word: string, context: Context): void {
    const joined = this.gap === 'wrap' && WRAPPED_BEFORE.test(this.tail) && WRAPPED_AFTER.test(word);
    if (this.line && this.gap !== '' && !joined) this.append(' ');
    this.gap = '';
    this.line ??= {
      start: this.length,
      end: this.length,
      endedBy: 'block',
      block: context.block,
      linked: 0,
      bold: 0,
      letters: 0,
      size: context.size,
      hidden: context.hidden,
    };
    // A space that does not break is a space; what it sets in is seen by its place.
    this.append(word.replaceAll('\u00a0', ' '));
    const letters = word.replace(/\s/gu, '').length;
    this.line.end = this.length;
    this.line.letters += letters;
    this.line.size = Math.max(this.line.size, context.size);
    if (context.linked) this.line.linked += letters;
    if (context.bold) this.line.bold += letters;
  }

  private append(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    this.tail = text;
  }

  /** Ends the line; two line breaks end the paragraph. */
  endLine(by: FlatLine['endedBy']): void {
    this.gap = '';
    if (!this.line) {
      const last = this.page.lines.at(-1);
      if (last) last.endedBy = 'block';
      return;
    }
    this.line.endedBy = by;
    if (this.line.letters > 0) this.page.lines.push(this.line);
    this.line = undefined;
    this.append('\n');
  }
}

function inside(element: Element, context: Context, isBlock: boolean): Context {
  const style = textOf(element.properties['style']);
  return {
    linked: context.linked || element.tagName === 'a',
    bold: context.bold || BOLD.has(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style),
    hidden:
      context.hidden ||
      element.properties['hidden'] === true ||
      /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style),
    pre: context.pre || element.tagName === 'pre' || /white-space\s*:\s*pre/iu.test(style),
    size: sizeIn(element, style, context.size),
    ...(isBlock ? { block: element } : context.block ? { block: context.block } : {}),
  };
}

/** The size of an element's letters: its style, `<font size>`, or what stands around it. */
function sizeIn({ tagName, properties }: Element, style: string, around: number): number {
  const [, value, unit] = /font-size\s*:\s*([\d.]+)(px|pt|rem|em|%)/iu.exec(style) ?? [];
  if (value && unit)
    return Number(value) * (UNITS[unit.toLowerCase()] ?? (unit === '%' ? around / 100 : around));
  const word = /font-size\s*:\s*((?:x{1,2}-)?(?:large|small)|medium)/iu.exec(style)?.[1];
  if (word) return WORDS[word.toLowerCase()] ?? around;
  if (tagName === 'big') return around * BIGGER;
  if (tagName !== 'font') return around;
  const told = textOf(properties['size']);
  const level = Number(told) + (/^[+-]/u.test(told) ? FONT_SIZES.indexOf(TEXT_SIZE) + 1 : 0);
  return FONT_SIZES[level - 1] ?? around;
}

/** An attribute as text. */
export function textOf(value: Element['properties'][string]): string {
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

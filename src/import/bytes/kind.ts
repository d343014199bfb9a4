/** What a decoded file is: known by its form, whatever its name says. */

/** Kinds of text that the importer reads. */
export type SourceKind = 'text' | 'html' | 'json' | 'csv';

const TAGS =
  'html|head|body|div|p|br|span|a|img|table|tbody|tr|td|th|ul|ol|li|h[1-6]|font|center|b|strong|i|em|section|article|founder-\\w+|script|style|meta|link|title|hr|dl|dt|dd|figure';
const OPENS = new RegExp(`^\\s*<(?:!doctype|!--|\\?xml|(?:${TAGS})[\\s/>])`, 'iu');
const TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, 'giu');
/** So many tags anywhere make markup of a file; one or two may be typed by a person. */
const FEWEST_TAGS = 3;

/** @param text decoded */
export function sourceKind(text: string): SourceKind {
  if (OPENS.test(text)) return 'html';
  // Cells and values may hold markup of their own.
  if (/^\s*[[{]/u.test(text) && isJson(text)) return 'json';
  if (isTable(text)) return 'csv';
  return countTags(text) >= FEWEST_TAGS ? 'html' : 'text';
}

function countTags(text: string): number {
  let count = 0;
  for (const tag of text.matchAll(TAG)) if (tag && ++count >= FEWEST_TAGS) break;
  return count;
}

/** JSON, or one JSON object a line. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    const [first = ''] = text.trim().split('\n', 1);
    return first.startsWith('{') && isWhole(first);
  }
}

function isWhole(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

const COLUMN =
  /^(?:标题|题名|篇名|作者|日期|正文|内容|全文|版次|报纸\S{0,4}|title|author|authors|date|content|body|text|page|url)$/iu;

/** The first line names columns, two of them as articles have them. */
function isTable(text: string): boolean {
  const [head = ''] = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u, 1);
  for (const mark of [',', '\t', ';', '，']) {
    const cells = head.split(mark).map((cell) => cell.trim().replace(/^"|"$/gu, ''));
    if (cells.length >= 2 && cells.filter((cell) => COLUMN.test(cell)).length >= 2) return true;
  }
  return false;
}

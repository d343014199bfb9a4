/** XML as text. */

/** Characters that XML 1.0 does not allow are left out. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escape = (text: string) =>
  text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');

/**
 * One element.
 * @param content text to be escaped, or elements made before
 */
export function element(
  name: string,
  attributes: Record<string, string>,
  content: string | string[] = [],
): string {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join('')}`;
  const inner =
    typeof content === 'string'
      ? escape(content)
      : content
          .map((child) => `\n${child}`)
          .join('')
          .replace(/\n/g, '\n  ');
  if (inner === '') return `${start}/>`;
  return `${start}>${inner}${typeof content === 'string' ? '' : '\n'}</${name}>`;
}

/** A document of one element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

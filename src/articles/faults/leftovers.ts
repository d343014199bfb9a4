import { fault, type Fault } from '../../problems/fault.ts';

/** What `npm run new` puts where the text belongs. */
export const PLACEHOLDER = '（在这里写正文。）';

/**
 * What the commands left for the archivist, and what is still there although the article is no draft any more.
 * @param text content of the file
 * @param bodyLine line on which the body begins, 1-based
 */
export function leftovers(
  text: string,
  bodyLine: number,
): (Fault & { line: number; column: number; field: string })[] {
  if (!text.includes(PLACEHOLDER) && !text.includes('存疑')) return [];
  return text.split(/\r\n?|\n/).flatMap((content, index) => {
    const line = index + 1;
    const place = { line, column: 1 };
    if (line >= bodyLine)
      return content.trim() === PLACEHOLDER
        ? [{ ...fault('leftover-placeholder', { text: PLACEHOLDER }), ...place, field: '正文' }]
        : [];
    const doubt = /^\s*#\s*存疑[:：]?\s*(.*)$/.exec(content)?.[1];
    return doubt === undefined
      ? []
      : [{ ...fault('leftover-doubt', { text: doubt.slice(0, 40) || '存疑' }), ...place, field: '' }];
  });
}

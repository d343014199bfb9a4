/** Files that the page makes for the reader. */
import { cutText } from '../../../text/cut.ts';
import { element } from './element.ts';

/** Longest file name made of a query, in UTF-16 code units. */
const LONGEST_NAME = 60;
/** How long a browser may take to fetch the file, in milliseconds. */
const FETCHED = 60_000;

/** Any text as a file name: no separators, no control characters, of a sane length. */
export function safeName(text: string): string {
  const safe = text
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ')
    .trim();
  return cutText(safe, LONGEST_NAME);
}

/** Hands a file to the reader. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  element('a', { href: url, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(url), FETCHED);
}

import { createHash } from 'node:crypto';

/**
 * SHA-256 of an article's text: of everything below the line that closes the front-matter, with line ends of Unix and
 * one at the end. Anybody can compute it: `awk '{sub(/\r$/,"")} n>1; /^---[ \t]*$/{n++}' FILE | sha256sum`.
 * @param body the file's text below the front-matter, line ends of Unix
 * @returns hexadecimal
 */
export function textDigest(body: string): string {
  return createHash('sha256').update(wholeText(body)).digest('hex');
}

/** The text that has this digest. @param body as for `textDigest` */
export function wholeText(body: string): string {
  return body === '' || body.endsWith('\n') ? body : `${body}\n`;
}

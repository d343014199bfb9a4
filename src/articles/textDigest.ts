import { createHash } from 'node:crypto';
import { withoutComments } from '../markdown/comments.ts';

/**
 * SHA-256 of an article's text: of everything below the line that closes the front-matter, without comments, with line
 * ends of Unix and one at the end. Anybody can compute it of a file without comments:
 * `awk '{sub(/\r$/,"")} n>1; /^---[ \t]*$/{n++}' FILE | sha256sum`.
 * @param body the file's text below the front-matter, line ends of Unix
 * @returns hexadecimal
 */
export function textDigest(body: string): string {
  return createHash('sha256').update(wholeText(body)).digest('hex');
}

/** The text that has this digest. @param body as for `textDigest` */
export function wholeText(body: string): string {
  const text = withoutComments(body);
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

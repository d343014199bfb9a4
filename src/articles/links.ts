/** Links between the Markdown files of an archive. Pure. */
import { posix } from 'node:path';

/** Whether a link, as typed, names a Markdown file and not an address of the site. */
export const isFileLink = (link: string): boolean => /^[^/?#][^?#]*\.md(?:[?#]|$)/i.test(link);

/**
 * The file that a link names.
 * @param from file in which it stands, below the content folder
 * @returns path below the content folder, composed
 */
export function fileLinked(from: string, link: string): string {
  const path = link.replace(/[?#].*$/u, '').replace(/\.md$/i, '.md');
  return posix.join(posix.dirname(from), path).normalize('NFC');
}

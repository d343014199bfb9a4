/** Companions that `npm run deploy:prepare` puts beside files: the same, compressed. */
import { statSync } from 'node:fs';
import { insideOf } from './lookUp.ts';

/** Best first. */
const CODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * The companion that a client takes.
 * @param root real path of the site's folder
 * @param path of the file itself, below it
 * @param accepted the `Accept-Encoding` header
 */
export function companionOf(
  root: string,
  path: string,
  accepted: string | undefined,
): { coding: string; ending: string; size: number } | undefined {
  for (const [coding, ending] of CODINGS) {
    if (!takes(accepted ?? '', coding)) continue;
    const real = insideOf(root, path + ending);
    const status = real === undefined ? undefined : statSync(real, { throwIfNoEntry: false });
    if (status?.isFile()) return { coding, ending, size: status.size };
  }
  return undefined;
}

/** Whether a coding is named, and not with a weight of nothing. */
function takes(accepted: string, coding: string): boolean {
  return accepted.split(',').some((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

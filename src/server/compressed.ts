/** Companions that `npm run deploy:prepare` puts beside files: the same, compressed. */
import { statSync } from 'node:fs';

/** Best first. */
const CODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * The companion that a client takes.
 * @param path of the file itself
 * @param accepted the `Accept-Encoding` header
 */
export function companionOf(
  path: string,
  accepted: string | undefined,
): { coding: string; ending: string; size: number } | undefined {
  for (const [coding, ending] of CODINGS) {
    if (!takes(accepted ?? '', coding)) continue;
    const status = statSync(path + ending, { throwIfNoEntry: false });
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

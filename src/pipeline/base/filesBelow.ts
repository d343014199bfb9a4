import { existsSync, readdirSync } from 'node:fs';
import { compareText } from '../../text/compare.ts';

/** All files below a folder, sorted, with `/` between the parts; none when it does not exist. */
export function filesBelow(folder: string): string[] {
  return entriesBelow(folder, () => false);
}

/**
 * The same, with some folders as a whole.
 * @param isWhole whether a folder, given as a path that ends with `/`, is listed itself and not looked into
 */
export function entriesBelow(folder: string, isWhole: (path: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  const list = (inner: string): string[] =>
    readdirSync(`${folder}/${inner}`, { withFileTypes: true }).flatMap((entry) => {
      const path = inner + entry.name;
      if (!entry.isDirectory()) return [path];
      return isWhole(`${path}/`) ? [`${path}/`] : list(`${path}/`);
    });
  return list('').sort(compareText);
}

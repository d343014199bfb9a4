import { existsSync, readdirSync } from 'node:fs';
import { compareText } from '../text/compare.ts';

/** All files below a folder, sorted, with `/` between the parts; none when it does not exist. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const list = (inner: string): string[] =>
    readdirSync(`${folder}/${inner}`, { withFileTypes: true }).flatMap((entry) => {
      const path = inner ? `${inner}/${entry.name}` : entry.name;
      return entry.isDirectory() ? list(path) : [path];
    });
  return list('').sort(compareText);
}

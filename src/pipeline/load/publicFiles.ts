import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { compareText } from '../../text/compare.ts';
import { ROOT } from '../astro/astroConfig.ts';
import { copyOutput, type Output } from '../base/output.ts';

/**
 * Files copied as they are: `public/` of the generator, then `public/` of the archive's folder, which wins.
 */
export function publicFiles(contentDir: string): Output[] {
  const sources = new Map<string, string>();
  for (const folder of [join(ROOT, 'public'), join(contentDir, 'public')]) {
    if (!existsSync(folder)) continue;
    for (const file of globSync('**/*', { cwd: folder, dot: true })) sources.set(file, join(folder, file));
  }
  return [...sources].sort(([a], [b]) => compareText(a, b)).map(([file, path]) => copyOutput(file, path));
}

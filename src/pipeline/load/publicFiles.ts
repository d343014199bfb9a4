import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { THEME, type Theme } from '../../archive/theme.ts';
import { compareText } from '../../text/compare.ts';
import { ROOT } from '../astro/astroConfig.ts';
import { copyOutput, type Output } from '../base/output.ts';

/**
 * Files copied as they are: `public/` of the generator, then `public/` of the archive's folder, which wins; and its theme.
 */
export function publicFiles(contentDir: string, theme?: Theme): Output[] {
  const sources = new Map<string, string>();
  for (const folder of [join(ROOT, 'public'), join(contentDir, 'public')]) {
    if (!existsSync(folder)) continue;
    for (const file of globSync('**/*', { cwd: folder, dot: true })) sources.set(file, join(folder, file));
  }
  if (theme) sources.set(theme.file, join(contentDir, THEME));
  return [...sources].sort(([a], [b]) => compareText(a, b)).map(([file, path]) => copyOutput(file, path));
}

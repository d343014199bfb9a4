/** Files that are copied as they are. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles, type FoundFiles } from '../../files/contentFiles.ts';
import { THEME, type Theme } from '../../archive/theme.ts';
import { compareText } from '../../text/compare.ts';
import { ROOT } from '../astro/astroConfig.ts';
import { copyOutput, type Output } from '../base/output.ts';

/** Folder of public files, of the generator and of an archive. */
export const PUBLIC = 'public';

/** The public file that all icons of a site are drawn from. */
export const FAVICON = 'favicon.svg';

/** `public/` of the generator, then `public/` of the archive's folder, which wins; and its theme. */
export function publicFiles(contentDir: string, theme?: Theme): Output[] {
  const sources = new Map<string, string>();
  for (const { path } of findFiles(join(ROOT, PUBLIC), { hidden: true }).files)
    sources.set(path, join(ROOT, PUBLIC, path));
  for (const { path } of ownPublicFiles(contentDir).files) sources.set(path, join(contentDir, PUBLIC, path));
  if (theme) sources.set(theme.file, join(contentDir, THEME));
  return [...sources].sort(([a], [b]) => compareText(a, b)).map(([file, path]) => copyOutput(file, path));
}

/** Public files of the archive itself; links must stay inside the archive. */
export function ownPublicFiles(contentDir: string): FoundFiles {
  const folder = join(contentDir, PUBLIC);
  // A file in its place is told of with the settings.
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? findFiles(folder, { hidden: true, within: contentDir })
    : { files: [], problems: [] };
}

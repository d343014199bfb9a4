/** An archive's own style sheet, `theme.css`, over the generator's. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What pages need to know of it. */
export interface Theme {
  /** File below the site's folder, named by its content, so that it may be kept for ever. */
  file: string;
  /** Colours of the paper, light and dark, where it sets them. */
  paper?: [light: string, dark: string];
}

/** File of the archive's folder. */
export const THEME = 'theme.css';

/** @returns undefined for an archive without a theme */
export async function readTheme(contentDir: string): Promise<Theme | undefined> {
  const css = await readFile(join(contentDir, THEME)).catch(() => undefined);
  if (!css) return undefined;
  const name = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const [, light, dark] =
    /--paper:\s*light-dark\(\s*([^,]+?)\s*,\s*([^)]+?)\s*\)/.exec(css.toString('utf8')) ?? [];
  return { file: `_assets/theme.${name}.css`, ...(light && dark && { paper: [light, dark] }) };
}

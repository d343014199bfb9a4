/** An archive's own style sheet, `theme.css`, over the generator's. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { encodingFault } from '../problems/encodingFault.ts';
import { fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { decodeUtf8 } from '../text/utf8.ts';

/** What pages need to know of it. */
export interface Theme {
  /** File below the site's folder, named by its content, so that it may be kept for ever. */
  file: string;
  /** Colours of the paper, light and dark, where it sets them. */
  paper?: [light: string, dark: string];
}

/** File of the archive's folder. */
export const THEME = 'theme.css';

/**
 * Reads what pages need to know of a theme.
 * @param problems gets the fault of a theme that is not UTF-8
 * @returns undefined for an archive without one
 */
export async function readTheme(contentDir: string, problems: Problem[]): Promise<Theme | undefined> {
  const file = join(contentDir, THEME);
  const found = await stat(file).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) {
    problems.push({ ...fault('settings-no-file'), file, line: 1, column: 1, field: '' });
    return undefined;
  }
  const css = await readFile(file);
  const text = decodeUtf8(css);
  // UTF-16 without its mark, in which Latin letters are valid UTF-8 with nothing between them.
  if (text === undefined || text.includes('\0'))
    problems.push({ line: 1, column: 1, field: '', ...encodingFault(css), file });
  const name = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const [, light, dark] = /--paper:\s*light-dark\(\s*([^,]+?)\s*,\s*([^)]+?)\s*\)/.exec(text ?? '') ?? [];
  return { file: `_assets/theme.${name}.css`, ...(light && dark && { paper: [light, dark] }) };
}

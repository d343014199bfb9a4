/** What the helps call things: as the archive at hand does. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageWords } from '../../strings/index.ts';
import { pathIn, type Io } from './io.ts';
import { CONTENT } from './options.ts';

/** Words that stand in the text of a help as `{{zone}}`, `{{province}}`. */
export type HelpWords = Record<'zone' | 'province', string>;

/**
 * Reads the words of the archive at hand; the usual ones where there is none.
 * @param content folder of the archive as typed
 */
export async function helpWords(io: Pick<Io, 'cwd'>, content: unknown): Promise<HelpWords> {
  const folder = pathIn(io, typeof content === 'string' ? content : CONTENT.default);
  if (!existsSync(join(folder, 'site.yaml'))) return messageWords({ language: 'zh-CN' });
  const { loadArchive } = await import('../../archive/load.ts');
  const { archive } = await loadArchive(folder);
  return messageWords(archive.site);
}

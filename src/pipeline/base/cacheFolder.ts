import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder for what may be lost: below node_modules, where tools of the ecosystem keep such things. */
export const CACHE_FOLDER = join(
  fileURLToPath(new URL('../../../', import.meta.url)),
  'node_modules/.cache/gaoxin-archive',
);

/** Modules as Node has compiled them: halves the start of every process. See `module.enableCompileCache`. */
export const MODULE_CACHE = join(CACHE_FOLDER, 'modules');

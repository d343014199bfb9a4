import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The `node_modules` that holds our packages: the project's own, or that of the archive which installed it. */
const PACKAGES = dirname(dirname(realpathSync(createRequire(import.meta.url).resolve('astro/package.json'))));

/** Folder for what may be lost: below node_modules, where tools of the ecosystem keep such things. */
export const CACHE_FOLDER = join(PACKAGES, '.cache/gaoxin-archive');

/** Modules as Node has compiled them: halves the start of every process. See `module.enableCompileCache`. */
export const MODULE_CACHE = join(CACHE_FOLDER, 'modules');

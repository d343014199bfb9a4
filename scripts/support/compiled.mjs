/**
 * For `node --import`: Node keeps modules as it has compiled them, the first one already. Without it, the few modules
 * that a command begins with are read as TypeScript at every start, and the reader alone takes a quarter of a second.
 * JavaScript, because it stands before that; the folder is `MODULE_CACHE` of src/pipeline/base/cacheFolder.ts.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(
  fileURLToPath(new URL('../../node_modules/.cache/gaoxin-archive/modules', import.meta.url)),
);

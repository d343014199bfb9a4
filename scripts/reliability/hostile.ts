/** `npm run hostile`: writes tests/fixtures/hostile anew from its table (scripts/reliability/hostile). */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostileArchive } from './hostile/archive.ts';

const FOLDER = fileURLToPath(new URL('../../tests/fixtures/hostile/accepted/', import.meta.url));

rmSync(FOLDER, { recursive: true, force: true });
for (const [path, content] of Object.entries(hostileArchive())) {
  mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
  writeFileSync(join(FOLDER, path), content);
}

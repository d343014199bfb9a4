/** `npm run hostile`: writes tests/fixtures/hostile anew from its tables (scripts/reliability/hostile). */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostileArchive } from './hostile/archive.ts';
import { refusedArchives } from './hostile/refused.ts';

const FOLDER = fileURLToPath(new URL('../../tests/fixtures/hostile/', import.meta.url));

for (const [name, files] of Object.entries({ accepted: hostileArchive(), refused: refusedArchives() })) {
  rmSync(join(FOLDER, name), { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(FOLDER, name, path)), { recursive: true });
    writeFileSync(join(FOLDER, name, path), content);
  }
}

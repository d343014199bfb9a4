import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { editorSchemas } from '../../src/init/schemas.ts';
import { ROOT } from '../support/run.ts';

it('a new archive gets the schemas that the documentation has', () => {
  const folder = join(ROOT, 'docs/schemas');
  const documented = readdirSync(folder).map((file) => [
    `.vscode/schemas/${file.replace('.schema.json', '.json')}`,
    readFileSync(join(folder, file), 'utf8'),
  ]);
  expect(editorSchemas()).toEqual(Object.fromEntries(documented));
});

/** The architecture is what lint enforces: planted faults are found, and the rooms stay small. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { folderOf, type Files } from '../support/folder.ts';
import { ROOT } from '../support/run.ts';

/** More than this cannot be taken in at a glance. */
const MOST_FILES = 20;

const template = (frontMatter: string, script = '') => `---
${frontMatter}
---
<p>{Object.keys(planted)}</p>
${script && `<script>\n${script}\n</script>\n`}`;

test.each([
  [
    'src/site/pages/planted.astro',
    template("import * as planted from '../../pipeline/produce/make.ts';"),
    /down the flow/,
  ],
  [
    'src/site/layouts/planted.astro',
    template("import * as planted from '../../import/readPage.ts';"),
    /down the flow/,
  ],
  [
    'src/site/components/parts/planted.astro',
    template("import * as planted from '../../../catalogue/catalogue.ts';"),
    /renders its props/,
  ],
  ['src/site/components/parts/planted.astro', template("import * as planted from 'node:fs';"), /no file/],
  [
    'src/site/components/parts/planted.astro',
    template('const planted = {};', "import { readFileSync } from 'node:fs';\nreadFileSync('x');"),
    /browser has no Node/,
  ],
])('lint finds the import planted in %s', async (filePath, text, message) => {
  const [result] = await new ESLint({ cwd: ROOT }).lintText(text, { filePath: join(ROOT, filePath) });
  expect(result!.messages.map((found) => found.message).join('\n')).toMatch(message);
});

/** Runs depcruise with the project's rules over a tree of these files. */
function violations(files: Files): string {
  const root = folderOf(files);
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const name of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json'])
    copyFileSync(join(ROOT, name), join(root, name));
  return spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      'src',
      '--config',
      '.dependency-cruiser.mjs',
    ],
    { cwd: root, encoding: 'utf8' },
  ).stdout;
}

test('lint finds imports that run up, Node in the browser, and rooms that nobody drew', () => {
  const found = violations({
    'src/text/compare.ts': 'export const compareText = 0;',
    'src/pipeline/make.ts': "export * from '../text/compare.ts';",
    'src/archive/planted.ts': "export * from '../pipeline/make.ts';",
    'src/search/ui/planted.ts': "export { readFileSync } from 'node:fs';",
    'src/site/components/planted.client.ts': "export { join } from 'path';",
    'src/attic/planted.ts': "export * from '../text/compare.ts';",
  });
  expect(found).toContain('archive-imports-upwards: src/archive/planted.ts → src/pipeline/make.ts');
  expect(found).toContain('browser-code-without-node: src/search/ui/planted.ts → fs');
  expect(found).toContain('browser-code-without-node: src/site/components/planted.client.ts → path');
  expect(found).toContain('every-room-in-the-table: src/attic/planted.ts → src/text/compare.ts');
  expect(found).toContain('4 dependency violations');
});

test('no folder of the source holds more than can be taken in at a glance', () => {
  const crowded = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (count, { parentPath }) => count.set(parentPath, (count.get(parentPath) ?? 0) + 1),
      new Map<string, number>(),
    );
  expect([...crowded].filter(([, files]) => files > MOST_FILES)).toEqual([]);
});

/** What the red team wrote and `check` refuses: each file is told at its place, in Chinese, with what to write. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refusedArchives } from '../../scripts/reliability/hostile/refused.ts';
import { ROOT, runCommand } from '../support/run.ts';

const FOLDER = join(ROOT, 'tests/fixtures/hostile/refused');
/** They are as they should be: the others need them. */
const SOUND = /^(?:(?:settings|articles)\/(?:site\.yaml|pages\/about\.md)|articles\/(?:zones|topics)\.yaml)$/;

it('is what its table makes of it', () => {
  const made = refusedArchives();
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(FOLDER.length + 1));
  expect(paths.sort()).toEqual(Object.keys(made).sort());
  for (const path of paths) expect(readFileSync(join(FOLDER, path)), path).toEqual(Buffer.from(made[path]!));
});

it('each file is told at its place, in Chinese, with what to write', async () => {
  const lines: string[] = [];
  for (const archive of ['settings', 'articles']) {
    const { code, stdout } = await runCommand('check', ['--content', join(FOLDER, archive)]);
    expect(code).toBe(1);
    lines.push(...stdout.trimEnd().split('\n').slice(0, -1));
  }
  const places = lines.map((line) => {
    const [, place, told, id] =
      /^(.+?:\d+:\d+) (.+) (\[[a-z0-9-]+\])$/.exec(line.replace('提醒：', '').replace(`${FOLDER}/`, '')) ??
      [];
    expect(told, line).toMatch(/[\u4e00-\u9fff].* — .*[\u4e00-\u9fff]/);
    return `${place} ${id}`;
  });
  const expected = readFileSync(join(FOLDER, '../refused.txt'), 'utf8');
  expect(`${places.join('\n')}\n`).toBe(expected);
  for (const path of Object.keys(refusedArchives()).filter((one) => !SOUND.test(one)))
    expect(expected).toContain(`${path === 'articles/articles/2023/04/image-text.md' ? 'text.png' : path}:`);
});

/** The ledger has one writer at a time: what two commands note at once is all there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listArticles } from '../../../src/articles/load.ts';
import { withLedger } from '../../../src/import/writing/ledger.ts';
import { folderOf } from '../../support/folder.ts';
import { REGISTRIES } from '../../support/registries.ts';
import { runCommand } from '../../support/run.ts';

const archive = () =>
  folderOf({
    ...REGISTRIES,
    'site.yaml': 'title: 档案\nbaseUrl: https://archive.example.org/\nformatVersion: 2\n',
  });

it('a command waits for another that is writing it, and says so', async () => {
  const content = archive();
  const ledger = join(content, 'ledger.yaml');
  let told = '';
  let made: ReturnType<typeof runCommand> | undefined;
  await withLedger(
    content,
    () => expect.fail('waited for nobody'),
    async () => {
      made = runCommand(
        'new',
        ['--title', '甲', '--zone', '综合', '--date', '2023-04-08', '--content', content],
        {
          onOutput: (text) => (told += text),
        },
      );
      await expect.poll(() => told).toContain('正在记 ledger.yaml');
      expect(listArticles(content)).toHaveLength(1);
      expect(existsSync(ledger)).toBe(false);
    },
  );
  expect(await made).toMatchObject({ code: 0 });
  expect(readFileSync(ledger, 'utf8')).toMatch(/added: 2023\/04\//);
  expect(existsSync(join(content, '.ledger.yaml.lock'))).toBe(false);
});

it('a command that only looks waits for nobody', async () => {
  const content = archive();
  await withLedger(
    content,
    () => {},
    async () => {
      const { code, stdout } = await runCommand('ledger', ['--dry-run', '--content', content]);
      expect([code, stdout]).toEqual([0, expect.stringContaining('会记')]);
    },
  );
});

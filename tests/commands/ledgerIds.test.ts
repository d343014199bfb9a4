/** Events of the ledger whose article is named in another form: told with the line to write. */
import { expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

const OTHER_FORMS = [
  'articles/2023/04/a.md',
  '/2023/04/a',
  '2023/04/a.html',
  '2023/04/a.md',
  '2023/4/a',
  '2023/04/A',
  'https://news.test/papers/articles/2023/04/a.html',
];
const TEXT = ', text: 0123456789abcdef';
const eventOf = (id: string, more = '') => `- {date: 2026-11-25, added: ${id}${more}}`;

async function check(ledger: string[]) {
  const content = folderOf({
    ...REGISTRIES,
    'site.yaml': 'title: 档案\nbaseUrl: https://news.test/papers/\n',
    'articles/2023/04/a.md': articleFile({}),
    'ledger.yaml': `# 收录记录\n${ledger.join('\n')}\n`,
  });
  const { code, stdout } = await runCommand('check', ['--content', content]);
  expect(code).toBe(0);
  return stdout.split('\n').filter((line) => line.includes('ledger.yaml'));
}

it('each with its place and the line, whether its text was noted or not', async () => {
  const written = OTHER_FORMS.flatMap((id) => {
    const quoted = id.includes(':') ? JSON.stringify(id) : id;
    return [eventOf(quoted)];
  });
  const told = await check(written);
  expect(told).toHaveLength(OTHER_FORMS.length);
  for (const [index, line] of told.entries()) {
    expect(line).toContain(`ledger.yaml:${index + 2}:`);
    expect(line).toContain(`把这一行改成：${eventOf('2023/04/a')}`);
  }
  expect(await check([eventOf('2023/04/a.md', TEXT)])).toEqual([
    expect.stringContaining(`把这一行改成：${eventOf('2023/04/a', TEXT)}`),
  ]);
});

it('nothing of an article that is there, nor of a draft that was taken away', async () => {
  expect(await check([eventOf('2023/04/a'), eventOf('2023/04/b')])).toEqual([]);
});

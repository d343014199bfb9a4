/** Every guide as printed: its commands run, and its snippets are taken, in an archive laid as the first guide says. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { COMMANDS, type CommandName } from '../../src/commands/index.ts';
import { ROOT, runCommand } from '../support/run.ts';

const GUIDES = globSync('docs/zh-CN/*.md', { cwd: ROOT }).sort();
const EXAMPLE = 'content/articles/2024/05/example.md';
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

/** Code blocks of a language. */
const blocksOf = (file: string, language: string) =>
  [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms')),
  ].map((match) => match[1]!);

let work: string;
let archive: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'gaoxin-guides-'));
  archive = join(work, 'my-archive');
  const line = blocksOf('docs/zh-CN/start.md', 'sh')
    .join('')
    .match(/^npx gaoxin-archive init (.*)$/m)![1]!;
  expect(await runCommand(init, line.split(' '), { cwd: work })).toMatchObject({ code: 0 });
  edit('content/site.yaml', (text) => text.replace('https://example.org', 'https://jia.news'));
  writeFileSync(
    join(archive, 'page.txt'),
    '甲县报\n\n大桥昨日通车\n\n本报讯（记者 王明）东城大桥昨日正式通车，全长三百米。\n',
  );
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(archive, file), change(readFileSync(join(archive, file), 'utf8')));
}

/** Bylines that a guide's registry of authors is about stand in articles already. */
function registerAuthors(snippet: string): void {
  writeFileSync(join(archive, 'content/authors.yaml'), snippet);
  const person = /qualifier: (.*)/.exec(snippet)?.[1];
  edit(EXAMPLE, (text) =>
    text.replace(/^authors: .*$/m, person ? `authors: [{name: 王明, person: ${person}}]` : 'authors: [王明]'),
  );
}

/** What needs a registry of packages, or goes on until it is stopped: tests/commands/installed.test.ts and start.test.ts. */
const ELSEWHERE =
  /^(?:npm install(?: \.\/gaoxin-archive-\S+\.tgz)?|npm update gaoxin-archive|npm start|cd my-archive|npx gaoxin-archive init .*)$/;

/** Runs a line of a guide in the archive. */
async function runLine(line: string): Promise<void> {
  if (ELSEWHERE.test(line)) return;
  const [, name, args] = /^npm run (\S+)(?: -- (.*))?$/.exec(line) ?? [];
  if (name !== undefined) {
    const told = await runCommand(name as CommandName, args?.split(' ') ?? [], { cwd: archive });
    expect(told, line).toMatchObject({ code: 0 });
    return;
  }
  expect(line).toMatch(/^(?:git|tar) /);
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: archive, encoding: 'utf8', env });
  // Nothing new to commit is no fault of the guide.
  if (!stdout.includes('nothing to commit'))
    expect([line, status, stderr]).toEqual([line, 0, expect.any(String)]);
}

describe.each(GUIDES)('%s', (guide) => {
  it('its commands run as printed', async () => {
    for (const block of blocksOf(guide, 'sh'))
      for (const line of block.trim().split('\n')) await runLine(line);
  });

  it('its snippets pass the check', async () => {
    for (const snippet of blocksOf(guide, 'yaml')) {
      if (snippet.trimStart().startsWith('- id:'))
        edit('content/zones.yaml', (text) => text.replace(/ {2}- id: dongcheng\n(?: {4}.*\n)*/, snippet));
      else if (snippet.startsWith('authors:\n')) registerAuthors(snippet);
      else if (snippet.startsWith('authors: '))
        edit(EXAMPLE, (text) => text.replace(/^authors: .*\n/m, snippet));
      else edit(EXAMPLE, (text) => text.replace('---\n\n', `${snippet}---\n\n`));
      const { code, stdout } = await runCommand('check', [], { cwd: archive });
      expect([code, stdout], snippet).toEqual([0, expect.stringContaining('没有错误')]);
    }
  });

  it('names commands that there are, and this version', () => {
    const text = readFileSync(join(ROOT, guide), 'utf8');
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
    for (const [, told] of text.matchAll(/gaoxin-archive-(\d[\d.]+\d)\.tgz/g))
      expect([basename(guide), told]).toEqual([basename(guide), version]);
  });
});

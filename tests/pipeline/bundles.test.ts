import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { generateArticle, type Names } from '../../bench/corpus.ts';
import { build } from '../../src/pipeline/build.ts';
import { filesBelow } from '../../src/pipeline/base/filesBelow.ts';
import { BUILD_DEFAULTS } from '../../src/pipeline/base/options.ts';
import { makeProgress } from '../../src/pipeline/base/progress.ts';
import { folderOf, writeFiles } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

/** Above the size from which on changes go into a bundle of their own: see `tolerated` in src/search/index/planSegments.ts. */
const ARTICLES = 510;
const NAMES: Names = { zones: ['昆山高新区'], topics: ['党建'], authors: ['甲乙'] };

it('puts an added article into a small bundle, and finds it beside the old ones', async () => {
  const folder = folderOf({});
  const content = join(folder, 'content');
  const [grown, cold] = [join(folder, 'grown'), join(folder, 'cold')];
  writeFiles(content, REGISTRIES);
  for (let number = 0; number < ARTICLES; number++) {
    const { file, text } = generateArticle(number, ARTICLES, NAMES);
    const path = join(content, file);
    mkdirSync(dirname(path), { recursive: true });
    // Short: this is about many articles, not about long ones.
    writeFileSync(path, text.split('\n').slice(0, 13).join('\n'));
  }
  await made(content, grown);
  const before = bundlesOf(grown);
  expect(before.map(roleOf)).toEqual(['base']);
  const files = filesBelow(join(grown, 'search', before[0]!));

  const added = join(content, 'articles/2024/12/added.md');
  mkdirSync(dirname(added), { recursive: true });
  writeFileSync(
    added,
    '---\ntitle: 量子计算云平台上线\ndate: 2024-12-30\nzones: [昆山高新区]\ntopics: [党建]\n---\n\n量子计算云平台上线。\n',
  );
  await made(content, grown);
  await made(content, cold);
  const after = bundlesOf(grown);
  expect(after.map(roleOf)).toEqual(['base', 'recent']);
  expect(after[0]).toBe(before[0]);
  expect(filesBelow(join(grown, 'search', after[0]!))).toEqual(files);
  expect(bundlesOf(cold).map(roleOf)).toEqual(['base']);
  for (const query of ['量子计算云平台', '昆山', '党建'])
    expect(await answer(query, grown), query).toEqual(await answer(query, cold));
  expect(await answer('量子计算云平台', grown)).toMatchObject({ total: 1 });

  const [one, other] = ['a', 'b'].map((name) => join(folder, '.grown', name, 'search', after[0]!, files[0]!));
  expect(statSync(one!).ino, 'both generations share the files').toBe(statSync(other!).ino);
});

async function made(contentDir: string, outDir: string): Promise<void> {
  const { ok, problems } = await build({ ...BUILD_DEFAULTS, contentDir, outDir }, makeProgress());
  expect(ok, JSON.stringify(problems)).toBe(true);
}

function bundlesOf(site: string): string[] {
  return (
    readdirSync(join(site, 'search'), { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
      // A page of the search lies there too.
      .filter((name) => !existsSync(join(site, 'search', name, 'index.html')))
      .sort()
  );
}

function roleOf(bundle: string): string {
  return bundle.split('-', 1)[0]!;
}

async function answer(query: string, out: string): Promise<unknown> {
  const { code, stdout, stderr } = await runCommand('search', [query, '--json', '--out', out]);
  expect(code, stdout + stderr).toBe(0);
  return JSON.parse(stdout);
}

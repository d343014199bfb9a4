import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { KINDS } from '../../src/ids.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const pages = ['content-format.md', 'content-format.zh-CN.md'].map((name) => ({
  name,
  text: readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'),
}));

it.each(pages)('docs/$name explains every kind of article', ({ text }) => {
  expect(KINDS.filter((kind) => !text.includes(`\`${kind}\``))).toEqual([]);
});

it.each(pages)('docs/$name shows an example article that passes validation', async ({ text }) => {
  const example = /```markdown\n([\s\S]*?)```/.exec(text)![1]!;
  const { archive } = await loadArchive(content);
  const { problems } = parseArticle(
    new TextEncoder().encode(example),
    { file: 'articles/2023/04/example.md', shown: 'example.md' },
    archive,
  );
  expect(problems).toEqual([]);
});

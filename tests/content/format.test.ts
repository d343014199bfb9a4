import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import {
  proseFrontMatter,
  provinceTile,
  publishingDays,
  site,
  topic,
  zone,
} from '../../src/archive/schema.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { image } from '../../src/articles/fields/pictures.ts';
import { frontMatter } from '../../src/articles/schema.ts';
import { KINDS } from '../../src/ids.ts';

const doc = readFileSync(new URL('../../docs/content-format.md', import.meta.url), 'utf8');
const content = fileURLToPath(new URL('../../content', import.meta.url));

const schemas = { frontMatter, image, zone, provinceTile, topic, site, publishingDays, proseFrontMatter };
/** Fields of objects that stand inside a union, and so have no shape to ask. */
const nested = [
  'name',
  'role',
  'publication',
  'issueDate',
  'pageNumber',
  'section',
  'continuedOn',
  'continuedFrom',
  'url',
  'note',
];

it.each(Object.entries(schemas))('docs/content-format.md explains every field of %s', (_name, schema) => {
  expect(Object.keys(schema.shape).filter((field) => !doc.includes(`\`${field}\``))).toEqual([]);
});

it('explains the fields of authors, sources and corrections, and every kind', () => {
  expect([...nested, ...KINDS].filter((word) => !doc.includes(`\`${word}\``))).toEqual([]);
});

it('shows an example article that passes validation', async () => {
  const example = /```markdown\n([\s\S]*?)```/.exec(doc)![1]!;
  const { archive } = await loadArchive(content);
  const { problems } = parseArticle(
    new TextEncoder().encode(example),
    { file: 'articles/2023/04/example.md', shown: 'example.md' },
    archive,
  );
  expect(problems).toEqual([]);
});

import { expect, it } from 'vitest';
import { pagefindOfArticle } from '../../../src/search/documents/pagefindRecord.ts';
import { VOCABULARY, madeUp } from '../archive.ts';

const names = new Map([...VOCABULARY.zones, ...VOCABULARY.topics].map(({ id, name }) => [id, name]));

it('gives Pagefind the whole text, and what the article is filed under by name', () => {
  const source = madeUp(11);
  const { record } = source;
  const { url, content, meta, filters, sort } = pagefindOfArticle(source, (id) => names.get(id)!);
  expect(url).toBe(`/articles/${record.id}.html`);
  for (const text of [record.title, ...source.paragraphs]) expect(content).toContain(text);
  expect(meta).toEqual({ title: record.title, date: record.date, source: '示例报 2023-05-15 第6版' });
  expect(filters!['zone'] ?? []).toEqual(record.zones.map((id) => names.get(id)));
  expect(filters!['topic']).toEqual(record.topics.map((id) => names.get(id)));
  expect(filters!['year']).toEqual([record.date.slice(0, 4)]);
  expect(filters!['author'] ?? []).toEqual(record.authors.map(({ name }) => name));
  expect(sort!['date']).toMatch(/^\d{4}-\d\d-\d\d$/);
});

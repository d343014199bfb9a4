/** A byline between a standfirst and the text. */
import { expect, it } from 'vitest';
import { nameJudge } from '../../../src/import/base/people.ts';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { readingOf } from '../../../src/import/structured/articles.ts';

it('names who wrote, below the standfirst, and not farther down', () => {
  const read = (texts: string[]) => {
    const page = makePage(texts.join(''));
    let start = 0;
    const blocks = texts.map((text) => {
      const run = makeRun(page, [{ start, end: (start += text.length) }]);
      return { type: 'paragraph' as const, run, indented: true };
    });
    const article = { kicker: [], headline: [], subtitle: [], bylines: [], blocks, pictures: [], doubts: [] };
    const given = { page, noise: '', facts: {}, articles: [article], furniture: [] };
    const { items } = readingOf(given, { names: nameJudge([]), furniture: new Set() });
    return [items[0]!.authors.map(({ name }) => name.text), items[0]!.body.length];
  };
  const text = ['泵房昨天成了书屋。', '门还在。', '孩子来看书。', '老人也来了。'];
  expect(read([text[0]!, '本报记者 李洋', ...text.slice(1)])).toEqual([['李洋'], 4]);
  expect(read([...text.slice(0, 3), '本报记者 李洋', text[3]!])).toEqual([[], 5]);
});

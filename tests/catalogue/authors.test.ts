import { describe, expect, it } from 'vitest';
import { underRegistries, parseArticle } from '../../src/articles/parse.ts';
import { data } from '../../src/feeds/data/files.ts';
import { ownRedirects, redirects } from '../../src/site/views/redirects.ts';
import { catalogueOf, withAuthors } from '../site/views/catalogueOf.ts';

const ARCHIVE = withAuthors(
  {
    name: '魏志强',
    aliases: ['魏志強', '老魏'],
    sameAs: ['https://www.wikidata.org/entity/Q42'],
    redirectFrom: ['/authors/wei/'],
  },
  { name: '李明', qualifier: '苏州日报' },
);
const by = (id: string, ...authors: unknown[]) => ({ id, front: { authors } });
const catalogue = catalogueOf(
  [
    by('a', { name: '魏志强', role: '记者' }),
    by('b', { name: '魏志強', role: '特约通讯员' }, '老魏'),
    by('c', '李明'),
    by('d', { name: '李明', person: '苏州日报' }),
    by('e', { name: '李明', person: '李明（苏州日报）' }),
  ],
  undefined,
  ARCHIVE,
);

describe('authors of the registry', () => {
  it('have one page for all spellings, with every role, and an article counted once', () => {
    const [author] = catalogue.authors.filter(({ name }) => name === '魏志强');
    expect(author).toMatchObject({ key: '魏志强', roles: ['特约通讯员', '记者'] });
    expect(author!.articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(catalogue.authors.map(({ name }) => name)).not.toContain('老魏');
  });

  it('of one name are two, and only what a file says tells them apart', () => {
    const names = Object.fromEntries(
      catalogue.authors.map(({ key, articles }) => [key, articles.map(({ id }) => id)]),
    );
    expect(names).toMatchObject({ 李明: ['c'], '李明-苏州日报': ['d', 'e'] });
  });

  it('keep the byline of each article as it was printed', () => {
    expect(catalogue.byId.get('b' as never)!.authors.map(({ name }) => name)).toEqual(['魏志強', '老魏']);
  });

  it('are found at the addresses of other spellings, and at those that the registry names', () => {
    const leading = [...redirects(catalogue)].map(({ from, to }) => [from, to].map(decodeURI));
    expect(leading).toEqual(
      expect.arrayContaining([
        ['/authors/wei/', '/authors/魏志强/'],
        ['/authors/魏志強/', '/authors/魏志强/'],
        ['/authors/老魏/', '/authors/魏志强/'],
      ]),
    );
    // 李明 is somebody else, with a page of his own.
    expect(leading.map(([from]) => from)).not.toContain('/authors/李明/');
    expect([...ownRedirects(catalogue)].map(({ by }) => by)).toEqual(['authors.yaml']);
  });

  it('are in the data as the site calls them', () => {
    const files = Object.fromEntries([...data(catalogue)].map(({ file, text }) => [file, text]));
    const authors = JSON.parse(files['data/authors.json']!) as { name: string }[];
    expect(authors.find(({ name }) => name === '魏志强')).toMatchObject({
      aliases: ['魏志強', '老魏'],
      sameAs: ['https://www.wikidata.org/entity/Q42'],
      redirectFrom: ['/authors/wei/'],
      articles: 2,
    });
    expect(files['data/2023.json']).toContain('{"name":"李明","person":"李明（苏州日报）"}');
  });
});

it('an article keeps what it was read as while the registry means the same by its byline', () => {
  const text =
    '---\ntitle: 一篇\ndate: 2023-04-08\nzones: []\ntopics: [党建]\nauthors: [魏志強]\n---\n\n正文。\n';
  const file = { file: 'articles/a.md', shown: 'articles/a.md' };
  const read = (archive: typeof ARCHIVE) => parseArticle(new TextEncoder().encode(text), file, archive);
  const { body: _, ...outcome } = read(ARCHIVE);
  const alike = () => true;
  expect(underRegistries(outcome, ARCHIVE, alike)).toBe(outcome);
  expect(underRegistries(outcome, withAuthors(), alike)).toBeUndefined();
  expect(read(withAuthors()).record!.authors).toEqual([{ name: '魏志強' }]);
});

/** OpenURLs of lists, read as reference managers do. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { coins, type ListedWork } from '../../src/citation/coins.ts';
import { contributor } from '../../src/citation/contributor.ts';

const WORK: ListedWork = {
  title: '昆山高新区：党建“链”出产业新画卷',
  authors: [contributor('魏志强'), contributor('阿不都热合曼·买买提')],
  date: '2023-04~',
  publication: '中国高新技术产业导报',
  language: 'zh-CN',
  url: 'https://archive.example.org/articles/2023/05/kunshan.html',
  archive: '高新区新闻档案',
};

/** As Zotero's translator takes an OpenURL apart: parts at `&`, `+` for a space, percent signs decoded. */
const read = (query: string) =>
  query.split('&').map((part) => {
    const [key, value] = part.split('=') as [string, string];
    return [key, decodeURIComponent(value.replace(/\+/g, ' '))];
  });

it('names a newspaper article, with its authors in order and its date without marks', () => {
  expect(read(coins(WORK))).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', WORK.title],
    ['rft.creator', '魏志强'],
    ['rft.creator', '阿不都热合曼·买买提'],
    ['rft.source', '中国高新技术产业导报'],
    ['rft.date', '2023-04'],
    ['rft.language', 'zh-CN'],
    ['rft.identifier', WORK.url],
  ]);
});

it('says that a text is a digest', () => {
  expect(read(coins({ ...WORK, digest: true }))).toContainEqual(['rft.description', '高新区新闻档案摘编']);
});

test('whatever a headline holds comes back, whoever decodes it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'链 　“%2&+#=;\'"<>\\^`{|}/?:\t\n好a𠀀'), minLength: 1 });
  fc.assert(
    fc.property(text, (title) => {
      const query = coins({ ...WORK, title });
      expect(read(query)).toContainEqual(['rft.title', title]);
      expect(new URLSearchParams(query).get('rft.title')).toBe(title);
      expect(query).not.toMatch(/[\s"<>]/);
    }),
  );
});

import { h } from 'hastscript';
import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { sortKey } from '../../dates/edtf.ts';
import { formatDate } from '../../strings/formatDate.ts';
import { stringsOf } from '../../strings/index.ts';
import { chapterFile } from './chapter.ts';
import { xhtmlPage } from './xhtml.ts';

/** The table of contents (EPUB 3.2, navigation document): the months of one year, or the years of several. */
export function contents(
  articles: readonly ArticleRecord[],
  { archive }: Pick<Catalogue, 'archive'>,
  language: string,
): string {
  const t = stringsOf(archive.site);
  const placed = articles.map((article, place) => ({ article, place, key: sortKey(article.date) }));
  const isOneYear = new Set(placed.map(({ key }) => key.slice(0, 4))).size === 1;
  const groups = Map.groupBy(placed, ({ key }) =>
    isOneYear ? key.slice(0, 7).replace(/-00$/, '') : key.slice(0, 4),
  );
  const lists = [...groups].map(([date, group]) =>
    h('li', [
      h('span', formatDate(date, t)),
      h(
        'ol',
        group.map(({ article, place }) => h('li', h('a', { href: chapterFile(place) }, article.title))),
      ),
    ]),
  );
  const title = t.browse.epub.contents;
  return xhtmlPage({ title, language, navigation: true }, [
    h('nav', { 'epub:type': 'toc', id: 'toc' }, [h('h1', title), h('ol', lists)]),
  ]);
}

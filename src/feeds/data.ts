import { dataOf } from '../articles/fields/index.ts';
import type { ArticleRecord } from '../articles/record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { marksOf } from '../catalogue/marks.ts';
import { urnOf } from '../citation/urn.ts';
import { article as articleUrl, topic as topicUrl, zone as zoneUrl } from '../urls.ts';
import { absolute } from './absolute.ts';
import type { Feed } from './feeds.ts';

const json = (value: unknown) => `${JSON.stringify(value, undefined, 1)}\n`;

/** The catalogue as data: articles by year, zones, topics, and what there is. */
export function* data(catalogue: Catalogue): Iterable<Feed> {
  const { archive, years, zones, topics } = catalogue;
  yield {
    file: 'data/index.json',
    text: json({
      title: archive.site.title,
      articles: catalogue.articles.length,
      years: years.map(({ year, articles }) => ({ year, articles: articles.length, file: `${year}.json` })),
      zones: 'zones.json',
      topics: 'topics.json',
    }),
  };
  yield {
    file: 'data/zones.json',
    text: json(
      zones.map(({ zone, articles }) => ({
        ...zone,
        url: absolute(archive.site, zoneUrl(zone.id)),
        articles: articles.length,
      })),
    ),
  };
  yield {
    file: 'data/topics.json',
    text: json(
      topics.map(({ topic: { id, name, description }, articles }) => ({
        id,
        name,
        description,
        url: absolute(archive.site, topicUrl(id)),
        articles: articles.length,
      })),
    ),
  };
  for (const { year, articles } of years)
    yield {
      file: `data/${year}.json`,
      inputs: marksOf(articles),
      get text() {
        return linesOf(articles.map((article) => entry(article, catalogue)));
      },
    };
}

/** One article a line: a change shows as one line, and the file need not be read whole. */
function linesOf(entries: unknown[]): string {
  return `[\n${entries.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

function entry(article: ArticleRecord, { archive }: Catalogue) {
  return {
    id: article.id,
    urn: urnOf(article.id, archive.site),
    url: absolute(archive.site, articleUrl(article.id)),
    ...dataOf({ ...article, summary: article.summary ?? article.excerpt }),
    ...(article.digestText && { digest: true }),
    length: article.length,
    sha256: article.sha256,
  };
}

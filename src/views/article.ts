import type { ArticleRecord, Image, Source } from '../articles/record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { article as articleUrl, column as columnUrl, type SitePath } from '../urls.ts';
import { bylineOf, cardOf, topicLinks, zoneLinks, type Card } from './card.ts';
import type { Link, Page } from './page.ts';

/** What the article page shows, but for the body. */
export interface ArticleProps {
  headline: string[];
  titleSupplied?: boolean;
  kicker?: string;
  subtitle?: string;
  kind: ArticleRecord['kind'];
  /** EDTF. */
  date: string;
  /** Evidence for an inferred date. */
  dateInferred?: string;
  dateline?: string;
  byline: (Link & { role?: string })[];
  zones: (Link & { province: string })[];
  topics: Link[];
  column?: Link;
  source?: Source;
  summary: string;
  digest?: boolean;
  images: Image[];
  corrections: { date: string; note: string }[];
  length: number;
  neighbours: { previous?: Card; next?: Card; zones: { zone: Link; previous?: Card; next?: Card }[] };
  related: Card[];
}

/** The page of an article. */
export function articlePage(article: ArticleRecord, catalogue: Catalogue): Page<ArticleProps> {
  const card = (other: ArticleRecord | undefined) => other && cardOf(other, catalogue);
  const neighbours = catalogue.neighboursOf(article);
  const zones = zoneLinks(article, catalogue);
  return {
    kind: 'article',
    path: articleUrl(article.id),
    params: { id: article.id },
    body: { file: article.file, digest: article.digest },
    props: {
      headline: article.headline,
      ...pick(article, ['titleSupplied', 'kicker', 'subtitle', 'dateInferred', 'dateline', 'source']),
      kind: article.kind,
      date: article.date,
      byline: bylineOf(article),
      zones: zones.map((zone, index) => ({ ...zone, province: catalogue.zoneById.get(article.zones[index]!)?.province ?? '' })),
      topics: topicLinks(article, catalogue),
      ...(article.column && { column: { label: article.column, url: columnUrl(article.column) as SitePath } }),
      summary: article.summary ?? article.excerpt,
      ...(article.digestText && { digest: true }),
      images: article.images,
      corrections: article.corrections,
      length: article.length,
      neighbours: {
        ...(neighbours.previous && { previous: card(neighbours.previous)! }),
        ...(neighbours.next && { next: card(neighbours.next)! }),
        zones: neighbours.zones.map(({ previous, next }, index) => ({
          zone: zones[index]!,
          ...(previous && { previous: card(previous)! }),
          ...(next && { next: card(next)! }),
        })),
      },
      related: catalogue.relatedTo(article).map((other) => cardOf(other, catalogue)),
    },
  };
}

function pick<T extends object, K extends keyof T>(from: T, keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Pick<T, K>;
}

import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import {
  article as articleUrl,
  author as authorUrl,
  topic as topicUrl,
  zone as zoneUrl,
  type SitePath,
} from '../../../urls.ts';
import type { Picture } from '../../../markdown/picture.ts';
import type { Link } from './page.ts';
import { firstPicture } from './pictures.ts';
import { traditionalOf } from './traditional.ts';
import { personOf } from '../../../citation/person.ts';

/** What names an article in a list beside its headline, for programs that cite. */
export interface Credits {
  authors: string[];
  publication?: string;
  /** Day of the printed issue. */
  issueDate?: string;
  /** The text is the archive's digest of what was printed. */
  digest?: true;
}

/** An article in a list: what every list, front page and neighbour link shows of it. */
export interface Card extends Credits {
  url: SitePath;
  /** Headline in parts between which a line may break. */
  headline: string[];
  titleSupplied?: boolean;
  /** Written in traditional characters. */
  traditional?: true;
  kind: ArticleRecord['kind'];
  /** EDTF. */
  date: string;
  dateInferred?: boolean;
  column?: string;
  zones: Link[];
  topics: Link[];
  excerpt: string;
  /** The first picture that the archive holds. */
  picture?: Picture;
}

/** What may differ between two sayings of the same: spaces and marks. */
const MARKS = /[\p{P}\p{Z}\p{S}]+/gu;

/** What stands below a headline in a list: the summary, unless it only says the headline again; else the opening. */
export function deckOf({ summary, excerpt, headline }: ArticleRecord): string {
  if (summary === undefined) return excerpt;
  const [said, again] = [headline.join(''), summary].map((text) => text.replaceAll(MARKS, ''));
  return said!.includes(again!) ? excerpt : summary;
}

/** Card of an article. */
export function cardOf(article: ArticleRecord, catalogue: Catalogue): Card {
  const { titleSupplied, headline, kind, date, dateInferred, column } = article;
  const picture = firstPicture(article, catalogue);
  return {
    url: articleUrl(article.id),
    headline,
    ...(titleSupplied && { titleSupplied }),
    ...traditionalOf(article),
    kind,
    date,
    ...(dateInferred && { dateInferred: true }),
    ...(column && { column }),
    zones: zoneLinks(article, catalogue),
    topics: topicLinks(article, catalogue),
    ...creditsOf(article),
    excerpt: deckOf(article),
    ...(picture && { picture }),
  };
}

/** Who wrote an article, and where it was printed. */
export function creditsOf({ authors, source, digestText }: ArticleRecord): Credits {
  return {
    authors: authors.map(({ name }) => name),
    ...(source?.publication && { publication: source.publication }),
    ...(source?.issueDate && { issueDate: source.issueDate }),
    ...(digestText && { digest: true }),
  };
}

/** An article that is only named: before, after, beside or related to another. */
export type HeadlineLink = Pick<
  Card,
  'url' | 'headline' | 'titleSupplied' | 'traditional' | 'date' | 'dateInferred'
>;

/** Link to an article by its headline. */
export function headlineLinkOf(article: ArticleRecord): HeadlineLink {
  const { id, titleSupplied, headline, date, dateInferred } = article;
  return {
    url: articleUrl(id),
    headline,
    ...(titleSupplied && { titleSupplied }),
    ...traditionalOf(article),
    date,
    ...(dateInferred && { dateInferred: true }),
  };
}

/** The zones of an article, as links. */
export function zoneLinks(article: ArticleRecord, { zoneById }: Catalogue): Link[] {
  return article.zones.map((id) => ({ label: zoneById.get(id)?.name ?? id, url: zoneUrl(id) }));
}

/** The topics of an article, as links. */
export function topicLinks(article: ArticleRecord, { topicById }: Catalogue): Link[] {
  return article.topics.map((id) => ({ label: topicById.get(id)?.name ?? id, url: topicUrl(id) }));
}

/** Authors with their roles, linked. */
export function bylineOf(article: ArticleRecord, { keys }: Catalogue): (Link & { role?: string })[] {
  return article.authors.map((author) => ({
    label: author.name,
    url: authorUrl(keys.author(personOf(author))),
    ...('role' in author && author.role ? { role: author.role } : {}),
  }));
}

import type { ArticleRecord, Source } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { derived } from '../../../catalogue/derived.ts';
import { firstDay } from '../../../catalogue/issues.ts';
import { marksOf } from '../../../catalogue/marks.ts';
import type { Picture } from '../../../markdown/picture.ts';
import type { Rights } from '../../../rights/schema.ts';
import {
  article as articleUrl,
  column as columnUrl,
  issue as issueUrl,
  issuePage,
  type SitePath,
} from '../../../urls.ts';
import { bylineOf, headlineLinkOf, topicLinks, zoneLinks, type HeadlineLink } from '../parts/card.ts';
import { linesAround } from './linesAround.ts';
import { scanPictures } from '../parts/pictures.ts';
import { traditionalOf } from '../parts/traditional.ts';
import { hasCards, shareCardOf, shareCardUrl } from './shareCard.ts';
import { stateOf } from './inputs.ts';
import { picturesOf, type Figure } from './figures.ts';
import type { Link, Page } from '../parts/page.ts';

/** What the article page shows, but for the body. */
export interface ArticleProps {
  path: SitePath;
  headline: string[];
  titleSupplied?: boolean;
  /** Written in traditional characters. */
  traditional?: true;
  /** In parts between which a line may break, as the headline is. */
  kicker?: string[];
  subtitle?: string[];
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
  images: Figure[];
  /** Pictures in the body, by path as written there. */
  bodyPictures?: Record<string, Picture>;
  /** Scan of the printed page, or of the article's part of it. */
  scan?: Picture;
  /** Picture for links on social networks. */
  shareCard?: SitePath;
  corrections: ArticleRecord['corrections'];
  rights?: Rights;
  /** Length of the body in characters. */
  length: number;
  neighbours: {
    previous?: HeadlineLink;
    next?: HeadlineLink;
    zones: { zone: Link; previous?: HeadlineLink; next?: HeadlineLink }[];
  };
  /** The printed issue, where the source names it; its page where that is known. */
  issue?: SitePath;
  /** Other articles on the same printed page, in its order. */
  samePage: HeadlineLink[];
  related: HeadlineLink[];
}

/** Articles named of the same printed page; a page of a newspaper rarely holds more. */
const SAME_PAGE = 12;

/** The page of an article. */
export function articlePage(article: ArticleRecord, catalogue: Catalogue): Page<ArticleProps> {
  return {
    kind: 'article',
    path: articleUrl(article.id),
    params: { id: article.id },
    body: { file: article.file, digest: article.digest },
    get inputs() {
      return inputsOf(article, catalogue);
    },
    get props() {
      return propsOf(article, catalogue);
    },
  };
}

/** Everything `propsOf` looks at, besides the registries. */
function inputsOf(article: ArticleRecord, catalogue: Catalogue): string {
  const { previous, next, zones } = catalogue.neighboursOf(article);
  const around = zones.flatMap((zone) => [zone.previous, zone.next]);
  const { images, bodyPictures } = picturesOf(article, catalogue);
  const { scan } = scanIn(article, catalogue);
  return [
    stateOf([article, previous, next, ...around]),
    marksOf(printedPage(article, catalogue)),
    catalogue.relatedInputs(article),
    hasCards(catalogue) ? 'card' : '',
    images.some(({ picture }) => picture) || bodyPictures || scan
      ? JSON.stringify([images, bodyPictures, scan])
      : '',
  ].join('\n\n');
}

function propsOf(article: ArticleRecord, catalogue: Catalogue): ArticleProps {
  const zones = zoneLinks(article, catalogue);
  return {
    path: articleUrl(article.id),
    headline: article.headline,
    ...traditionalOf(article),
    ...pick(article, ['titleSupplied', 'dateInferred', 'dateline', 'source', 'rights']),
    ...linesAround(article, catalogue),
    kind: article.kind,
    date: article.date,
    byline: bylineOf(article, catalogue),
    zones: zones.map((zone, index) => ({
      ...zone,
      province: catalogue.zoneById.get(article.zones[index]!)?.province ?? '',
    })),
    topics: topicLinks(article, catalogue),
    ...(article.column && {
      column: { label: article.column, url: columnUrl(catalogue.keys.column(article.column)) },
    }),
    summary: article.summary ?? article.excerpt,
    ...(article.digestText && { digest: true }),
    ...picturesOf(article, catalogue),
    ...scanIn(article, catalogue),
    ...cardIn(article, catalogue),
    corrections: article.corrections,
    length: article.length,
    neighbours: neighboursOf(article, zones, catalogue),
    ...printedBeside(article, catalogue),
    related: catalogue.relatedTo(article).map(headlineLinkOf),
  };
}

function scanIn(article: ArticleRecord, catalogue: Catalogue): Pick<ArticleProps, 'scan'> {
  const scan = scanPictures(article, catalogue);
  return scan ? { scan: scan.shown } : {};
}

function cardIn(article: ArticleRecord, catalogue: Catalogue): Pick<ArticleProps, 'shareCard'> {
  const card = shareCardOf(article, catalogue);
  return card ? { shareCard: shareCardUrl(card) } : {};
}

function neighboursOf(
  article: ArticleRecord,
  zones: Link[],
  catalogue: Catalogue,
): ArticleProps['neighbours'] {
  const neighbours = catalogue.neighboursOf(article);
  const around = ({ previous, next }: { previous?: ArticleRecord; next?: ArticleRecord }) => ({
    ...(previous && { previous: headlineLinkOf(previous) }),
    ...(next && { next: headlineLinkOf(next) }),
  });
  return {
    ...around(neighbours),
    zones: neighbours.zones.map((zone, index) => ({ zone: zones[index]!, ...around(zone) })),
  };
}

function printedBeside(
  article: ArticleRecord,
  catalogue: Catalogue,
): Pick<ArticleProps, 'issue' | 'samePage'> {
  const { issueDate, publication, pageNumber } = article.source ?? {};
  if (!issueDate || !publication) return { samePage: [] };
  const key = catalogue.keys.publication(publication);
  return {
    issue: pageNumber ? issuePage(firstDay(issueDate), key, pageNumber) : issueUrl(firstDay(issueDate), key),
    samePage: printedPage(article, catalogue)
      .filter((other) => other !== article)
      .slice(0, SAME_PAGE)
      .map(headlineLinkOf),
  };
}

/** Articles on the printed page of one, itself among them; none where the page is not known. */
function printedPage(article: ArticleRecord, catalogue: Catalogue): readonly ArticleRecord[] {
  const { publication, issueDate, pageNumber } = article.source ?? {};
  if (!publication || !issueDate || !pageNumber) return [];
  const issue = issueIndex(catalogue).get(`${firstDay(issueDate)} ${publication}`);
  return issue?.pages.find(({ number }) => number === pageNumber)?.articles ?? [];
}

/** Issues by day and publication. */
const issueIndex = derived(
  ({ issues }) => new Map(issues.map((issue) => [`${issue.day} ${issue.publication}`, issue])),
);

function pick<T extends object, K extends keyof T>(from: T, keys: K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])),
  ) as Pick<T, K>;
}

import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { hasDay } from '../../catalogue/days.ts';
import { compareText } from '../../text/compare.ts';
import {
  days as daysUrl,
  home,
  topic as topicUrl,
  year as yearUrl,
  zone as zoneUrl,
  type SitePath,
} from '../../urls.ts';
import { cardOf, deckOf, type Card } from './parts/card.ts';
import type { CountedLink, Page } from './parts/page.ts';
import { firstPicture } from './parts/pictures.ts';
import { tilesOf, type Tile } from './facets/tiles.ts';

/** The front page. */
export interface HomeProps {
  /** Absent in an archive without articles. */
  lead?: Card;
  /** Opening of the lead's text, where its excerpt is a summary. */
  opening?: string;
  /** Under the lead: at most two. */
  seconds: Card[];
  /** The newest article with a picture; it heads the briefs. */
  pictured?: Card;
  /** Beside the lead: at most four, two under a picture. */
  briefs: Card[];
  /** Headlines only: at most six. */
  more: Card[];
  figures: Figures;
  /** Articles by province. */
  tiles: Tile[];
  /** Zones with most articles, most first: at most eight. */
  zones: CountedLink[];
  /** Topics with most articles, most first: at most ten. */
  topics: CountedLink[];
  /** Years that have articles, newest first: at most twenty. */
  years: CountedLink[];
  /** The calendar of days of all years; absent where no article tells its day. */
  days?: SitePath;
}

/** Numbers of the archive. */
export interface Figures {
  articles: number;
  /** Zones, provincial units and authors with at least one article. */
  zones: number;
  /** Absent where no zone has a province. */
  provinces?: number;
  authors: number;
  /** Absent in an archive without articles. */
  years?: { first: number; last: number };
}

const SECONDS = 2;
const BRIEFS = 4;
/** Briefs as tall as the picture. */
const IN_PLACE_OF_BRIEFS = 2;
const MORE = 6;
const ZONES = 8;
const TOPICS = 10;
const YEARS = 20;

/** The front page of the archive. */
export function homePage(catalogue: Catalogue): Page<HomeProps> {
  const latest = catalogue.articles.slice(-(1 + SECONDS + BRIEFS + MORE)).reverse();
  const lead = leadOf(latest);
  const pictured = catalogue.articles.findLast(
    (article) => article !== lead && firstPicture(article, catalogue),
  );
  const others = latest
    .filter((article) => article !== lead && article !== pictured)
    .map((article) => cardOf(article, catalogue));
  const briefs = BRIEFS - (pictured ? IN_PLACE_OF_BRIEFS : 0);
  return {
    kind: 'home',
    path: home(),
    params: {},
    props: {
      ...(lead && { lead: cardOf(lead, catalogue) }),
      ...(lead && deckOf(lead) !== lead.excerpt && { opening: lead.excerpt }),
      seconds: others.slice(0, SECONDS),
      ...(pictured && { pictured: cardOf(pictured, catalogue) }),
      briefs: others.slice(SECONDS, SECONDS + briefs),
      more: others.slice(SECONDS + briefs, SECONDS + briefs + MORE),
      figures: figuresOf(catalogue),
      tiles: tilesOf(catalogue),
      zones: busiest(
        catalogue.zones.map(({ zone, articles }) => ({
          label: zone.name,
          url: zoneUrl(zone.id),
          count: articles.length,
        })),
      ).slice(0, ZONES),
      topics: busiest(
        catalogue.topics.map(({ topic, articles }) => ({
          label: topic.name,
          url: topicUrl(topic.id),
          count: articles.length,
        })),
      ).slice(0, TOPICS),
      years: catalogue.years
        .slice(0, YEARS)
        .map(({ year, articles }) => ({ label: String(year), url: yearUrl(year), count: articles.length })),
      ...(catalogue.articles.some(hasDay) && { days: daysUrl() }),
    },
  };
}

/** The longest report of the newest date leads, as the weightiest does in print. */
function leadOf(latest: ArticleRecord[]): ArticleRecord | undefined {
  const newest = latest.filter(({ date }) => date === latest[0]!.date);
  const weight = ({ kind, length }: ArticleRecord) => (kind === 'news' ? length : 0);
  return newest.toSorted((a, b) => weight(b) - weight(a))[0];
}

function busiest(links: CountedLink[]): CountedLink[] {
  return links
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compareText(a.url, b.url));
}

function figuresOf({ articles, zones, authors, years }: Catalogue): Figures {
  const covered = zones.filter((group) => group.articles.length > 0);
  return {
    articles: articles.length,
    zones: covered.length,
    ...(zones.some(({ zone }) => zone.province) && {
      provinces: new Set(covered.map(({ zone }) => zone.province).filter(Boolean)).size,
    }),
    authors: authors.length,
    ...(years.length > 0 && { years: { first: years.at(-1)!.year, last: years[0]!.year } }),
  };
}

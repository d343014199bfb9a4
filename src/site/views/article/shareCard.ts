/** The card of an article: the picture that social networks show with a link to it. What stands on it; drawn elsewhere. */
import { createHash } from 'node:crypto';
import type { Site } from '../../../archive/schema.ts';
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { formatDate } from '../../../strings/formatDate.ts';
import { stringsOf } from '../../../strings/index.ts';
import { shareCard, type SitePath } from '../../../urls.ts';
import { traditionalOf } from '../parts/traditional.ts';

/** What stands on a card. */
export interface ShareCard {
  masthead: string;
  /** What the article is about: its zones, or its column; may be empty. */
  label: string;
  /** In parts between which a line may break. */
  headline: readonly string[];
  /** Set around a headline that the archive supplied. */
  brackets?: readonly string[];
  /** In words. */
  date: string;
  /** The paper; of a digest it says that. May be empty. */
  source: string;
  /** Whether Traditional Chinese forms of characters come first. */
  traditional: boolean;
  /** Colour of the paper where a theme sets it. */
  paper?: string;
}

/** Above so many articles, cards are drawn on demand only: each takes about a tenth of a second. */
export const MOST_CARDS = 200;
/** Zones that have room on one line. */
const MOST_ZONES = 2;
/** Names that never lead to a site (RFC 2606, 6761): a picture there can be fetched by nobody. */
const NOWHERE = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$|^127\.|^\[::1\]$/;

/** Whether an archive has cards. */
export function hasCards({ articles, archive: { site } }: Pick<Catalogue, 'articles' | 'archive'>): boolean {
  if (site.cards !== 'auto') return site.cards === 'on';
  return articles.length <= MOST_CARDS && !NOWHERE.test(new URL(site.baseUrl).hostname);
}

/** The card of an article; undefined where the archive has none. */
export function shareCardOf(article: ArticleRecord, catalogue: Catalogue): ShareCard | undefined {
  if (!hasCards(catalogue)) return undefined;
  const { site } = catalogue.archive;
  const t = stringsOf(site);
  const { headline, titleSupplied, date, source, digestText } = article;
  const publication = source?.publication ?? '';
  return {
    masthead: site.title,
    label: labelOf(article, catalogue),
    headline,
    ...(titleSupplied && { brackets: t.joiner.supplied }),
    date: formatDate(date, t),
    source: digestText ? [publication, t.article.citeDigest].filter(Boolean).join(' · ') : publication,
    traditional: isTraditionalSite(site) || traditionalOf(article).traditional === true,
    ...(site.theme?.paper && { paper: site.theme.paper[0] }),
  };
}

function labelOf({ zones, column = '' }: ArticleRecord, { zoneById }: Catalogue): string {
  const names = zones.slice(0, MOST_ZONES).map((id) => zoneById.get(id)?.name ?? id);
  return names.length > 0 ? names.join(' · ') : column;
}

const isTraditionalSite = ({ language }: Site) => language === 'zh-TW';

/** Address of a card, named by all that stands on it: a network that has seen another fetches it anew. */
export function shareCardUrl(card: ShareCard): SitePath {
  return shareCard(createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 16));
}

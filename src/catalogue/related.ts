import type { ArticleRecord } from '../articles/record.ts';
import { likenessOfBits, simhashBits, type SimhashBits } from '../text/simhash.ts';
import { compareText } from '../text/compare.ts';

/** How many earlier articles of each zone and topic are weighed. */
const REACH = 60;
const MOST = 5;
/** Below this an article shares too little to be called related. */
const LEAST = 3;

/**
 * Prepares the look-up of related articles.
 *
 * Only a bounded number of EARLIER articles of the same zones and topics are weighed, and the score of a
 * pair depends on the pair alone: so the work is linear, the answer deterministic, and a newly published
 * article changes no older page.
 *
 * Score of a pair: shared zone 2, topic 1, author 1, name in the text 2 each; likeness of the texts up to 4.
 * @param byZone articles by zone, each oldest first
 * @param byTopic articles by topic, each oldest first
 */
export function relatedTo(byZone: Map<string, ArticleRecord[]>, byTopic: Map<string, ArticleRecord[]>) {
  const places = new Map<ArticleRecord[], Map<ArticleRecord, number>>();
  const earlier = (list: ArticleRecord[] = [], article: ArticleRecord) => {
    let index = places.get(list);
    if (!index) places.set(list, (index = new Map(list.map((item, place) => [item, place]))));
    const place = index.get(article) ?? 0;
    return list.slice(Math.max(0, place - REACH), place);
  };
  const fingerprints = new Map<ArticleRecord, Fingerprint>();
  const fingerprintOf = (article: ArticleRecord) => {
    let found = fingerprints.get(article);
    if (!found) fingerprints.set(article, (found = { bits: simhashBits(article.simhash), authors: article.authors.map(({ name }) => name) }));
    return found;
  };
  const score = (a: ArticleRecord, b: ArticleRecord) => {
    const [left, right] = [fingerprintOf(a), fingerprintOf(b)];
    return (
      2 * shared(a.zones, b.zones) +
      shared(a.topics, b.topics) +
      shared(left.authors, right.authors) +
      2 * shared(a.names, b.names) +
      4 * likenessOfBits(left.bits, right.bits)
    );
  };
  return (article: ArticleRecord): ArticleRecord[] => {
    const candidates = new Set([
      ...article.zones.flatMap((zone) => earlier(byZone.get(zone), article)),
      ...article.topics.flatMap((topic) => earlier(byTopic.get(topic), article)),
    ]);
    const scored: { candidate: ArticleRecord; score: number }[] = [];
    for (const candidate of candidates) {
      const points = score(article, candidate);
      if (points >= LEAST) scored.push({ candidate, score: points });
    }
    return scored
      .sort((a, b) => b.score - a.score || compareText(b.candidate.date, a.candidate.date) || compareText(a.candidate.id, b.candidate.id))
      .slice(0, MOST)
      .map(({ candidate }) => candidate);
  };
}

/** What comparing needs of an article, prepared once: each is compared hundreds of times. */
interface Fingerprint {
  bits: SimhashBits;
  authors: string[];
}

function shared(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  for (const item of left) if (right.includes(item)) count++;
  return count;
}

/**
 * The story (历程) of a zone or topic: of every year the one article whose headline names the weightiest milestone.
 *
 * The rule, as docs/metadata.md tells it: a headline counts that has one of the words below; in a year the word that
 * stands first in the list wins, among equals the oldest article. Of more than `MOST` years those of the weightier
 * words stay. Under `FEWEST` years there is no story: a few headlines by chance are none.
 */
import type { ArticleRecord } from '../../../articles/record.ts';
import { archiveDate } from '../../../dates/edtf.ts';
import { found, type Limits, type SitePath } from '../../../urls.ts';
import { headlineLinkOf, type HeadlineLink } from '../parts/card.ts';

/** A year of a story. */
export interface StoryYear {
  year: number;
  article: HeadlineLink;
}

/** Milestones of a zone or topic. */
export interface Story {
  /** Oldest first. */
  years: StoryYear[];
  /** All articles whose headlines have the words, whatever the year. */
  found: SitePath;
}

/** Words that name a milestone, weightiest first, in both scripts; the second is what a search asks for. */
const MILESTONES: [pattern: RegExp, word: string][] = [
  [/获批|獲批/, '获批'],
  [/揭牌/, '揭牌'],
  // The upgrading of industries (转型升级) is no milestone.
  [
    /(?<!转型|轉型|产业|產業|提质|提質|优化|優化|迭代|技术|技術|消费|消費)升级|(?<!转型|轉型|产业|產業|提质|提質|优化|優化|迭代|技术|技術|消费|消費)升級/,
    '升级',
  ],
  [/挂牌|掛牌/, '挂牌'],
  [/成立/, '成立'],
  [/签约|簽約/, '签约'],
  [/开工|開工/, '开工'],
  [/投产|投產/, '投产'],
  [/启用|啟用/, '启用'],
];
/** Fewer years tell no story. */
const FEWEST = 3;
/** More would hide the list of articles beside it. */
const MOST = 12;

const QUERY = MILESTONES.map(([, word]) => `标题:${word}`).join(' OR ');

/**
 * The story of a list.
 * @param articles oldest first
 * @param scope what they have in common, as the search tells it
 * @returns undefined where there is too little to tell
 */
export function storyOf(articles: readonly ArticleRecord[], scope: Limits): Story | undefined {
  const years = new Map<number, { weight: number; article: ArticleRecord }>();
  for (const article of articles) {
    const weight = weightOf(article);
    if (weight < 0) continue;
    const { year } = archiveDate(article.date);
    const before = years.get(year);
    if (!before || weight < before.weight) years.set(year, { weight, article });
  }
  if (years.size < FEWEST) return undefined;
  const kept = [...years].sort(([a, one], [b, other]) => one.weight - other.weight || a - b).slice(0, MOST);
  return {
    years: kept
      .sort(([a], [b]) => a - b)
      .map(([year, { article }]) => ({ year, article: headlineLinkOf(article) })),
    found: found({ ...scope, query: QUERY, sort: 'oldest' }),
  };
}

/** Place of the weightiest word in the headline; -1 where there is none. */
function weightOf({ title }: ArticleRecord): number {
  return MILESTONES.findIndex(([pattern]) => pattern.test(title));
}

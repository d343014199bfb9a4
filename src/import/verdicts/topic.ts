/** Topics proposed from the keyword table of `topics.yaml`. */
import type { Topic } from '../../archive/schema.ts';
import { foldText } from '../base/fold.ts';
import type { Doubt } from '../stories/item.ts';

/** Topics that a text seems to be about, best first, and what is doubtful about them. */
export interface TopicVerdict {
  topics: string[];
  doubts: Doubt[];
}

const HEADLINE_WEIGHT = 4;
/** Hits of one keyword beyond this many say nothing new. */
const HITS_CAP = 4;
const ENOUGH = 3;
const MOST = 2;

/**
 * Proposes topics: keywords in the headline weigh most, in the text each up to four times.
 * @param head headline with kicker, subtitle and column
 * @param body the article's text
 */
export function proposeTopics(head: string, body: string, topics: Topic[]): TopicVerdict {
  const [foldedHead, foldedBody] = [foldText(head), foldText(body)];
  // Most keywords begin with a letter that the text does not have at all.
  const letters = new Set(foldedHead + foldedBody);
  const scored = topics
    .map((topic, order) => ({ topic, order, ...score(topic, foldedHead, foldedBody, letters) }))
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => b.points - a.points || a.order - b.order);
  const best = scored.filter(({ points }) => points * 2 >= (scored[0]?.points ?? 0)).slice(0, MOST);
  // Many articles belong to no topic: worth a look, but no reason to hold one back.
  if (best.length === 0)
    return {
      topics: [],
      doubts: [
        { field: 'topics', confidence: 'medium', reason: '没有专题的关键词达到数目，可以补选一个专题' },
      ],
    };
  const reason = best.map(({ topic, hits }) => `${topic.name}（${hits.slice(0, 3).join('、')}）`).join('；');
  return {
    topics: best.map(({ topic }) => topic.id),
    doubts: [{ field: 'topics', confidence: 'medium', reason: `按关键词推荐：${reason}` }],
  };
}

/** Folded once for all articles. */
const foldedKeywords = new WeakMap<Topic, string[]>();

function keywordsOf(topic: Topic): string[] {
  const known = foldedKeywords.get(topic) ?? topic.keywords.map(foldText);
  foldedKeywords.set(topic, known);
  return known;
}

function score(
  topic: Topic,
  head: string,
  body: string,
  letters: ReadonlySet<string>,
): { points: number; hits: string[] } {
  let points = 0;
  const hits: string[] = [];
  for (const keyword of keywordsOf(topic)) {
    if (!letters.has(String.fromCodePoint(keyword.codePointAt(0) ?? 0))) continue;
    const inBody = Math.min(HITS_CAP, count(body, keyword));
    const gained = (head.includes(keyword) ? HEADLINE_WEIGHT : 0) + inBody;
    if (gained > 0) hits.push(keyword);
    points += gained;
  }
  return { points, hits };
}

function count(text: string, word: string): number {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length))
    found++;
  return found;
}

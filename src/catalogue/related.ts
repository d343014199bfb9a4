import type { ArticleRecord } from '../articles/record.ts';
import { likenessOfBits, simhashBits, type SimhashBits } from '../text/simhash.ts';
import { compareText } from '../text/compare.ts';
import { placesIn } from './places.ts';
import { personOf } from '../citation/person.ts';

/** How many earlier articles of each zone and topic are weighed. */
const REACH = 60;
const MOST = 5;
/** Below this an article shares too little to be called related. */
const LEAST = 3;

/** The look-up of related articles. */
export interface Related {
  /** Up to five, most related first. */
  of(article: ArticleRecord): ArticleRecord[];
  /** What the answer follows from, in short: while it is the same, so is the answer. */
  inputs(article: ArticleRecord): string;
}

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
export function relatedArticles(
  byZone: Map<string, ArticleRecord[]>,
  byTopic: Map<string, ArticleRecord[]>,
): Related {
  const [zones, topics] = [byZone, byTopic].map((groups) => lazily(groups, listOf)) as [Lists, Lists];
  const placesOf = ({ zones: ofZones, topics: ofTopics }: ArticleRecord) => [
    ...ofZones.map(zones),
    ...ofTopics.map(topics),
  ];
  const printOf = fingerprinter();
  let turn = 0;
  return {
    of(article) {
      const own = printOf(article);
      turn++;
      const best: Scored[] = [];
      for (const list of placesOf(article)) {
        const place = list.placeOf(article);
        for (let index = Math.max(0, place - REACH); index < place; index++) {
          const print = (list.prints[index] ??= printOf(list.articles[index]!));
          if (print.turn === turn) continue;
          print.turn = turn;
          const score = scoreOf(own, print);
          if (score >= LEAST) keep(best, { print, score });
        }
      }
      return best.map(({ print }) => print.article);
    },
    inputs: (article) =>
      placesOf(article)
        .map((list) => marksBefore(list, list.placeOf(article)))
        .join(),
  };
}

/** The articles of a zone or topic, oldest first. */
interface List {
  articles: ArticleRecord[];
  placeOf: (article: ArticleRecord) => number;
  /** Fingerprints of the articles, each made when first weighed: a build that changes little weighs few. */
  prints: Fingerprint[];
  /** Sums (modulo 2^32) of the marks of all before each place: the sum over any stretch is one subtraction. */
  names: number[];
  states: number[];
}

type Lists = (key: string) => List;

/** Lists by key, each prepared when first asked for. */
function lazily(groups: Map<string, ArticleRecord[]>, prepare: (articles: ArticleRecord[]) => List): Lists {
  const lists = new Map<string, List>();
  return (key) => {
    let list = lists.get(key);
    if (!list) lists.set(key, (list = prepare(groups.get(key) ?? [])));
    return list;
  };
}

function listOf(articles: ArticleRecord[]): List {
  const list: List = { articles, placeOf: placesIn(articles), prints: [], names: [0], states: [0] };
  for (const [place, { mark }] of articles.entries()) {
    list.names.push((list.names[place]! + mark[0]) >>> 0);
    list.states.push((list.states[place]! + mark[1]) >>> 0);
  }
  return list;
}

/** Which articles, in which state, stand within reach before a place: 64 bits, and how many. */
function marksBefore({ names, states }: List, place: number): string {
  const from = Math.max(0, place - REACH);
  return `${place - from}.${(names[place]! - names[from]!) >>> 0}.${(states[place]! - states[from]!) >>> 0}`;
}

/** What comparing needs of an article, prepared once: each is compared hundreds of times, and numbers compare fastest. */
interface Fingerprint {
  article: ArticleRecord;
  bits: SimhashBits;
  zones: number[];
  topics: number[];
  authors: number[];
  names: number[];
  /** The look-up in which it was last weighed. */
  turn: number;
}

/** Makes fingerprints, each once. */
function fingerprinter(): (article: ArticleRecord) => Fingerprint {
  const prints = new Map<ArticleRecord, Fingerprint>();
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = numbers.size));
    return number;
  };
  return (article) => {
    let print = prints.get(article);
    if (!print) prints.set(article, (print = fingerprint(article, numberOf)));
    return print;
  };
}

function fingerprint(article: ArticleRecord, numberOf: (text: string) => number): Fingerprint {
  return {
    article,
    bits: simhashBits(article.simhash),
    zones: article.zones.map(numberOf),
    topics: article.topics.map(numberOf),
    authors: article.authors.map((author) => numberOf(personOf(author))),
    names: article.names.map(numberOf),
    turn: 0,
  };
}

function scoreOf(a: Fingerprint, b: Fingerprint): number {
  return (
    2 * shared(a.zones, b.zones) +
    shared(a.topics, b.topics) +
    shared(a.authors, b.authors) +
    2 * shared(a.names, b.names) +
    4 * likenessOfBits(a.bits, b.bits)
  );
}

function shared(left: readonly number[], right: readonly number[]): number {
  let count = 0;
  for (let index = 0; index < left.length; index++) if (right.includes(left[index]!)) count++;
  return count;
}

/** A weighed article. */
interface Scored {
  print: Fingerprint;
  score: number;
}

/** Keeps the best in order: sorting all that qualify would cost more than finding them. */
function keep(best: Scored[], scored: Scored): void {
  let place = best.length;
  while (place > 0 && byScore(scored, best[place - 1]!) < 0) place--;
  if (place === MOST) return;
  best.splice(place, 0, scored);
  if (best.length > MOST) best.pop();
}

function byScore(a: Scored, b: Scored): number {
  const [left, right] = [a.print.article, b.print.article];
  return b.score - a.score || compareText(right.date, left.date) || compareText(left.id, right.id);
}

/** Suggestions while typing: zones, topics, authors and headlines, by Chinese or by pinyin. */
import type { ArticleId } from '../../ids.ts';
import { normalize } from '../../text/normalize.ts';
import { article, author, topic, zone } from '../../urls.ts';
import type { TopicId, ZoneId } from '../../ids.ts';
import { keysOf, type KeyOf } from '../../text/slug.ts';
import { markText } from './markText.ts';
import { positionsOf } from '../read/phrase.ts';
import { initialUnit, syllableUnit } from '../codec/pinyinTokens.ts';
import { sortByPlace } from './rank.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import { splitSyllables } from '../query/syllables.ts';
import { indexCharacters } from '../codec/tokens.ts';
import type { MarkedText, Suggestion } from '../types.ts';

/** Headlines suggested at most: each costs a small download. */
const HEADLINES = 3;
const LATIN = /^[a-z][a-z' ]*$/;

/**
 * Suggestions for a text, best first.
 * @param text normalised
 */
export async function suggest(index: SearchIndex, text: string, limit: number): Promise<Suggestion[]> {
  if (text === '') return [];
  const names = (await suggestNames(index, text)).slice(0, limit);
  const headlines = await suggestHeadlines(
    index,
    text,
    Math.min(HEADLINES, Math.max(limit - names.length, 1)),
  );
  return [...names.slice(0, limit - headlines.length), ...headlines];
}

interface Candidate extends Suggestion {
  /** The smaller the better: 0 for the whole name, 1 for its beginning, 2 for anything else. */
  quality: number;
}

async function suggestNames(index: SearchIndex, text: string): Promise<Suggestion[]> {
  const { vocabulary, docValues } = index;
  const { dictionaries } = docValues;
  const zones = counter(index, docValues.zones, dictionaries.zones);
  const topics = counter(index, docValues.topics, dictionaries.topics);
  const candidates: Candidate[] = [];
  for (const { id, name, aliases, province, pinyin } of vocabulary.zones) {
    const match = matchName([name, ...aliases], pinyin, text);
    if (match)
      candidates.push({
        kind: 'zone',
        ...match,
        detail: province,
        url: zone(id as ZoneId),
        facet: { name: 'zone', value: id },
        count: zones(id),
      });
  }
  for (const { id, name, pinyin } of vocabulary.topics) {
    const match = matchName([name], pinyin, text);
    if (match)
      candidates.push({
        kind: 'topic',
        ...match,
        detail: '',
        url: topic(id as TopicId),
        facet: { name: 'topic', value: id },
        count: topics(id),
      });
  }
  const written = vocabulary.authors.flatMap(({ name, aliases = [], pinyin }) => {
    const match = matchName([name, ...aliases], pinyin, text);
    return match ? [{ name, match }] : [];
  });
  if (written.length > 0) {
    const { lists, names } = await index.loadAuthors();
    const articles = counter(index, lists, names);
    for (const { name, match } of written)
      candidates.push({
        kind: 'author',
        ...match,
        detail: '',
        url: author(authorKeys(vocabulary)(name)),
        facet: { name: 'author', value: name },
        count: articles(name),
      });
  }
  return candidates
    .sort((a, b) => a.quality - b.quality || b.count! - a.count! || (a.url < b.url ? -1 : 1))
    .map(({ quality: _, ...suggestion }) => suggestion);
}

/** How many articles that count have a value. @param values of the lists, by number */
function counter(
  { alive }: SearchIndex,
  lists: readonly number[][],
  values: readonly string[],
): (value: string) => number {
  const counts: number[] = [];
  lists.forEach((list, record) => {
    if (alive[record] === 1) for (const value of list) counts[value] = (counts[value] ?? 0) + 1;
  });
  return (value) => counts[values.indexOf(value)] ?? 0;
}

/** How a name meets the text: by its characters, another of its names, or its pinyin. */
function matchName(
  names: readonly string[],
  pinyin: string,
  text: string,
): { label: MarkedText; quality: number } | undefined {
  const [name] = names;
  const own = normalize(name!);
  const plain: MarkedText = { text: name!, marks: [] };
  const at = own.indexOf(text);
  if (at >= 0)
    return { label: markText(name!, [text], new Map()), quality: own === text ? 0 : at === 0 ? 1 : 2 };
  if (names.slice(1).some((alias) => normalize(alias).includes(text))) return { label: plain, quality: 2 };
  if (!LATIN.test(text)) return undefined;
  const letters = text.replace(/[' ]/g, '');
  const parts = pinyin.split(' ');
  for (let start = 0; start < parts.length; start++) {
    const used = syllablesUsed(parts, start, letters);
    if (used > 0)
      return {
        label: markSyllables(name!, start, used),
        quality: start > 0 ? 2 : used === parts.length ? 0 : 1,
      };
  }
  return undefined;
}

/** How many syllables from `start` on the letters abbreviate, each by its whole or its beginning; 0 for none. */
function syllablesUsed(parts: readonly string[], start: number, letters: string): number {
  if (letters === '') return 0;
  const part = parts[start];
  if (part === undefined) return 0;
  for (let length = Math.min(part.length, letters.length); length > 0; length--) {
    if (!letters.startsWith(part.slice(0, length))) continue;
    if (length === letters.length) return 1;
    // Between syllables only the whole one or its first letter(s) `z`, `zh` count: `kunshan`, `ks`.
    if (length < part.length && length > (/^[zcs]h/.test(part) ? 2 : 1)) continue;
    const rest = syllablesUsed(parts, start + 1, letters.slice(length));
    if (rest > 0) return rest + 1;
  }
  return 0;
}

/** Marks Han characters, one for each syllable. */
function markSyllables(name: string, start: number, count: number): MarkedText {
  const han = [...name.matchAll(/\p{Script=Han}/gu)].slice(start, start + count);
  const first = han[0];
  const last = han.at(-1);
  return { text: name, marks: first && last ? [[first.index, last.index + last[0].length]] : [] };
}

async function suggestHeadlines(index: SearchIndex, text: string, limit: number): Promise<Suggestion[]> {
  const records = (await headlineRecords(index, text)).filter((record) => index.alive[record] === 1);
  const newest = sortByPlace(records, index.newest).slice(0, limit);
  return Promise.all(
    newest.map(async (record): Promise<Suggestion> => {
      const { id, title, date } = await index.stored(record);
      return {
        kind: 'headline',
        label: markText(title, [text], new Map()),
        detail: date,
        url: article(id as ArticleId),
      };
    }),
  );
}

/** Records whose headline holds the text, or whose title is read so. */
async function headlineRecords(index: SearchIndex, text: string): Promise<number[]> {
  if (LATIN.test(text)) {
    const found = await pinyinRecords(index, text.replace(/[' ]/g, ''));
    if (found.length > 0) return found;
  }
  const characters = indexCharacters(text);
  if (characters.length < 2 || characters.length > 30) return [];
  const { headline } = await index.word(characters);
  return Array.from(headline.keys()).filter((record) => headline[record]! > 0);
}

async function pinyinRecords(index: SearchIndex, letters: string): Promise<number[]> {
  const syllables = splitSyllables(letters);
  if (syllables) return pairRecords(index, syllables.map(syllableUnit));
  return letters.length >= 2 && letters.length <= 8
    ? pairRecords(index, Array.from(letters, initialUnit))
    : [];
}

async function pairRecords(index: SearchIndex, units: readonly string[]): Promise<number[]> {
  const found = await Promise.all(
    index.segments.map(async (segment, number) => {
      const places = await positionsOf(segment, units);
      return Array.from(new Set(places?.body.records), (record) => index.offsets[number]! + record);
    }),
  );
  return found.flat();
}

/** Path segments of the authors, by vocabulary: all names are needed to tell them apart. */
const keysByVocabulary = new WeakMap<object, KeyOf>();

function authorKeys(vocabulary: SearchIndex['vocabulary']): KeyOf {
  let keys = keysByVocabulary.get(vocabulary);
  if (!keys) {
    keys = keysOf(vocabulary.authors.map(({ name }) => name));
    keysByVocabulary.set(vocabulary, keys);
  }
  return keys;
}

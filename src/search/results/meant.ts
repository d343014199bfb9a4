/** “Did you mean”: words of the archive that look or sound like one that it does not hold, or are read as typed. */
import { indexCharacters } from '../codec/tokens.ts';
import { splitSyllables } from '../query/syllables.ts';
import { hasWildcard } from '../query/wildcard.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import { lookAlikes } from './lookAlikes.ts';
import type { MatchedTerm } from './match.ts';

/** Words offered at most. */
const MOST = 3;
/** Candidates that are looked up in the index: each costs a few kilobytes. */
const MOST_TRIED = 16;
/** Readings longer than this are whole sentences, in which more than one character is wrong. */
const LONGEST = 12;

/** A word of the archive in place of one typed. */
export interface MeantWord {
  /** The word of the query, as typed. */
  typed: string;
  /** Normalised. */
  word: string;
  /** Articles that hold it. */
  total: number;
}

/** Words in place of those that occur nowhere. @param matched the terms of a query that finds nothing */
export async function meantWords(index: SearchIndex, matched: readonly MatchedTerm[]): Promise<MeantWord[]> {
  const missing = matched.filter(
    ({ term, records }) =>
      term.field === 'any' &&
      !term.excluded &&
      !term.near &&
      !hasWildcard(term.needle) &&
      !records.includes(1),
  );
  // Where several words are nowhere, no single other word mends the query.
  const [only, ...others] = missing;
  if (!only || others.length > 0) return [];
  const { text, needle } = only.term;
  const tried = (await candidates(index, needle)).filter((word) => word !== needle).slice(0, MOST_TRIED);
  const found = await Promise.all(
    tried.map(async (word) => ({ typed: text, word, total: await articlesWith(index, word) })),
  );
  return found
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST);
}

async function articlesWith(index: SearchIndex, word: string): Promise<number> {
  const { body, headline } = await index.word(indexCharacters(word));
  let count = 0;
  for (let record = 0; record < index.size; record++)
    if (index.alive[record] === 1 && (body[record]! > 0 || headline[record]! > 0)) count++;
  return count;
}

async function candidates(index: SearchIndex, needle: string): Promise<string[]> {
  if (/^[a-z][a-z' ]*$/.test(needle)) {
    const syllables = splitSyllables(needle.replace(/[' ]/g, ''));
    return syllables && syllables.length <= LONGEST ? readAs(index, syllables) : [];
  }
  const characters = [...needle];
  if (characters.length < 2 || characters.length > LONGEST) return [];
  return [...new Set([...looksLike(characters), ...(await soundsLike(index, characters))])];
}

/** The word with each character in turn replaced by one that looks like it. */
function looksLike(characters: readonly string[]): string[] {
  return characters.flatMap((character, at) =>
    Array.from(lookAlikes(character), (other) => characters.with(at, other).join('')),
  );
}

/** The word with each character in turn replaced by one that is read alike and stands beside its neighbour. */
async function soundsLike(index: SearchIndex, characters: readonly string[]): Promise<string[]> {
  const readings = await index.readings();
  const syllables = characters.map((character) => readings.get(character));
  const pairs = await Promise.all(
    syllables.slice(1).map((second, at) => {
      const first = syllables[at];
      return first && second ? index.soundingLike(first, second) : [];
    }),
  );
  return pairs.flatMap((list, at) =>
    list.flatMap((pair) => {
      const [first, second] = [...pair] as [string, string];
      if (first === characters[at]) return [characters.with(at + 1, second).join('')];
      // Two characters wrong at once only where the word has no more.
      return second === characters[at + 1] || characters.length === 2
        ? [
            characters
              .with(at, first)
              .with(at + 1, second)
              .join(''),
          ]
        : [];
    }),
  );
}

/** Words that are read as the syllables: pairs that join. */
async function readAs(index: SearchIndex, syllables: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    syllables.slice(1).map((second, at) => index.soundingLike(syllables[at]!, second)),
  );
  const [first = [], ...rest] = lists;
  return rest.reduce<string[]>(
    (words, list) =>
      words.flatMap((word) => {
        const last = [...word].at(-1)!;
        return list.filter((pair) => pair.startsWith(last)).map((pair) => word + pair.slice(last.length));
      }),
    [...first],
  );
}

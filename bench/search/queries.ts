import { makeRandom } from '../random.ts';
import type { Corpus } from './sources.ts';

/** A query and the articles that are right: numbers in the corpus. */
export interface Query {
  /** `nowhere`: strings that no article holds; `headline`: a whole headline. */
  kind: '1' | '2-8' | 'mixed' | 'traditional' | 'full-width' | 'headline' | 'nowhere';
  text: string;
  right: number[];
}

const HAN = /^\p{Script=Han}+$/u;

/**
 * Draws queries from a corpus; the same corpus gives the same queries.
 * @param count queries of two to eight characters; of the other kinds a quarter as many
 * @param traditional simplified to traditional characters
 */
export function drawQueries(
  { texts, sources }: Corpus,
  count: number,
  traditional: (text: string) => string,
): Query[] {
  const random = makeRandom(20231123);
  const few = Math.ceil(count / 4);
  const rightFor = (needle: string) =>
    texts.flatMap((blocks, number) => (blocks.some((block) => block.includes(needle)) ? [number] : []));
  const draw = (kind: Query['kind'], wanted: number, make: () => string | undefined): Query[] => {
    const queries = new Map<string, Query>();
    for (let attempt = 0; queries.size < wanted && attempt < wanted * 200; attempt++) {
      const text = make();
      if (text && !queries.has(text)) queries.set(text, { kind, text, right: rightFor(text) });
    }
    return [...queries.values()];
  };
  const run = (length: number) => {
    const blocks = random.pick(texts);
    const block = [...random.pick(blocks)];
    const start = random.below(Math.max(block.length - length, 1));
    return block.slice(start, start + length).join('');
  };
  const han = (length: number) => {
    const text = run(length);
    return HAN.test(text) && [...text].length === length ? text : undefined;
  };
  const substrings = draw('2-8', count, () => han(2 + random.below(7)));
  const mixed = draw('mixed', few, () => {
    const text = run(3 + random.below(5));
    return /^[\p{Script=Han}a-z0-9%.]+$/u.test(text) && /[a-z0-9]/.test(text) && !/^\d{4}年?$/.test(text)
      ? text
      : undefined;
  });
  return [
    ...draw('1', few, () => han(1)),
    ...substrings,
    ...mixed,
    ...substrings
      .slice(0, few)
      .map((query): Query => ({ ...query, kind: 'traditional', text: traditional(query.text) })),
    ...mixed
      .slice(0, few)
      .map((query): Query => ({ ...query, kind: 'full-width', text: fullWidth(query.text) })),
    ...Array.from({ length: few }, (): Query => {
      const number = random.below(sources.length);
      return { kind: 'headline', text: sources[number]!.record.title, right: [number] };
    }),
    ...draw('nowhere', few, () => {
      const text = run(1) + run(1) + run(1);
      return HAN.test(text) && rightFor(text).length === 0 ? text : undefined;
    }),
  ];
}

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

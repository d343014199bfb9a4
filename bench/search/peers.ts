/** Searches whose whole index is downloaded first: MiniSearch and FlexSearch with their best settings for Chinese. */
import { gzipSync } from 'node:zlib';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { normalize } from '../../src/text/normalize.ts';
import { foldTable } from '../../src/text/characters/foldTable.ts';
import type { Figures } from './figures.ts';
import type { Query } from './queries.ts';
import type { Corpus } from './sources.ts';

/** Overlapping pairs of characters: the best of their settings, see docs/benchmarks.md. */
function pairs(text: string): string[] {
  const characters = [...normalize(text, foldTable).replace(/[^\p{L}\p{N}]+/gu, ' ')];
  return characters.length === 1
    ? characters
    : characters
        .slice(0, -1)
        .map((one, at) => one + characters[at + 1]!)
        .filter((pair) => !pair.includes(' '));
}

/** MiniSearch over pairs of characters, its whole index loaded first. */
export function miniSearch({ texts }: Corpus, queries: readonly Query[]): Figures {
  const start = performance.now();
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: pairs,
    searchOptions: { combineWith: 'AND', boost: { title: 3 } },
  });
  index.addAll(texts.map(([title = '', ...rest], id) => ({ id, title, text: rest.join('\n') })));
  const indexSeconds = (performance.now() - start) / 1000;
  const bytes = gzipSync(JSON.stringify(index)).length;
  return measure(
    'MiniSearch, bigrams',
    queries,
    (text) => index.search(text).map(({ id }) => id as number),
    bytes,
    indexSeconds,
  );
}

/** FlexSearch with its own preset for Chinese, its whole index loaded first. */
export async function flexSearch({ texts }: Corpus, queries: readonly Query[]): Promise<Figures> {
  const start = performance.now();
  const index = new FlexSearch.Index({ encode: pairs, tokenize: 'strict', context: false });
  texts.forEach((blocks, id) => index.add(id, blocks.join('\n')));
  const indexSeconds = (performance.now() - start) / 1000;
  const parts: string[] = [];
  await index.export((key: string, data: string) => void parts.push(key, data ?? ''));
  const bytes = gzipSync(parts.join('\n')).length;
  return measure(
    'FlexSearch, bigrams',
    queries,
    (text) => index.search(text, { limit: texts.length }) as number[],
    bytes,
    indexSeconds,
  );
}

function measure(
  name: string,
  queries: readonly Query[],
  ask: (text: string) => number[],
  bytes: number,
  indexSeconds: number,
): Figures {
  const answers = queries.map((query) => {
    ask(query.text);
    const start = performance.now();
    const found = ask(query.text);
    return { query, found, bytes: 0, requests: 0, warm: performance.now() - start };
  });
  return { name, answers, indexBytes: bytes, indexSeconds, firstUseBytes: bytes };
}

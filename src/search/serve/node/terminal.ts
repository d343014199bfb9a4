/** Search from the terminal: options to a request, hits to JSON and to text. */
import { styleText } from 'node:util';
import { normalize } from '../../../text/normalize.ts';
import { fault } from '../../../problems/fault.ts';
import { UserError } from '../../../problems/userError.ts';
import { foldTable } from '../../../text/characters/foldTable.ts';
import { CONTEXT } from '../../results/concordance.ts';
import { SearchEngine } from '../engine.ts';
import { fileTransport } from './fileTransport.ts';
import {
  FACETS,
  type FacetName,
  type Hit,
  type MarkedText,
  type SearchRequest,
  type SearchResponse,
  type Sort,
} from '../../types.ts';

/** Options of `npm run search`, as typed. */
export interface SearchOptions extends Partial<Record<FacetName, string[]>> {
  query: string;
  from?: string | undefined;
  to?: string | undefined;
  sort?: string | undefined;
  limit?: string | undefined;
  loosen?: boolean;
  /** Without synonyms, and with them; neither: as the archive has it. */
  exact?: boolean;
  synonyms?: boolean;
}

/** The answer in JSON: names as readers see them, ids beside them. */
export interface TerminalResult {
  query: string;
  total: number;
  match: SearchResponse['match'];
  /** Synonyms that were searched for too. Absent: none. */
  also?: string[];
  results: {
    id: string;
    url: string;
    title: string;
    date: string;
    zones: string[];
    zoneIds: string[];
    topics: string[];
    topicIds: string[];
    authors: string[];
    excerpt: string;
  }[];
}

/** Opens the index of a built site. @param folder the site's `search/` */
export const openSite = (folder: string) =>
  SearchEngine.open(fileTransport(folder), () => Promise.resolve(foldTable));

const SORTS: readonly Sort[] = ['relevance', 'newest', 'oldest'];

/**
 * Makes a request of options; facet values may be ids or names.
 * @throws {UserError} when an option cannot be understood
 */
export function requestOf(engine: SearchEngine, options: SearchOptions): SearchRequest {
  const {
    query,
    from,
    to,
    sort = 'relevance',
    loosen = false,
    limit,
    exact = false,
    synonyms = false,
  } = options;
  if (!SORTS.includes(sort as Sort))
    throw new UserError(fault('option-choice', { option: '--sort', value: sort, known: SORTS.join('、') }));
  for (const [name, date] of Object.entries({ from, to })) {
    if (date !== undefined && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(date))
      throw new UserError(fault('option-date', { option: `--${name}`, date }));
  }
  if (limit !== undefined && !/^\d+$/.test(limit))
    throw new UserError(fault('option-whole', { option: '--limit', value: limit }));
  const facets = Object.fromEntries(
    FACETS.flatMap((name) =>
      options[name]?.length ? [[name, options[name].map((value) => facetValue(engine, name, value))]] : [],
    ),
  );
  return {
    query,
    facets,
    from,
    to,
    sort: sort as Sort,
    loosen,
    ...((exact || synonyms) && { synonyms: !exact }),
    ...(limit !== undefined && { limit: Number(limit) }),
  };
}

/** The value that an id or a name stands for. */
function facetValue(engine: SearchEngine, name: FacetName, text: string): string {
  const wanted = normalize(text, foldTable).trim();
  const same = (one: string) => normalize(one, foldTable) === wanted;
  const { zones, topics } = engine.index.vocabulary;
  if (name === 'zone')
    return (
      zones.find((zone) => [zone.id, zone.name, ...zone.aliases].some(same))?.id ??
      (same('综合') ? 'none' : text)
    );
  if (name === 'topic') return topics.find((topic) => [topic.id, topic.name].some(same))?.id ?? text;
  if (name === 'year') return wanted.replace(/年$/, '');
  return text;
}

/** All hits of a request, a few hundred at a time. */
async function* hitsOf(engine: SearchEngine, request: SearchRequest): AsyncGenerator<Hit> {
  const { limit = Infinity } = request;
  for (let offset = 0; offset < limit; offset += BATCH) {
    const { hits } = await engine.search({ ...request, offset, limit: Math.min(BATCH, limit - offset) });
    yield* hits;
    if (hits.length < BATCH) return;
  }
}

const BATCH = 256;

/** The whole answer. */
export async function resultOf(engine: SearchEngine, request: SearchRequest): Promise<TerminalResult> {
  const { total, match, synonyms } = await engine.search({ ...request, limit: 0 });
  const results: TerminalResult['results'] = [];
  for await (const { id, url, title, date, zones, topics, authors, excerpt } of hitsOf(engine, request)) {
    results.push({
      id,
      url,
      title: title.text,
      date,
      zones: zones.map(({ name }) => name),
      zoneIds: zones.map((zone) => zone.id),
      topics: topics.map(({ name }) => name),
      topicIds: topics.map((topic) => topic.id),
      authors: authors.map(({ text }) => text),
      excerpt: excerpt.text,
    });
  }
  const also = synonyms?.isOn ? synonyms.terms.flatMap((one) => one.also) : [];
  return { query: request.query, total, match, ...(also.length > 0 && { also }), results };
}

/** The answer as lines for a reader; marks are bold where the terminal can. */
export async function* printHits(engine: SearchEngine, request: SearchRequest): AsyncGenerator<string> {
  const response = await engine.search({ ...request, limit: 0 });
  yield summary(response);
  if (response.synonyms) yield synonymLine(response.synonyms);
  for await (const { title, date, zones, topics, authors, excerpt, url } of hitsOf(engine, request)) {
    yield '';
    yield marked(title);
    yield [
      date,
      ...zones.map(({ name }) => name),
      ...topics.map(({ name }) => name),
      ...authors.map(marked),
    ].join('  ');
    yield marked(excerpt);
    yield styleText('dim', decodeURI(url));
  }
}

/** Every place of the words, a line each: what stands before and after, the day, the article. */
export async function* printPlaces(engine: SearchEngine, request: SearchRequest): AsyncGenerator<string> {
  const { limit = Infinity } = request;
  const { lines } = await engine.concordance({ ...request, limit });
  for (const { left, word, right, date, url } of lines)
    yield `${left.padStart(CONTEXT, '\u3000')}${styleText('bold', word)}${right}  ${styleText('dim', `${date}  ${decodeURI(url)}`)}`;
}

function synonymLine({ isOn, terms }: NonNullable<SearchResponse['synonyms']>): string {
  const words = terms.flatMap(({ also }) => also).join('、');
  return isOn
    ? `还找了同义的：${words}（加上 --exact 只找所写的词）。`
    : `另有同义的说法：${words}（加上 --synonyms 一起找）。`;
}

function summary({ total, match, missing, offer, meant = [], archiveTotal, terms }: SearchResponse): string {
  if (terms.length === 0) return `共 ${total} 篇。`;
  if (total > 0 && match === 'exact') return `找到 ${total} 篇（全部 ${archiveTotal} 篇）。`;
  const nowhere = missing.length > 0 ? `未见：${missing.map((word) => `“${word}”`).join('、')}。` : '';
  if (total > 0)
    return `没有完全相符的结果。${nowhere}以下 ${total} 篇${match === 'some' ? '含有其中一部分词' : '字面相近，或属同名条目'}。`;
  const alike = meant.length > 0 ? `档案里有字形或读音相近的：${meant.join('、')}。` : '';
  return `没有找到。${nowhere}${alike}${offer ? '加上 --loosen 可放宽条件再找。' : ''}`;
}

function marked({ text, marks }: MarkedText): string {
  let line = '';
  let last = 0;
  for (const [start, end] of marks) {
    line += text.slice(last, start) + styleText('bold', text.slice(start, end));
    last = end;
  }
  return line + text.slice(last);
}

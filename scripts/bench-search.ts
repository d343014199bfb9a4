/**
 * `npm run bench:search -- [--content DIR] [--size N] [--queries N] [--write]`: recall, precision, bytes and
 * time of the search, beside Pagefind's default, MiniSearch and FlexSearch over the same articles, in Chromium.
 * `--write` puts the table into docs/benchmarks.md.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { namesFrom, writeCorpus } from '../bench/corpus.ts';
import { askInBrowser } from '../bench/search/browser.ts';
import { table, type Figures } from '../bench/search/figures.ts';
import { ours } from '../bench/search/ours.ts';
import { pagefindDefault } from '../bench/search/pagefind.ts';
import { flexSearch, miniSearch } from '../bench/search/peers.ts';
import { drawQueries } from '../bench/search/queries.ts';
import { loadCorpus } from '../bench/search/sources.ts';
import { loadArchive } from '../src/archive/load.ts';
import { traditionalOf } from '../bench/search/traditional.ts';
import { ensureChromium } from './support/chromium.ts';

/** Beyond this the peers that hold everything in memory are left out. */
const PEER_LIMIT = 5000;
const DOCUMENT = new URL('../docs/benchmarks.md', import.meta.url);

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    size: { type: 'string', default: '2000' },
    queries: { type: 'string', default: '120' },
    only: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const size = Number(values.size);
const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  const content = values.content ?? (await generate(join(work, 'content')));
  const corpus = await loadCorpus(
    content,
    values.content === undefined || process.argv.includes('--size') ? size : Infinity,
  );
  const queries = drawQueries(corpus, Number(values.queries), traditionalOf);
  console.error(`${corpus.sources.length} articles, ${queries.length} queries`);
  const chromium = ensureChromium();
  const all: Figures[] = [await askInBrowser(await ours(corpus, join(work, 'ours')), queries, chromium)];
  console.error(`${all[0]!.name}: done`);
  if (!values.only) {
    all.push(await askInBrowser(await pagefindDefault(corpus, join(work, 'pagefind')), queries, chromium));
    console.error(`${all[1]!.name}: done`);
    if (corpus.sources.length <= PEER_LIMIT)
      all.push(miniSearch(corpus, queries), await flexSearch(corpus, queries));
  }
  const made = table(all, corpus.sources.length);
  console.log(made);
  if (values.write) writeSection(corpus.sources.length, made);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function generate(folder: string): Promise<string> {
  const { archive } = await loadArchive(folder);
  writeCorpus(folder, size, namesFrom(archive));
  return folder;
}

/** Replaces the section of this size, or adds it. */
function writeSection(articles: number, made: string): void {
  const [begin, end] = [`<!-- search ${articles} -->`, `<!-- /search ${articles} -->`];
  const text = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : '# Benchmarks\n';
  const section = `${begin}\n\n### Search, ${articles.toLocaleString('en')} articles\n\n${made}\n\n${end}`;
  const at = text.indexOf(begin);
  const changed =
    at < 0
      ? `${text.trimEnd()}\n\n${section}\n`
      : text.slice(0, at) + section + text.slice(text.indexOf(end) + end.length);
  writeFileSync(DOCUMENT, changed);
}

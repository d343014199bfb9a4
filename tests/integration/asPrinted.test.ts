/**
 * Kept as printed: whatever text an article holds, the built site shows that text, on every page, in feed, data,
 * search and citations, but for the typesetting that docs/content-format.md names; or `check` names the file.
 *
 * `PRINTED=10000 npx vitest run tests/integration/asPrinted.test.ts` for the long run; `SEED=…` for other texts.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite } from '../../src/search/serve/node/terminal.ts';
import { typeset } from '../../src/text/typeset.ts';
import { writeFiles } from '../support/folder.ts';
import { runScript } from '../support/run.ts';
import { dataEntries, shownTexts } from './printed/dataFiles.ts';
import {
  expectedCard,
  expectedCorrections,
  expectedData,
  expectedInIssue,
  expectedNames,
  expectedPage,
  expectedText,
  type Texts,
} from './printed/expected.ts';
import {
  listPagesOf,
  shownCorrections,
  shownHeadlines,
  shownIssue,
  shownNames,
  type ListPage,
} from './printed/listPages.ts';
import { shownArticle, shownCards } from './printed/shown.ts';
import { fileOf, typedArticles, type Typed } from './printed/typed.ts';
import { unset } from './printed/typesetting.ts';

const COUNT = Number(process.env['PRINTED'] ?? 150);
/** Of the texts that everybody gets. */
const USUAL_SEED = '20231';
const { SEED: asked = USUAL_SEED } = process.env;
const SEED = asked === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(asked);
/** The long run takes minutes, on a busy machine hours. */
const LIMIT = 14_400_000;
/** Differences shown of many. */
const SHOWN = 12;

const folder = mkdtempSync(join(tmpdir(), 'gaoxin-printed-'));
const content = join(folder, 'content');
const site = join(folder, 'site');
let kept: Typed[];
let told: Typed[];
let byId: Map<string, Typed>;
let lists: ListPage[];

const pathOf = ({ id }: Typed) => `articles/${id}.md`;

/** Articles that `check` has something to say about. */
function checked(articles: Typed[]): Typed[] {
  const { stdout, stderr } = runScript('check', ['--content', content]);
  const named = new Set([...`${stdout}\n${stderr}`.matchAll(/articles\/[^\s:]+\.md/g)].map(([file]) => file));
  return articles.filter((article) => named.has(pathOf(article)));
}

beforeAll(() => {
  const typed = typedArticles(COUNT, SEED);
  writeFiles(content, {
    'site.yaml':
      'title: 档案\nbaseUrl: https://archive.example.org/papers/\npublication: 本报\nformatVersion: 2\n' +
      // However many articles there are.
      `databaseArticles: ${typed.length}\n`,
    ...Object.fromEntries(typed.map((article) => [pathOf(article), fileOf(article)])),
  });
  told = checked(typed);
  for (const article of told) rmSync(join(content, pathOf(article)));
  kept = typed.filter((article) => !told.includes(article));
  byId = new Map(kept.map((article) => [article.id, article]));
  writeFiles(content, {
    'ledger.yaml': kept.map(({ id }) => `- {date: 2024-02-01, added: ${id}}\n`).join(''),
  });
  const { code, stdout, stderr } = runScript('build', ['--content', content, '--out', site]);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  if (process.env['PRINTED'])
    console.log(`${COUNT} articles, seed ${SEED}: check names ${told.length}, ${kept.length} are built`);
  lists = listPagesOf(site);
}, LIMIT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where two sets of texts differ, typesetting undone. */
function differences(id: string, typed: Texts, shown: Texts): unknown[] {
  return Object.entries(typed).flatMap(([what, texts]) => {
    const same = JSON.stringify(texts.map(unset)) === JSON.stringify((shown[what] ?? []).map(unset));
    return same ? [] : [{ id, what, typed: texts, shown: shown[what] }];
  });
}

/** Fails with the first of them. */
function expectNone(found: unknown[]): void {
  expect(found.slice(0, SHOWN), `${found.length} differences, seed ${SEED}`).toEqual([]);
}

it('check names few of such articles', () => {
  expect(kept.length / COUNT).toBeGreaterThan(0.9);
});

it('the page of an article shows what was typed', { timeout: LIMIT }, () => {
  expectNone(
    kept.flatMap((article) =>
      differences(article.id, expectedPage(article), shownArticle(site, article.id, expectedPage(article))),
    ),
  );
});

it('lists show what was typed', { timeout: LIMIT }, () => {
  const seen = new Set<string>();
  const found = lists.flatMap(({ tree }) =>
    [...shownCards(tree)].flatMap(({ id, card }) => {
      seen.add(id);
      return differences(id, expectedCard(byId.get(id)!, card), card);
    }),
  );
  expectNone(found);
  expect(seen.size).toBe(kept.length);
});

it('every link to an article says its headline', { timeout: LIMIT }, () => {
  const kinds = new Set<string>();
  const found = lists.flatMap(({ file, tree }) =>
    shownHeadlines(tree).flatMap(({ id, text }) => {
      kinds.add(file.split('/')[0]!);
      return differences(`${file} ${id}`, { title: [byId.get(id)!.data.title] }, { title: [text] });
    }),
  );
  expectNone(found);
  expect([...kinds].sort()).toEqual([
    'authors',
    'columns',
    'corrections',
    'dates',
    'index.html',
    'issues',
    'topics',
    'updates',
    'zones',
  ]);
});

it.each(['authors', 'columns'] as const)(
  '%s are called as typed, on their pages and in every link',
  (facet) => {
    const { called, links } = shownNames(lists, facet);
    const unique = (names: Iterable<string>) => [...new Set([...names].map(unset))].sort();
    expect(unique(called.values())).toEqual(unique(kept.flatMap(expectedNames[facet])));
    expectNone(
      links.flatMap(({ file, address, text }) =>
        differences(`${file} ${address}`, { name: [called.get(address)!] }, { name: [text] }),
      ),
    );
    expect(new Set(links.map(({ address }) => address)).size).toBe(called.size);
  },
);

it('pages of what was corrected show the notes as typed', () => {
  const found = lists
    .filter(({ file }) => /^(?:updates|corrections)\//.test(file))
    .flatMap(({ tree }) => shownCorrections(tree))
    .filter(({ id, note }) => !expectedCorrections(byId.get(id)!).map(unset).includes(unset(note)));
  expectNone(found);
});

it('the paper copy of an issue shows what was typed', () => {
  const printed = lists.flatMap(({ tree }) => shownIssue(tree));
  expectNone(printed.flatMap(({ id, shown }) => differences(id, expectedInIssue(byId.get(id)!), shown)));
  expect(printed.length).toBe(
    kept.filter(({ data }) => (data.source as { issueDate?: string } | undefined)?.issueDate).length,
  );
});

it('data files hold what was typed', { timeout: LIMIT }, () => {
  for (const [file, entries] of Object.entries(dataEntries(site))) {
    expect(entries.length, file).toBe(kept.length);
    expectNone(
      entries.flatMap((entry) => {
        const { typed, shown } = expectedData(byId.get(entry['id']!)!, entry);
        return differences(`${file} ${entry['id']!}`, typed, shown);
      }),
    );
  }
  const texts = shownTexts(site);
  expectNone(
    kept.flatMap((article) => differences(article.id, expectedText(article), texts.get(article.id)!)),
  );
});

it('the feed holds what was typed', () => {
  const feed = readFileSync(join(site, 'feed.xml'), 'utf8');
  const entries = [...feed.matchAll(/<entry>([^]*?)<\/entry>/g)].map(([, entry]) => entry!);
  expect(entries.length).toBe(Math.min(40, kept.length));
  const found = entries.flatMap((entry) => {
    const texts = (tag: string) =>
      [...entry.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text]) => xmlText(text!));
    const { data } = byId.get(/articles\/(.*?)\.html/.exec(entry)![1]!)!;
    const authors = (data.authors as (string | { name: string })[]).map((one) =>
      typeof one === 'string' ? one : one.name,
    );
    return differences(
      entry,
      { title: [data.title], authors, ...(data.summary && { summary: [data.summary] }) },
      { title: texts('title'), authors: texts('name'), summary: texts('summary') },
    );
  });
  expectNone(found);
});

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const xmlText = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (_all, code: string, name: string) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : ENTITIES[name]!,
  );

it('search finds what was typed, exactly', { timeout: LIMIT }, async () => {
  const engine = await openSite(join(site, 'search'));
  const every = Math.ceil(kept.length / MOST_SEARCHED);
  const found: unknown[] = [];
  for (const { id, data, body } of kept.filter((_article, index) => index % every === 0)) {
    const title = typeset(data.title);
    const { section } = (data.source ?? {}) as { section?: string };
    const beside = [data.dateline, section].flatMap((text) => copied(String(text ?? '')));
    for (const text of [...longest(title.split(QUOTES)), ...copied(body), ...beside]) {
      const query = `"${text.trim()}"`;
      const { date } = data;
      // Each hit is a small download: those of one day are few, however many articles there are.
      const within = { from: date, to: date, limit: kept.length, countAuthors: false };
      const { hits, match } = await engine.search({ query, ...within });
      const hit = hits.find((one) => one.id === id);
      if (!hit || match !== 'exact') found.push({ id, query, match });
      else found.push(...differences(id, { title: [data.title] }, { title: [hit.title.text] }));
    }
  }
  expectNone(found);
});

/** Articles that are looked for in the long run: each is a search or two. */
const MOST_SEARCHED = 1000;
/** What ends a quoted query, in any of the shapes that search takes for one. */
const QUOTES = /["“”„‟«»「」『』〝〞〟＂]/u;

/** The longest run of letters and figures, as a reader copies it. */
function copied(text: string): string[] {
  return longest(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}

const longest = (texts: string[]) => texts.sort((a, b) => b.length - a.length).slice(0, 1);

/**
 * The same articles, each in a file of its own and in packs, on three servers: one that sends parts of files (nginx),
 * one that knows no parts (Python's), and the project's own. Every answer must be the one that the files hold.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../src/server/serve.ts';
import { headlineOf } from '../../../src/search/codec/storedFields.ts';
import { searchDocument } from '../../../src/search/documents/document.ts';
import { filesBelow } from '../../../src/pipeline/base/filesBelow.ts';
import { SearchEngine } from '../../../src/search/serve/engine.ts';
import { fetchTransport } from '../../../src/search/serve/http/fetchTransport.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { normalize } from '../../../src/text/normalize.ts';
import { build, madeUp } from '../archive.ts';

const articles = Array.from({ length: 150 }, (_, number) => madeUp(number));
const folder = mkdtempSync(join(tmpdir(), 'search-hosts-'));
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  for (const layout of ['packed', 'single'] as const) {
    const state = await build(join(folder, layout), articles.slice(0, 140), undefined, { layout });
    // The rest in a recent segment.
    await build(join(folder, layout), articles, state, { layout, tolerated: 100, share: 1 });
  }
  // nginx's workers are another user.
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true });
});

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const PYTHON = ['/usr/bin/python3', '/usr/local/bin/python3', '/opt/homebrew/bin/python3'].find(existsSync);

/** Starts a program that serves the folder, and waits for its first answer. */
async function started(program: string, options: readonly string[], port: number): Promise<string> {
  const child = spawn(program, options, { stdio: 'ignore' });
  closing.push(() => child.kill('SIGTERM'));
  const url = `http://127.0.0.1:${port}/`;
  await expect
    .poll(() =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  return url;
}

const HOSTS: Record<string, { program: string | undefined; start: (program: string) => Promise<string> }> = {
  nginx: {
    program: NGINX,
    async start(program) {
      const port = await getPort();
      const own = join(folder, 'nginx');
      mkdirSync(own);
      writeFileSync(
        join(own, 'nginx.conf'),
        `daemon off; pid ${own}/pid; error_log ${own}/error.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${folder}; autoindex on; }
}\n`,
      );
      return started(program, ['-c', join(own, 'nginx.conf'), '-e', `${own}/error.log`], port);
    },
  },
  'python3 -m http.server': {
    program: PYTHON,
    async start(program) {
      const port = await getPort();
      const options = ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder];
      return started(program, options, port);
    },
  },
  'npm start': {
    program: 'this',
    async start() {
      const site = await serve({ dir: folder });
      closing.push(() => site.close());
      return site.url;
    },
  },
};

const texts = articles.map((source) => {
  const { stored } = searchDocument(source, foldTable);
  return [...headlineOf(stored), ...stored.blocks].map((block) => normalize(block, foldTable));
});
const truth = (needle: string) =>
  articles
    .filter((_, number) => texts[number]!.some((block) => block.includes(needle)))
    .map(({ record }) => record.id as string)
    .sort();
const QUERIES = ['昆山', '创新', '的', '2025年党建', '“链”', '5g基站', '集群高新', '한국'];

describe.each(Object.entries(HOSTS))('on %s', (_name, { program, start }) => {
  it.skipIf(!program)('both layouts answer what the files hold', async () => {
    const url = await start(program!);
    for (const layout of ['packed', 'single'] as const) {
      const engine = await SearchEngine.open(fetchTransport(`${url}${layout}/search/`), () =>
        Promise.resolve(foldTable),
      );
      for (const query of QUERIES) {
        const request = { query: `"${query}"`, limit: 3 };
        const { hits, facets } = await engine.search(request);
        const rows = await Array.fromAsync(engine.exportRows(request));
        const found = rows.map(({ permalink }) => permalink.replace(/^\/articles\/|\.html$/g, ''));
        expect(found.slice(0, 3)).toEqual(hits.map(({ id }) => id));
        expect(found.sort(), `${layout} ${query}`).toEqual(truth(query));
        const years = new Map<string, number>();
        for (const id of found) years.set(id.slice(0, 4), (years.get(id.slice(0, 4)) ?? 0) + 1);
        expect(new Map(facets.year.map(({ value, count }) => [value, count]))).toEqual(years);
      }
    }
  });
});

it('packs are few', () => {
  const count = (layout: string) => filesBelow(join(folder, layout)).length;
  expect(count('packed')).toBeLessThan(30);
  expect(count('single')).toBeGreaterThan(170);
});

import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { serve, type ServeOptions } from '../../src/server/serve.ts';
import { folderOf, type Files } from '../support/folder.ts';

const SITE: Files = {
  'index.html': '<p>home</p>',
  '404.html': '<p>找不到</p>',
  'zones/index.html': '<p>zones</p>',
  'authors/阿不都-买买提/index.html': '<p>author</p>',
  'articles/2023/a,b.html': '<p>article</p>',
  'search.wasm': 'wasm',
  'wasm.unknown.pagefind': 'pagefind',
  'a.pf_fragment': 'fragment',
  'feed.xml': '<feed/>',
  'style.css': 'p{}',
  '.state/secret': 'secret',
};

async function served(files: Files, options: Partial<ServeOptions> = {}) {
  const dir = folderOf(files);
  const server = await serve({ dir, ...options });
  onTestFinished(() => server.close());
  return {
    dir,
    server,
    get: (path: string, headers: Record<string, string> = {}) => get(server.port, path, headers),
  };
}

/** One request as it goes over the wire: nothing decompressed, no redirect followed, no path tidied. */
function get(port: number, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; type: string; encoding: string; location: string; body: Buffer }>(
    (done, fail) => {
      const sent = request({ port, host: '127.0.0.1', path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const header = (name: string) => String(response.headers[name] ?? '');
          done({
            status: response.statusCode!,
            type: header('content-type'),
            encoding: header('content-encoding'),
            location: header('location'),
            body: Buffer.concat(chunks),
          });
        });
      });
      sent.on('error', fail).end();
    },
  );
}

it('serves folders by their index, and adds the slash', async () => {
  const { get } = await served(SITE);
  expect((await get('/')).body.toString()).toBe('<p>home</p>');
  expect((await get('/zones/')).body.toString()).toBe('<p>zones</p>');
  expect(await get('/zones?x=1')).toMatchObject({ status: 301, location: '/zones/?x=1' });
});

it('finds Chinese and encoded names', async () => {
  const { get } = await served(SITE);
  expect((await get(encodeURI('/authors/阿不都-买买提/'))).body.toString()).toBe('<p>author</p>');
  expect((await get('/articles/2023/a%2Cb.html')).body.toString()).toBe('<p>article</p>');
  expect(await get(encodeURI('/authors/阿不都-买买提'))).toMatchObject({
    status: 301,
    location: `${encodeURI('/authors/阿不都-买买提')}/`,
  });
});

it('names types right', async () => {
  const { get } = await served(SITE);
  const types = await Promise.all(
    ['/', '/search.wasm', '/wasm.unknown.pagefind', '/a.pf_fragment', '/feed.xml', '/style.css'].map(
      async (path) => (await get(path)).type,
    ),
  );
  expect(types).toEqual([
    'text/html; charset=utf-8',
    'application/wasm',
    'application/octet-stream',
    'application/octet-stream',
    'application/xml; charset=utf-8',
    'text/css; charset=utf-8',
  ]);
});

it('answers what is not there with the page not found', async () => {
  const { get } = await served(SITE);
  for (const path of [
    '/nope',
    '/zones/nope.html',
    '/.state/secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/%E4%B8',
    '/zones/%00',
    '//nope',
    '//zones',
    '/zones//',
    '/\\zones',
    '*',
    'http://elsewhere/nope',
    `/${'a'.repeat(256)}`,
    `/${'a/'.repeat(3000)}`,
    '/style.css/',
    '/zones/index.html/x',
  ]) {
    expect(await get(path), path).toMatchObject({
      status: 404,
      type: 'text/html; charset=utf-8',
      body: Buffer.from('<p>找不到</p>'),
    });
  }
});

it('lets a drawing that is opened alone run nothing', async () => {
  const { server } = await served({ 'a.SVG': '<svg/>', 'b.png': '' });
  const policy = async (path: string) =>
    (await fetch(server.url + path)).headers.get('content-security-policy');
  expect(await policy('a.SVG')).toMatch(/default-src 'none'.*sandbox/);
  expect(await policy('b.png')).toBeNull();
});

it('sends what was compressed before, to those who take it', async () => {
  const { get } = await served({
    'a.js': 'x',
    'a.js.gz': gzipSync('x'),
    'a.js.br': brotliCompressSync('x'),
    'b.js': 'b',
  });
  expect((await get('/a.js')).encoding).toBe('');
  expect(await get('/a.js', { 'accept-encoding': 'gzip' })).toMatchObject({
    encoding: 'gzip',
    type: 'text/javascript; charset=utf-8',
  });
  expect((await get('/a.js', { 'accept-encoding': 'gzip, br' })).encoding).toBe('br');
  expect(await get('/b.js', { 'accept-encoding': 'gzip, br' })).toMatchObject({
    encoding: '',
    body: Buffer.from('b'),
  });
});

it('takes the whole address, as a proxy writes it', async () => {
  const { get } = await served(SITE);
  expect((await get('http://elsewhere/zones/?x=1')).body.toString()).toBe('<p>zones</p>');
  expect(await get('HTTP://elsewhere/zones')).toMatchObject({ status: 301, location: '/zones/' });
});

it('lives under a folder', async () => {
  const { get, server } = await served(SITE, { base: '/gaoxin/' });
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/gaoxin/`);
  expect((await get('/gaoxin/zones/')).body.toString()).toBe('<p>zones</p>');
  expect(await get('/gaoxin/zones')).toMatchObject({ status: 301, location: '/gaoxin/zones/' });
  expect(await get('/')).toMatchObject({ status: 301, location: '/gaoxin/' });
  expect(await get('/gaoxin')).toMatchObject({ status: 301, location: '/gaoxin/' });
  expect(await get('/zones/')).toMatchObject({ status: 404 });
});

it('serves a site published anew at once', async () => {
  const folder = folderOf({ 'a/index.html': 'old', 'b/index.html': 'new' });
  symlinkSync('a', join(folder, 'dist'));
  const server = await serve({ dir: join(folder, 'dist') });
  onTestFinished(() => server.close());
  expect((await get(server.port, '/', {})).body.toString()).toBe('old');
  symlinkSync('b', join(folder, 'dist.new'));
  renameSync(join(folder, 'dist.new'), join(folder, 'dist'));
  expect((await get(server.port, '/', {})).body.toString()).toBe('new');
  writeFileSync(join(folder, 'b/later.html'), 'later');
  expect((await get(server.port, '/later.html', {})).body.toString()).toBe('later');
});

it('says that a port is taken', async () => {
  const { dir, server } = await served(SITE);
  await expect(serve({ dir, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

/** An answer with all that ranges are about. */
function ranged(port: number, path: string, range: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; range: string; body: string }>((done, fail) => {
    request({ port, host: '127.0.0.1', path, headers: { ...headers, range } }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
      response.on('end', () =>
        done({ status: response.statusCode!, range: response.headers['content-range'] ?? '', body }),
      );
    })
      .on('error', fail)
      .end();
  });
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

it.each([
  ['bytes=0-0', 206, 'a', 'bytes 0-0/26'],
  ['bytes=-5', 206, 'vwxyz', 'bytes 21-25/26'],
  ['bytes=-500', 206, LETTERS, 'bytes 0-25/26'],
  ['bytes=24-', 206, 'yz', 'bytes 24-25/26'],
  ['bytes=24-900', 206, 'yz', 'bytes 24-25/26'],
  ['BYTES=1-2', 206, 'bc', 'bytes 1-2/26'],
  ['bytes=9-2', 416, '', 'bytes */26'],
  ['bytes=26-', 416, '', 'bytes */26'],
  ['bytes=-0', 416, '', 'bytes */26'],
  ['bytes=0-1,3-4', 200, LETTERS, ''],
  ['bytes=a-b', 200, LETTERS, ''],
  ['bytes=', 200, LETTERS, ''],
  ['bytes=1-2-3', 200, LETTERS, ''],
  ['items=0-1', 200, LETTERS, ''],
])('answers Range: %s with %i', async (header, status, body, told) => {
  const { server } = await served({ 'a.txt': LETTERS });
  expect(await ranged(server.port, '/a.txt', header)).toEqual({ status, body, range: told });
});

it('cuts ranges as a string is sliced, of plain and of compressed files, whatever they are', async () => {
  const packed = gzipSync(LETTERS);
  const { server } = await served({ 'a.txt': LETTERS, 'b.txt': LETTERS, 'b.txt.gz': packed });
  const bound = fc.oneof(fc.constant(''), fc.nat(40).map(String), fc.bigInt(0n, 1n << 80n).map(String));
  await fc.assert(
    fc.asyncProperty(bound, bound, fc.boolean(), async (from, to, gzip) => {
      const whole = gzip ? packed.toString('latin1') : LETTERS;
      const size = whole.length;
      const path = gzip ? '/b.txt' : '/a.txt';
      const answer = await ranged(
        server.port,
        path,
        `bytes=${from}-${to}`,
        gzip ? { 'accept-encoding': 'gzip' } : {},
      );
      if (from === '' && to === '') return void expect(answer).toMatchObject({ status: 200, body: whole });
      const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
      const end = from === '' || to === '' ? size : Math.min(size, Number(to) + 1);
      if (start >= end) return void expect(answer).toMatchObject({ status: 416, range: `bytes */${size}` });
      expect(answer).toEqual({
        status: 206,
        body: whole.slice(start, end),
        range: `bytes ${start}-${end - 1}/${size}`,
      });
    }),
  );
});

it('follows links within the site, and none that lead out of it', async () => {
  const folder = folderOf({ 'site/a.txt': 'a', 'site/in/index.html': 'in', 'secret.txt': 'secret' });
  const dir = join(folder, 'site');
  symlinkSync('a.txt', join(dir, 'b.txt'));
  symlinkSync('../secret.txt', join(dir, 'out.txt'));
  symlinkSync('..', join(dir, 'up'));
  symlinkSync('loop', join(dir, 'loop'));
  symlinkSync('../../secret.txt', join(dir, 'in/404.html'));
  symlinkSync('../secret.txt', join(dir, '404.html'));
  symlinkSync('../secret.txt', join(dir, 'a.txt.gz'));
  mkdirSync(join(dir, 'page'));
  symlinkSync('../../secret.txt', join(dir, 'page/index.html'));
  const server = await serve({ dir });
  onTestFinished(() => server.close());
  for (const path of ['/page/', '/page/index.html', '/nope', '/in/404.html'])
    expect(await get(server.port, path, {}), path).toMatchObject({ status: 404, body: Buffer.from('404') });
  expect(await get(server.port, '/a.txt', { 'accept-encoding': 'gzip' })).toMatchObject({
    status: 200,
    encoding: '',
    body: Buffer.from('a'),
  });
  expect((await get(server.port, '/b.txt', {})).body.toString()).toBe('a');
  for (const path of ['/out.txt', '/up/secret.txt', '/up', '/up/', '/loop'])
    expect((await get(server.port, path, {})).status, path).toBe(404);
});

it('answers other methods, and says which it takes', async () => {
  const { server } = await served(SITE);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await fetch(server.url, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  }
  const head = await fetch(server.url, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '11', '']);
});

/** Bytes as they go over the wire; resolves when the server is done with them. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((done) => {
    let told = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text, 'latin1'));
    socket.on('data', (chunk: Buffer) => (told += chunk.toString('latin1')));
    socket.on('error', () => done(told));
    socket.on('close', () => done(told));
  });
}

it('answers whatever comes, and goes on', async () => {
  const { server, get } = await served(SITE);
  const part = fc.oneof(
    fc.constantFrom(
      'zones',
      'index.html',
      '..',
      '.',
      '%2e%2e',
      '%00',
      '%',
      '%ff',
      '\\',
      'a'.repeat(300),
      '~',
      '*',
    ),
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const path = fc
    .array(part, { maxLength: 6 })
    .chain((parts) => fc.constantFrom('/', '//', '?', '#').map((by) => by + parts.join(by)));
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'get', 'PRI', 'GE T', '');
  const header = fc.tuple(
    fc.constantFrom(
      'Range',
      'If-Range',
      'If-Match',
      'If-Modified-Since',
      'If-None-Match',
      'Accept-Encoding',
      'Host',
      'Content-Length',
      'Transfer-Encoding',
      'Expect',
      'Upgrade',
      'X',
    ),
    fc.oneof(
      fc.constantFrom(
        'bytes=9-2',
        'bytes=-',
        '*',
        'W/"',
        '-1',
        'chunked',
        '100-continue',
        'br;q=',
        ',,,',
        'x'.repeat(20000),
      ),
      fc.string({ maxLength: 30 }),
    ),
  );
  const message = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(method, path, fc.array(header, { maxLength: 4 }))
        .map(
          ([verb, to, headers]) =>
            `${verb} ${to} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
        ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  );
  await fc.assert(
    fc.asyncProperty(message, async (text) => {
      const told = await raw(server.port, text);
      if (told !== '') expect(told).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
      expect(told).not.toContain('secret');
      expect(told).not.toMatch(/^location: \/\//im);
      expect(told).not.toMatch(/^HTTP\/1\.1 500/m);
    }),
    { numRuns: Number(process.env['GAOXIN_FUZZ_RUNS'] ?? 300) },
  );
  expect((await get('/')).status).toBe(200);
});

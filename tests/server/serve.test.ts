import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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
    'text/html;charset=utf-8',
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
  ]) {
    expect(await get(path), path).toMatchObject({
      status: 404,
      type: 'text/html; charset=utf-8',
      body: Buffer.from('<p>找不到</p>'),
    });
  }
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

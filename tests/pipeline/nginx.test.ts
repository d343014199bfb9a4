/** The configuration that `deploy:prepare` writes, on a real nginx: Debian's, without further modules. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesBelow } from '../../src/pipeline/base/filesBelow.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf, writeFiles } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
if (!NGINX) console.warn('没有 nginx，跳过它的测试 — Debian 和 Ubuntu：sudo apt-get install nginx-light');

/** Builds an archive below a path, and serves it as nginx would with our file. @returns its address */
async function served(base: string): Promise<{ url: string; site: string }> {
  const folder = folderOf({});
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  writeFiles(content, {
    ...REGISTRIES,
    'site.yaml': `title: 试验档案\nbaseUrl: https://archive.example.org${base}\npageSize: 5\n`,
    'articles/2023/04/new-name.md': articleFile({
      title: '昆山高新区',
      authors: '[欧阳钢桥]',
      redirectFrom: '[/articles/2023/04/old-name.html, /articles/2023/04/旧名.html]',
    }),
    'articles/2023/04/撤下.md': articleFile({ withdrawn: '事实有误，原报已更正。' }),
  });
  expect((await runCommand('build', ['--content', content, '--out', site])).code).toBe(0);
  expect((await runCommand('deploy:prepare', ['--content', content, '--out', site])).code).toBe(0);
  const port = await getPort();
  const written = readFileSync(join(folder, '.site/deploy/nginx.conf'), 'utf8');
  const server = written.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/var/www/archive', site);
  mkdirSync(join(folder, 'run'));
  // nginx's workers are another user.
  chmodSync(folder, 0o755);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/run/pid; error_log ${folder}/run/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/run/${name};`).join(' ')}
  ${server}
}\n`,
  );
  const child = spawn(NGINX!, ['-c', join(folder, 'nginx.conf'), '-e', `${folder}/run/error.log`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGTERM'));
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(() =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  return { url, site };
}

describe.skipIf(!NGINX).each(['/', '/papers/', encodeURI('/高新 档案/')])(
  'served by nginx under %s',
  (base) => {
    it('is accepted without a warning, and has types, precompressed files, cache, security headers, redirects, its 404 and Chinese addresses', async () => {
      const { url, site } = await served(base);
      const { stderr } = spawnSync(NGINX!, ['-t', '-c', join(site, '../nginx.conf')], { encoding: 'utf8' });
      expect(stderr).not.toMatch(/\[(?:warn|emerg)\]/);
      const ask = (path: string, headers: Record<string, string> = {}) =>
        fetch(url + base + path, { redirect: 'manual', headers });

      const home = await ask('');
      expect([home.status, home.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(home.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      const policy = home.headers.get('content-security-policy')!;
      expect(policy).toMatch(/^default-src 'none'.*; frame-ancestors 'none'$/);
      // The header must allow what the policy of any page does.
      const allowed = new Set(policy.split(/[; ]+/));
      for (const file of filesBelow(site).filter((one) => one.endsWith('.html')))
        for (const [, own] of readFileSync(join(site, file), 'utf8').matchAll(/-Policy" content="([^"]+)"/g))
          expect(
            own!.split(/[; ]+/).filter((word) => !allowed.has(word)),
            file,
          ).toEqual([]);
      expect(home.headers.get('x-content-type-options')).toBe('nosniff');

      const packed = await ask('', { 'accept-encoding': 'gzip' });
      expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual([
        'gzip',
        'Accept-Encoding',
      ]);
      expect(await packed.text()).toBe(readFileSync(join(site, 'index.html'), 'utf8'));

      const asset = readdirSync(join(site, '_assets')).find((name) => name.endsWith('.css'))!;
      const css = await ask(`_assets/${asset}`);
      expect(css.headers.get('content-type')).toMatch(/^text\/css/);
      expect(css.headers.get('cache-control')).toContain('immutable');

      for (const [from, status, to] of [
        ['articles/2023/04/old-name.html', 301, 'articles/2023/04/new-name.html'],
        [`articles/2023/04/${encodeURIComponent('旧名')}.html`, 301, 'articles/2023/04/new-name.html'],
        ['zones', 301, 'zones/'],
      ] as const) {
        const moved = await ask(from);
        expect([moved.status, moved.headers.get('location')], from).toEqual([status, base + to]);
      }
      if (base !== '/')
        expect((await fetch(url + base.slice(0, -1), { redirect: 'manual' })).headers.get('location')).toBe(
          base,
        );

      const gone = await ask(`articles/2023/04/${encodeURIComponent('撤下')}.html`);
      expect([gone.status, (await gone.text()).includes('原报已更正')]).toEqual([410, true]);
      expect((await ask('data/zones.json')).headers.get('access-control-allow-origin')).toBe('*');

      expect(existsSync(join(site, 'data/archive.db.gz'))).toBe(true);
      for (const [file, type] of [
        ['data/articles.ndjson', 'application/x-ndjson; charset=utf-8'],
        ['data/articles.csv', 'text/csv; charset=utf-8'],
        ['data/archive.db', 'application/vnd.sqlite3'],
        ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
        ['favicon.png', 'image/png'],
      ] as const) {
        const answer = await ask(file, { 'accept-encoding': 'gzip' });
        expect([file, answer.status, answer.headers.get('content-type')]).toEqual([file, 200, type]);
        expect(answer.headers.get('content-encoding'), file).toBe(
          existsSync(join(site, `${file}.gz`)) ? 'gzip' : null,
        );
        expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(site, file))), file).toBe(
          true,
        );
      }

      const missing = await ask('no/such/page');
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('没有这一页');
      expect(missing.headers.get('content-security-policy')).toBeTruthy();
      expect((await ask('.htaccess')).status).toBe(404);

      expect((await ask(`authors/${encodeURIComponent('欧阳钢桥')}/`)).status).toBe(200);
    });
  },
);

/** Fuzzing what readers and importers give: queries, addresses, requests, pages of newspapers. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadArchive, SHIPPED } from '../../../src/archive/load.ts';
import { startImport } from '../../../src/import/importFiles.ts';
import { parseQuery } from '../../../src/search/query/expression.ts';
import { searchOf, stateOf } from '../../../src/search/ui/page/address.ts';
import { serve } from '../../../src/server/serve.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { base64, target, texts, type Target } from './target.ts';

const QUERY = [
  '"',
  '“',
  '”',
  '-',
  '－',
  '标题:',
  '作者：',
  'zone:',
  '年:2023',
  '日期:',
  '　',
  ' ',
  '*',
  '(',
  ')',
];

function checkQuery(query: string): void {
  for (const { needle, forms } of parseQuery(query, foldTable))
    if (needle === '' || forms[0] !== needle) throw new Error(`an empty word, or one without its form`);
}

/** What an address says is kept by the address made of it. */
function checkAddress(search: string): void {
  const once = searchOf(stateOf(search));
  const twice = searchOf(stateOf(once));
  if (once !== twice) throw new Error(`${once} becomes ${twice}`);
}

const PAGE = [
  '本报讯（记者 甲乙）',
  '高新周刊 2023年4月8日 星期六 第3版',
  '□ 记者 丙丁 摄',
  '图为',
  '下转第3版',
  '责编:',
  '<p>',
  '</div>',
  '<html><body>',
  '标题,日期,正文\n',
  '[{"title": "甲"}]',
  '{\\rtf1 ',
  '\\u-1?',
  'MIME-Version: 1.0\n',
  'Content-Type: multipart/related; boundary="x"\n\n--x\n',
  '<alto><Layout><Page>',
  "<div class='ocr_page' title='bbox 0 0 9 9'>",
  '%PDF-1.4\n',
  ' '.repeat(80),
  '\n\n',
  '\f',
];

const { archive } = await loadArchive(SHIPPED);
const empty = mkdtempSync(join(tmpdir(), 'gaoxin-fuzz-'));

/** A page is told to be none, or its drafts are articles that the archive takes. */
async function checkImport(bytes: Uint8Array): Promise<void> {
  const { importFile } = await startImport(archive, { contentDir: empty, dryRun: true, writeNear: false });
  const outcome = await importFile('2023-04-08.txt', bytes);
  if ('error' in outcome) {
    if (!/[\u4e00-\u9fff].* — /s.test(outcome.error)) throw new Error(`not told: ${outcome.error}`);
    if (/自检没有通过/.test(outcome.error)) throw new Error(outcome.error);
    return;
  }
  for (const { draft, file, fate } of outcome.items) {
    if (fate !== 'would-write') continue;
    const { problems } = parseArticle(Buffer.from(draft.file), { file, shown: file }, archive);
    const errors = problems.filter(
      ({ severity, code }) =>
        severity === 'error' && !/^(?:(?:zones|topics|title|body)-|text-long$)/.test(code),
    );
    if (errors.length > 0) throw new Error(`a draft with ${JSON.stringify(errors)}`);
  }
}

/** A site beside a secret, served for the whole run. */
const serving = (() => {
  let server: ReturnType<typeof serve> | undefined;
  return () =>
    (server ??= (() => {
      const dir = mkdtempSync(join(tmpdir(), 'gaoxin-fuzz-'));
      mkdirSync(join(dir, 'site/zones'), { recursive: true });
      writeFileSync(join(dir, 'secret.txt'), 'SECRET');
      for (const file of ['index.html', 'zones/index.html', '404.html', 'a.txt'])
        writeFileSync(join(dir, 'site', file), `${file} ${'x'.repeat(2000)}`);
      return serve({ dir: join(dir, 'site') });
    })());
})();

/** Bytes as they go over the wire; resolves when the server is done with them. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((done) => {
    let told = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text, 'latin1'));
    socket.on('data', (chunk: Buffer) => (told += chunk.toString('latin1')));
    socket.on('error', () => done(told));
    socket.on('close', () => done(told));
  });
}

async function checkRequest(request: string): Promise<void> {
  const { port } = await serving();
  const told = await exchange(port, request);
  if (told !== '' && !/^HTTP\/1\.1 [1-5]\d\d /.test(told)) throw new Error(`answered ${told.slice(0, 80)}`);
  if (told.includes('SECRET')) throw new Error('a file outside the site was served');
  if (/^location: \/\//im.test(told)) throw new Error('led to another host');
  if (/^HTTP\/1\.1 500/m.test(told)) throw new Error('an error of the server’s own');
}

const REQUEST = [
  'GET / HTTP/1.1\r\nHost: a\r\n',
  'GET /zones HTTP/1.1\r\nHost: a\r\n',
  'GET /a.txt HTTP/1.1\r\nHost: a\r\n',
  'HEAD ',
  'POST ',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '//a',
  '/%00',
  '/%ff',
  ' HTTP/1.1\r\n',
  '\r\n',
  '\r\n\r\n',
  'Range: bytes=',
  '0-5',
  '-5',
  '9-2',
  ',',
  'If-Range: ',
  'If-None-Match: *\r\n',
  'Expect: 100-continue\r\n',
  'Expect: other\r\n',
  'Accept-Encoding: br, gzip\r\n',
  'Content-Length: 5\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Connection: close\r\n',
  'Upgrade: h2c\r\n',
];

const ADDRESS = [
  '?',
  '&',
  '=',
  '%',
  'q=',
  'zone=',
  'year=2023',
  'from=2023-04',
  'to=',
  'sort=newest',
  '%E6',
  '+',
];

/** @see Target */
export const READER_TARGETS: Target[] = [
  target('query', texts(QUERY), checkQuery),
  target('address', texts(ADDRESS), checkAddress),
  target('import', texts(PAGE), (text) => checkImport(Buffer.from(text))),
  target('import-bytes', base64, (bytes) => checkImport(Buffer.from(bytes, 'base64'))),
  target('request', texts(REQUEST), checkRequest),
];

/** Fuzzing what archivists write: articles, their bodies, pages, registries and settings. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadArchive, SHIPPED } from '../../../src/archive/load.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { renderBody, renderPage, type RenderedBody } from '../../../src/markdown/render.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { assertHarmless } from './oracle.ts';
import { base64, target, texts, type Target } from './target.ts';

const YAML = [
  'title: 甲\n',
  'date: 2023-04-08\n',
  'zones: [昆山高新区]\n',
  'topics: [党建]\n',
  'authors:\n  - {name: 乙, role: 记者}\n',
  'source: {publication: 报, issueDate: 2023-04-08, pageNumber: 03}\n',
  'images:\n  - {src: a.jpg, alt: 图}\n',
  'redirectFrom: [/old]\n',
  'summary: |\n  ',
  'draft: true\n',
  '- ',
  ': ',
  '? ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a ',
  '!!str ',
  '<<: ',
  '---\n',
  '...\n',
  '# ',
  '"',
  "'",
  '| ',
  '>-\n',
  '__proto__: ',
  '1e3',
  '0x7E7',
  '~',
  '\n  ',
  '，',
  '：',
];
/** Enough for an article. */
const VALID = YAML.slice(0, 4).join('');
const MARKDOWN = [
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '  - ',
  '**',
  '*甲*',
  '_',
  '~~',
  '`',
  '```\n',
  '[甲](',
  '](b.md)',
  '](javascript:alert(1))',
  '](//foreign.example/a.png)',
  '![图](a.jpg "题")',
  '![](',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<!-- 注 -->',
  '<b>',
  '</b>',
  '<https://a.example>',
  'https://a.example/甲',
  '&lt;script&gt;',
  '&#x6a;',
  '| 甲 | 乙 |\n|---|---|\n',
  '|',
  '[^1]',
  '[^1]: ',
  '[甲]: /a\n',
  '\\',
  '---\n',
  '\n\n',
  '    ',
  '\t',
  'data:text/html,',
];

const { archive } = await loadArchive(SHIPPED);
const FILE = { file: 'articles/2023/04/a.md', shown: 'a.md' };

/** A problem leads into its file, and is told in Chinese. */
function assertTold(problems: readonly Problem[], lines: number): void {
  for (const problem of problems) {
    const { line, column } = problem;
    if (!(line >= 1 && column >= 1 && line <= lines + 1))
      throw new Error(`${JSON.stringify(problem)} is outside a file of ${lines} lines`);
    if (!/[\u4e00-\u9fff]/.test(formatProblem(problem)))
      throw new Error(`not in Chinese: ${formatProblem(problem)}`);
  }
}

const linesOf = (text: string) => text.split(/\r\n?|\n/).length;

function checkArticle(bytes: Uint8Array): void {
  const { record, body, problems } = parseArticle(bytes, FILE, archive);
  if ((record === undefined) !== problems.some(({ severity }) => severity === 'error'))
    throw new Error('neither a record nor an error, or both');
  assertTold(problems, linesOf(new TextDecoder().decode(bytes)));
  if (record && body) assertHarmless(body.html);
}

function checkBody(render: (markdown: string) => RenderedBody, markdown: string): void {
  const { html, faults } = render(markdown);
  // What has errors is not published.
  if (!faults.some(({ severity }) => severity === 'error')) assertHarmless(html);
  for (const { line } of faults)
    if (!(line >= 1 && line <= linesOf(markdown) + 1)) throw new Error(`a fault in line ${line}`);
}

/** Lines of the registries that an archive without its own is lent. */
const MOST_LENT = 10_000;

/** Any files of settings in an archive. */
async function checkSettings(files: Record<string, string | undefined>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gaoxin-fuzz-'));
  try {
    mkdirSync(join(folder, 'pages'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text ?? '');
    const { problems } = await loadArchive(folder);
    assertTold(problems, Math.max(...Object.values(files).map((text) => linesOf(text ?? '')), MOST_LENT));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const settings = texts([
  ...YAML,
  'zones:\n  - {id: a, name: 甲}\n',
  'province_grid:\n  - {province: 江苏, col: 1, row: 1}\n',
  'topics:\n  - {id: t, name: 甲}\n',
  'baseUrl: https://a.example/\n',
  'title: 档案\n',
  'pageSize: 3\n',
  'menu:\n  header:\n    - {label: 甲, href: /a/}\n',
  'publishingDays:\n  - {publication: 报, weekdays: [1]}\n',
  'vocabulary: {zh-CN: {zone: 区}}\n',
]);

/** @see Target */
export const CONTENT_TARGETS: Target[] = [
  target(
    'article',
    fc
      .tuple(fc.oneof(fc.constant(VALID), texts(YAML)), texts(MARKDOWN))
      .map(([front, body]) => `---\n${front}\n---\n\n${body}\n`),
    (text) => checkArticle(Buffer.from(text)),
  ),
  target('article-bytes', base64, (bytes) => checkArticle(Buffer.from(bytes, 'base64'))),
  target('body', texts(MARKDOWN), (text) => checkBody(renderBody, text)),
  target('page', texts(MARKDOWN), (text) => checkBody(renderPage, text)),
  target(
    'settings',
    fc.record(
      {
        'site.yaml': settings,
        'zones.yaml': settings,
        'topics.yaml': settings,
        'strings.yaml': settings,
        'theme.css': texts([
          ':root{',
          '--accent: #fff;',
          '}',
          '@import url(//x);',
          '/*',
          '*/',
          'expression(',
        ]),
        'pages/about.md': texts(MARKDOWN).map((text) => `---\ntitle: 甲\n---\n${text}`),
      },
      { requiredKeys: [] },
    ),
    checkSettings,
  ),
];

/**
 * What the red team wrote and `check` must refuse: files that are each wrong in one way. What is told
 * of them, and where, stands in tests/fixtures/hostile/refused.txt, read and kept by hand.
 */
const HEAD = 'title: 甲\ndate: 2023-04\nzones: []\ntopics: [t]\n';
const article = (head: string, body = '正文。') => `---\n${head}---\n\n${body}\n`;
const withBody = (body: string) => article(HEAD, body);
const withField = (line: string) => article(`${HEAD}${line}\n`);
const dated = (date: string) => article(HEAD.replace('2023-04', date));
const titled = (title: string) => article(HEAD.replace('甲', title));

/** The same text in encodings that are none of ours. */
const GBK = Uint8Array.from([0xd5, 0xfd, 0xce, 0xc4, 0xa1, 0xa3, 0x0a]);
const join = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const ARTICLES: Record<string, string | Uint8Array> = {
  'head-none': '正文，没有头。\n',
  'head-open': '---\ntitle: 甲\n\n正文。\n',
  'head-list': '---\n- 甲\n---\n\n正文。\n',
  'yaml-tag': titled('!!js/function "function(){}"'),
  'yaml-anchor': `---\na: &a [甲, 甲]\nb: &b [*a, *a, *a]\n${HEAD}---\n\n正文。\n`,
  'yaml-merge': withField('<<: {draft: true}'),
  'yaml-twice': withField('title: 乙'),
  'key-proto': withField('__proto__: {draft: true}'),
  'key-constructor': withField('constructor: {prototype: {x: 1}}'),
  'date-exponent': dated('1e3'),
  'date-hexadecimal': dated('0x7E7'),
  'date-zero': dated('0000-01-01'),
  'date-far': dated('9999-12-31'),
  'date-none': dated('2023-02-30'),
  'date-list': dated('[2023]'),
  'title-bell': titled('"甲\\u0007"'),
  'title-surrogate': titled('"甲\\ud800"'),
  'title-zero': titled('"甲\\0"'),
  'title-blank': titled('"\u3000"'),
  'title-object': titled('{a: 1}'),
  'zone-script': article(HEAD.replace('zones: []', 'zones: ["<script>alert(1)</script>"]')),
  'topic-path': article(HEAD.replace('[t]', '[../../etc]')),
  'body-zero': withBody('正文\u0000。'),
  'body-escape': withBody('正文\u001b[2J。'),
  'body-gbk': join(`---\n${HEAD}---\n\n`, GBK),
  'body-utf16': Buffer.from(`\ufeff${withBody('正文。')}`, 'utf16le'),
  'link-javascript': withBody('[甲](javascript:alert(1))'),
  'link-javascript-entity': withBody('[甲](java&#115;cript:alert(1))'),
  'link-javascript-upper': withBody('[甲](JaVaScRiPt:alert(1))'),
  'link-data': withBody('[甲](data:text/html,<script>alert(1)</script>)'),
  'link-vbscript': withBody('[甲][a]\n\n[a]: vbscript:x'),
  'link-file': withBody('[甲](file:///etc/passwd)'),
  'image-foreign': withBody('![甲](https://evil.example.net/a.png)'),
  'image-foreign-bare': withBody('![甲](//evil.example.net/a.png)'),
  'image-missing': withBody('![甲](missing.png)'),
  'image-up': withBody('![甲](../../../../../../etc/passwd)'),
  'image-field-up': withField('images: [{src: ../../../../../../etc/passwd, alt: 甲}]'),
  'image-field-root': withField('images: [{src: /etc/passwd, alt: 甲}]'),
  'image-text': withField('images: [{src: text.png, alt: 甲}]'),
  'html-script': withBody('<script>alert(1)</script>'),
  'html-inline': withBody('正文<img src=x onerror=alert(1)>。'),
  'html-iframe': withBody('<iframe src="https://evil.example.net/"></iframe>'),
  'html-comment-open': withBody('<!-- 甲'),
  'url-javascript': withField('source: {publication: 报, url: "javascript:alert(1)"}'),
  'redirect-page': withField('redirectFrom: [/zones]'),
  'redirect-host': withField('redirectFrom: [//evil.example.net/a]'),
  'redirect-up': withField('redirectFrom: [/a/../../etc/passwd]'),
  'redirect-up-encoded': withField('redirectFrom: [/a/%2e%2e/b]'),
  'redirect-back': withField("redirectFrom: ['/a\\b']"),
  'redirect-program': withField('redirectFrom: [/search/manifest.json]'),
  'redirect-query': withField("redirectFrom: ['/a?b=1']"),
  'deep-quote': withBody(`${'> '.repeat(500)}甲`),
  'deep-list': withBody(`${'- '.repeat(500)}甲`),
  con: withBody('正文。'),
  'a b ': withBody('正文。'),
  'a#b': withBody('正文。'),
};

const SITE = 'title: 档案\nbaseUrl: https://archive.example.org/\nformatVersion: 2\n';
const page = (body: string) => `---\ntitle: 甲\n---\n\n${body}\n`;

/** Settings and pages that are wrong: nothing else is read then. */
const SETTINGS = {
  'site.yaml': SITE,
  'zones.yaml': 'zones:\n  - {id: con, name: 甲区}\n  - {id: ../b, name: 乙区}\n',
  'topics.yaml': 'topics:\n  - {id: t, name: 专题}\n  - {id: nul, name: 乙题}\n',
  'pages/about.md': page('正文。'),
  'pages/aux.md': page('正文。'),
  'pages/link.md': page('[甲](javascript:alert(1)) ![乙](https://evil.example.net/a.png)'),
  'pages/html.md': page('正文。<script>alert(1)</script>'),
};

/** @returns every file of both archives, by its path below `refused/` */
export function refusedArchives(): Record<string, string | Uint8Array> {
  const articles = {
    'site.yaml': SITE,
    'zones.yaml': 'zones:\n  - {id: z, name: 甲区}\n',
    'topics.yaml': 'topics:\n  - {id: t, name: 专题}\n',
    'pages/about.md': page('正文。'),
    'public/zones': '甲\n',
    'public/search/manifest.json': '{}\n',
    'articles/2023/04/text.png': '不是图片\n',
    ...Object.fromEntries(
      Object.entries(ARTICLES).map(([name, content]) => [`articles/2023/04/${name}.md`, content]),
    ),
  };
  const below = (folder: string, files: Record<string, string | Uint8Array>) =>
    Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]);
  return Object.fromEntries([...below('settings', SETTINGS), ...below('articles', articles)]);
}

/**
 * The files of the red team: an archive that is legal, with a payload in every text that it may hold. Made from one
 * table, so that a new field or a new payload is one line; committed, so that everybody can read them.
 */
import { stringify as toYaml } from 'yaml';
import { serializeArticle } from '../../../src/articles/serialize.ts';
import type { FrontMatterInput } from '../../../src/articles/schema.ts';
import { BODIES, PAYLOADS } from './payloads.ts';

/** An article as it was typed; its body is plain text, which the file holds as Markdown. */
export interface HostileArticle {
  /** Path below `articles/` without `.md`. */
  id: string;
  data: FrontMatterInput;
  body: string;
}

/** A word that every article holds, for finding all of them. */
export const EVERYWHERE = '敌意文字';
/** Every how many articles has a picture, and every how many an old address. */
const PICTURED = 8;
const MOVED = 5;
const MONTHS = 12;

/** Legal addresses that a server's rules, a browser or a file system may take for something else. */
const OLD_ADDRESSES = [
  '/old/<script>.html',
  '/old/"onload="a.html',
  "/old/'甲'.html",
  '/old/javascript:alert(1)',
  '/old/*',
  '/old/:splat',
  '/old/$1',
  '/old/{{甲}}',
  '/old/%3Cimg%3E.html',
  '/old/]]>.html',
  '/old/...甲/',
  '/old/\u202e甲/',
  '/toString/',
  '/hasOwnProperty',
  '/wp-login.php',
  '/cgi-bin/a.cgi',
  '/.well-known/甲',
  '/old/;rm;',
  '/old/(.*)',
  '/old/^甲$',
  '/old/甲|乙',
  '/old/a&b=c',
  '/old/`id`',
];

/** YAML without anchors, which the format knows none of. */
const stringify = (value: unknown) => toYaml(value, { aliasDuplicateObjects: false });

const NAMES = Object.keys(PAYLOADS);
const pick = (...names: (keyof typeof PAYLOADS)[]) => names.map((name) => PAYLOADS[name]!);
const SHORT = pick(
  'script',
  'script-end',
  'double-quoted',
  'cdata',
  'escaped-once',
  'prototype',
  'constructor',
  'formula',
  'up',
  'angular',
  'placeholder',
  'bidi-override',
);

/** Plain text as Markdown: no sign in it means anything. */
const asMarkdown = (text: string) => text.replace(/[\\`*_[\]<>&#|~!]/g, '\\$&');

/** Every article, in the order of the table. */
export const HOSTILE_ARTICLES: readonly HostileArticle[] = NAMES.map((name, index) => {
  const payload = PAYLOADS[name]!;
  const month = String((index % MONTHS) + 1).padStart(2, '0');
  // A page number is no negative number.
  const pageNumber = payload.replace(/^-/, 'A-');
  const old = index % MOVED === 0 ? OLD_ADDRESSES[index / MOVED] : undefined;
  return {
    id: `2023/${month}/${name}`,
    data: {
      title: payload,
      subtitle: payload,
      kicker: payload,
      date: `2023-${month}`,
      dateInferred: payload,
      dateline: payload,
      zones: [`z${index % SHORT.length}`],
      authors: [{ name: payload, role: payload }],
      topics: [`t${index % SHORT.length}`],
      column: payload,
      source: {
        publication: payload,
        issueDate: `2023-${month}-0${(index % 7) + 1}`,
        pageNumber,
        section: payload,
        continuedOn: pageNumber,
        continuedFrom: pageNumber,
        url: `https://paper.example.org/?a=${encodeURIComponent(payload.toWellFormed()).slice(0, 200)}`,
      },
      summary: payload,
      images: [
        {
          ...(index % PICTURED === 0 && { src: '../../picture.png', alt: payload }),
          caption: payload,
          credit: payload,
        },
      ],
      corrections: [{ date: '2024-01-05', note: payload }],
      ...(old && { redirectFrom: [old] }),
    },
    body: `${EVERYWHERE}：${payload}`,
  };
});

const page = (title: string, description: string, body: string) =>
  `---\n${stringify({ title, description })}---\n\n${asMarkdown(body)}\n`;

/** Names of pages that a program might hold for its own. */
const PAGES = ['about', 'help', 'constructor', '__proto__', 'javascript', "a'b", 'a&b', 'a;b', '甲=乙', '-'];

function settings(): Record<string, string> {
  const [script, end, quoted] = SHORT as [string, string, string];
  return {
    'site.yaml': stringify({
      title: script,
      description: end,
      publication: quoted,
      baseUrl: 'https://archive.example.org/papers/',
      pageSize: 10,
      formatVersion: 2,
      ears: [end, quoted],
      logo: 'evil.svg',
      publishingDays: [{ publication: PAYLOADS['script'], weekdays: [1, 3], from: '2023-01-01', pages: 4 }],
      vocabulary: { 'zh-CN': { zone: script, short: quoted, approved: end, province: quoted } },
      menu: {
        header: [
          'home',
          'zones',
          'search',
          { to: 'authors', label: script },
          { to: '/evil.svg', label: end },
        ],
        footer: PAGES.map((name, index) => ({ to: name, label: SHORT[index]! })),
      },
    }),
    'zones.yaml': stringify({
      zones: SHORT.map((text, index) => ({
        id: `z${index}`,
        name: text,
        officialName: `${text} ${index}`,
        aliases: [`别称${text}`],
        province: text,
        city: text,
        demonstration: text,
        approved: '2010-09',
      })),
      province_grid: SHORT.map((province, col) => ({ province, col, row: 0 })),
    }),
    'topics.yaml': stringify({
      topics: SHORT.map((text, index) => ({
        id: `t${index}`,
        name: text,
        description: text,
        keywords: [text],
      })),
    }),
    'strings.yaml': stringify({ 'zh-CN': { site: { home: script, skip: end, dates: quoted } } }),
    'import.yaml': stringify({
      columns: SHORT,
      bylines: SHORT.map((text) => ({ form: `${text} {姓名}`, role: text })),
      furniture: SHORT,
      publications: SHORT,
      aliases: SHORT.map((text, index) => ({ name: `别名${text}`, zone: `z${index}` })),
    }),
    'theme.css': `/* </style>${script} */\n.masthead::after { content: '</style>${script.replaceAll("'", '')}'; }\n`,
  };
}

/** What the archive's own files may be: a script in a picture runs only where somebody opens it as a document. */
const PUBLIC: Record<string, string> = {
  'evil.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="${PAYLOADS['javascript']!.slice(11)}"><rect width="10" height="10"/></svg>\n`,
  __proto__x: '甲\n',
  "a'b.txt": '甲\n',
  'a&b.txt': '甲\n',
  'a b.txt': '甲\n',
  '-rf': '甲\n',
  'data.php': '<?php system("id"); ?>\n',
  'sub/constructor': '甲\n',
};

/** A picture of one pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Articles whose bodies hold the payload as Markdown makes markup of it. */
const BODY_ARTICLES = Object.entries(BODIES).map(([name, body]) => [
  `articles/2022/12/${name}.md`,
  serializeArticle(
    { title: `正文：${name}`, date: '2022-12', zones: [], topics: ['t0'] },
    `${EVERYWHERE}\n\n${body}`,
  ),
]);

/** @returns every file of the archive, by its path below the content folder */
export function hostileArchive(): Record<string, string | Uint8Array> {
  return {
    ...settings(),
    ...Object.fromEntries(
      PAGES.map((name, index) => [
        `pages/${name}.md`,
        page(
          SHORT[index]!,
          SHORT[index]!,
          Object.values(PAYLOADS)
            .slice(index * 10, index * 10 + 10)
            .join(' '),
        ),
      ]),
    ),
    ...Object.fromEntries(Object.entries(PUBLIC).map(([name, text]) => [`public/${name}`, text])),
    'articles/picture.png': PICTURE,
    ...Object.fromEntries(
      HOSTILE_ARTICLES.map(({ id, data, body }) => [
        `articles/${id}.md`,
        serializeArticle(data, asMarkdown(body)),
      ]),
    ),
    ...Object.fromEntries(BODY_ARTICLES),
  };
}

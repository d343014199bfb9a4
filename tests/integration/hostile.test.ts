/**
 * The red team's archive (scripts/reliability/hostile): every payload in every text of an archive. On no page of its
 * site, and in no file, is one of them more than text, and every one is shown as it was typed. In a browser:
 * tests/e2e/hostile.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { bibtex } from '../../src/citation/bibtex.ts';
import { cslItem, cslJson } from '../../src/citation/cslJson.ts';
import { ris } from '../../src/citation/ris.ts';
import type { CitedWork } from '../../src/citation/work.ts';
import { HOSTILE_ARTICLES, hostileArchive } from '../../scripts/reliability/hostile/archive.ts';
import { attribute, elementsOf, filesOf, pagesOf, type BuiltPage } from '../support/pages.ts';
import { builtSite, ARCHIVES, ROOT } from '../support/site.ts';
import { expectedData, expectedPage, type Texts } from './printed/expected.ts';
import { shownArticle } from './printed/shown.ts';
import { unset } from './printed/typesetting.ts';

let site: string;
let pages: BuiltPage[];
beforeAll(() => {
  site = builtSite('hostile');
  pages = pagesOf(site);
});

/** Elements that the templates, and Markdown, make. */
const MADE_BY_MARKUP = [
  'iframe',
  'object',
  'embed',
  'base',
  'math',
  'frame',
  'applet',
  'audio',
  'video',
  'portal',
];
/** Attributes that lead somewhere. */
const LEADING = [
  'href',
  'src',
  'action',
  'formAction',
  'data',
  'poster',
  'xLinkHref',
  'srcSet',
  'ping',
  'cite',
];
/** What is loaded comes from the site; a link that a reader may follow leads to the web or to somebody's post. */
const LOADED = /^(?:https:\/\/archive\.example\.org\/papers\/|(?!\/\/|[a-z][a-z+.-]*:))/i;
const FOLLOWED = /^(?:https?:|mailto:|(?!\/\/|[a-z][a-z+.-]*:))/i;
/** What metadata name, not load. */
const NAMED = /^(?:type|canonical|license)$/i;

const allowedOf = (node: Element) =>
  node.tagName === 'a' || NAMED.test(attribute(node, 'rel')) ? FOLLOWED : LOADED;

function faultsOf(page: BuiltPage): string[] {
  const say = (node: Element, what: string) => `${page.file}: <${node.tagName}> ${what}`;
  return elementsOf(page).flatMap((node) => [
    ...(MADE_BY_MARKUP.includes(node.tagName) ? [say(node, 'made by markup')] : []),
    ...(node.tagName === 'svg' && node.properties['onload'] ? [say(node, 'onload')] : []),
    ...Object.keys(node.properties)
      .filter((name) => /^on|^style$|^srcdoc$/i.test(name))
      .map((name) => say(node, name)),
    ...LEADING.map((name) => attribute(node, name))
      .filter((address) => address !== '' && !allowedOf(node).test(address))
      .map((address) => say(node, `leads to ${address}`)),
  ]);
}

it('is what its table makes of it, and at least 120 files', () => {
  const made = hostileArchive();
  const folder = join(ROOT, ARCHIVES.hostile);
  const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(there.length).toBe(Object.keys(made).length);
  expect(there.length).toBeGreaterThanOrEqual(120);
  for (const [path, content] of Object.entries(made))
    expect(readFileSync(join(folder, path)).equals(Buffer.from(content)), path).toBe(true);
});

it('no element, handler, style or address of its pages is a payload’s', () => {
  expect(pages.length).toBeGreaterThan(300);
  expect(pages.flatMap(faultsOf)).toEqual([]);
});

it('its articles have the scripts that an article without payloads has', () => {
  const scripts = (page: BuiltPage) =>
    elementsOf(page, 'script').map(
      (node) => attribute(node, 'src') || attribute(node, 'type') || toString(node),
    );
  const articles = pages.filter(({ file }) => file.startsWith('articles/20'));
  const [first] = articles;
  for (const page of articles) expect(scripts(page).length, page.file).toBe(scripts(first!).length);
});

it('every page of an article shows what was typed', () => {
  const wrong = HOSTILE_ARTICLES.flatMap((article) => {
    const expected = expectedPage(article);
    const shown = shownArticle(site, article.id, expected);
    return differences(article.id, expected, shown);
  });
  expect(wrong).toEqual([]);
});

it('the data file holds what was typed', () => {
  const entries = JSON.parse(readFileSync(join(site, 'data/2023.json'), 'utf8')) as Record<string, never>[];
  const byId = new Map(entries.map((entry) => [String(entry['id']), entry]));
  const wrong = HOSTILE_ARTICLES.flatMap((article) => {
    const { typed, shown } = expectedData(article, byId.get(article.id)!);
    return differences(article.id, typed, shown);
  });
  expect(wrong).toEqual([]);
});

function differences(id: string, typed: Texts, shown: Texts): unknown[] {
  return Object.entries(typed).flatMap(([what, texts]) =>
    JSON.stringify(texts.map(unset)) === JSON.stringify((shown[what] ?? []).map(unset))
      ? []
      : [{ id, what, typed: texts, shown: shown[what] }],
  );
}

describe('citations', () => {
  const works = () =>
    pages
      .filter(({ file }) => file.startsWith('articles/2023/'))
      .map(({ file, tree }) => ({
        file,
        work: JSON.parse(String(select('[data-work]', tree)!.properties['dataWork'])) as CitedWork,
      }));

  it('RIS is one record, a tag a line', () => {
    for (const { file, work } of works()) {
      const lines = ris(work).trimEnd().split(/\r?\n/);
      expect(lines[0], file).toMatch(/^TY {2}- NEWS/);
      expect(lines.at(-1), file).toMatch(/^ER {2}- ?$/);
      for (const line of lines) expect(line, file).toMatch(/^[A-Z][A-Z0-9] {2}-/);
      expect(lines.filter((line) => /^(?:TY|ER) /.test(line)).length, file).toBe(2);
    }
  });

  it('BibTeX is one entry, its braces in pairs', () => {
    for (const { file, work } of works()) {
      const text = bibtex(work, 'key').trim();
      let depth = 0;
      for (const [position, sign] of [...text.replace(/\\./g, '  ')].entries()) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        if (position > text.indexOf('{'))
          expect(depth === 0, `${file}\n${text}`).toBe(position === [...text].length - 1);
      }
    }
  });

  it('CSL-JSON is one item with the title', () => {
    for (const { file, work } of works()) {
      const [item, ...more] = JSON.parse(cslJson([cslItem(work, 'key')])) as { title: string }[];
      expect(more, file).toEqual([]);
      expect(item!.title, file).toContain(work.title);
    }
  });
});

it('no file is laid outside the site or under a name that means more than a name', () => {
  const parts = filesOf(site).flatMap((file) => file.split('/'));
  expect(parts.filter((part) => part === '..' || part === '.' || /[\0\\]/.test(part))).toEqual([]);
});

/** Valid HTML with its parts in order, in every page. */
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  attribute,
  elementsOf,
  isRedirect,
  kindOf,
  onePerKind,
  pagesOf,
  type BuiltPage,
} from '../support/pages.ts';
import { builtSite, type ArchiveName } from '../support/site.ts';

/** The HTML standard and WCAG, without matters of taste that the renderer decides. */
const VALIDATOR = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      'no-inline-style': 'off',
      'no-trailing-whitespace': 'off',
      // Titles are headlines; search engines cut what they do not show.
      'long-title': 'off',
      // Our own files come from our own host.
      'require-sri': 'off',
      'no-implicit-button-type': 'off',
      // The list of suggestions below a search box has no native element.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
    },
  }),
);

describe.each<ArchiveName>(['shipped', 'varied'])('the pages of the %s archive', (name) => {
  let pages: BuiltPage[];
  beforeAll(() => {
    pages = pagesOf(builtSite(name)).filter((page) => !isRedirect(page));
  });
  const wrong = (check: (page: BuiltPage) => unknown) =>
    pages.flatMap((page) => {
      const fault = check(page);
      return fault ? [`${page.file}: ${String(fault)}`] : [];
    });

  it('are valid, every kind of them', async () => {
    const chosen = [
      ...new Set([...onePerKind(pages), ...pages.filter(({ file }) => kindOf(file) === 'article')]),
    ];
    expect(chosen.length).toBeGreaterThan(15);
    const faults: string[] = [];
    for (const { file, html } of chosen) {
      const { results } = await VALIDATOR.validateString(html, file);
      faults.push(
        ...results.flatMap(({ messages }) =>
          messages.map(
            ({ line, column, ruleId, message, selector }) =>
              `${file}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`,
          ),
        ),
      );
    }
    expect(faults).toEqual([]);
  });

  it('say their language and character set', () => {
    expect(wrong((page) => attribute(elementsOf(page, 'html')[0]!, 'lang') !== 'zh-CN' && 'lang')).toEqual(
      [],
    );
    expect(wrong(({ html }) => !/^<!doctype html>/i.test(html) && 'doctype')).toEqual([]);
    expect(wrong(({ html }) => !/^[\s\S]{0,512}<meta charset="utf-8"/i.test(html) && 'charset')).toEqual([]);
  });

  it('have a title of their own, a description and a viewport that can be zoomed', () => {
    const titleOf = (page: BuiltPage) =>
      elementsOf(page, 'title')
        .map((node) => JSON.stringify(node.children))
        .join();
    expect(wrong((page) => elementsOf(page, 'title').length !== 1 && 'titles')).toEqual([]);
    const shared = [...Map.groupBy(pages, titleOf).values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ file }) => file).join(' = '));
    expect(shared).toEqual([]);
    const meta = (page: BuiltPage, name: string) =>
      elementsOf(page, 'meta')
        .filter((node) => attribute(node, 'name') === name)
        .map((node) => attribute(node, 'content'));
    expect(
      wrong(
        (page) =>
          (meta(page, 'description').length !== 1 || meta(page, 'description')[0] === '') && 'description',
      ),
    ).toEqual([]);
    expect(wrong((page) => !/width=device-width/.test(meta(page, 'viewport').join()) && 'viewport')).toEqual(
      [],
    );
    expect(
      wrong((page) => /user-scalable=no|maximum-scale/.test(meta(page, 'viewport').join()) && 'zoom'),
    ).toEqual([]);
  });

  it('have one main heading, and no level left out', () => {
    expect(
      wrong((page) => {
        const levels = elementsOf(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((node) =>
          Number(node.tagName[1]),
        );
        const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
        return (levels.filter((level) => level === 1).length !== 1 || skipped) && levels.join(' ');
      }),
    ).toEqual([]);
  });

  it('have a banner, named navigation, one main part and a footer, and a way past the banner', () => {
    const counts = (page: BuiltPage) =>
      ['main', 'header', 'footer', 'nav'].map((tag) => elementsOf(page, tag).length);
    expect(
      wrong(
        (page) =>
          (counts(page)[0] !== 1 || counts(page).some((count) => count === 0)) &&
          `main, header, footer, nav: ${counts(page).join()}`,
      ),
    ).toEqual([]);
    const names = (page: BuiltPage) =>
      elementsOf(page, 'nav').map(
        (node) => attribute(node, 'ariaLabel') || attribute(node, 'ariaLabelledBy'),
      );
    expect(
      wrong(
        (page) =>
          (names(page).includes('') || new Set(names(page)).size < names(page).length) &&
          `nav: ${names(page).join(', ')}`,
      ),
    ).toEqual([]);
    expect(
      wrong((page) => {
        const target = attribute(elementsOf(page, 'a')[0]!, 'href');
        return (
          !(
            target.startsWith('#') &&
            elementsOf(page, 'main').some((node) => `#${attribute(node, 'id')}` === target)
          ) && `first link: ${target}`
        );
      }),
    ).toEqual([]);
  });

  it('use an id once', () => {
    expect(
      wrong((page) => {
        const ids = elementsOf(page)
          .map((node) => attribute(node, 'id'))
          .filter(Boolean);
        return ids.find((id, index) => ids.indexOf(id) !== index);
      }),
    ).toEqual([]);
  });

  it('give every picture its size and a text', () => {
    expect(
      wrong(
        (page) =>
          elementsOf(page, 'img').some(
            (img) => !attribute(img, 'width') || !attribute(img, 'height') || !('alt' in img.properties),
          ) && 'img',
      ),
    ).toEqual([]);
  });

  it('come in every kind that the archive has', () => {
    const kinds = new Set(pages.map(({ file }) => kindOf(file)));
    for (const kind of [
      'index',
      '404',
      'article',
      'zones',
      'topics',
      'authors',
      'columns',
      'dates',
      'issues',
      'coverage',
      'search',
      'about',
      'help',
    ]) {
      expect(kinds).toContain(kind);
    }
  });
});

import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { groupByInitial, readingOf, type InitialGroup } from '../../../catalogue/initials.ts';
import {
  author as authorUrl,
  authorInitial as authorInitialUrl,
  authors as authorsUrl,
  type SitePath,
} from '../../../urls.ts';
import type { CountedLink, Link, Page } from '../parts/page.ts';
import { sectionTrail } from '../parts/trails.ts';

/** The index of authors. */
export interface AuthorsProps {
  path: SitePath;
  total: number;
  /** Most first; empty in a small archive, where the initials show everyone at a glance. */
  most: CountedLink[];
  /** By initial of the surname's pinyin. */
  initials: AuthorInitial[];
}

/** Authors under one letter. */
export interface AuthorInitial {
  initial: string;
  count: number;
  /** Where the letter's authors are: on this page or on one of their own. */
  url: SitePath;
  /** By pinyin; absent where the letter has a page of its own. */
  authors?: CountedLink[];
}

/** Authors under one letter, in an archive with more authors than one page can hold. */
export interface AuthorInitialProps {
  path: SitePath;
  trail: Link[];
  initial: string;
  /** Other letters. */
  initials: Link[];
  authors: CountedLink[];
}

/** Above this the letters have pages of their own. */
const ONE_PAGE = 600;
/** Below this a list of the most frequent names would only repeat the page. */
const RANKED_FROM = 60;
const MOST = 24;

/** The index of authors, and pages for the letters where one page cannot hold all. */
export function* authorsPages(catalogue: Catalogue): Iterable<Page> {
  const path = authorsUrl();
  const { authors } = catalogue;
  const groups = lettersOf(catalogue);
  const split = authors.length > ONE_PAGE;
  const props: AuthorsProps = {
    path,
    total: authors.length,
    most:
      authors.length >= RANKED_FROM
        ? authors
            .slice(0, MOST)
            .map(({ key, name, articles }) => ({ label: name, url: authorUrl(key), count: articles.length }))
        : [],
    initials: groups.map(({ initial, items }) => ({
      initial,
      count: items.length,
      url: split ? authorInitialUrl(initial) : (`${path}#${anchorOf(initial)}` as SitePath),
      ...(!split && { authors: items.map(({ link }) => link) }),
    })),
  };
  yield { kind: 'authors', path, params: {}, props };
  if (split) yield* initialPages(groups, catalogue);
}

/** Anchor of a letter. */
export function anchorOf(initial: string): string {
  return initial === '#' ? 'other' : initial.toLowerCase();
}

interface Item {
  name: string;
  reading: ReturnType<typeof readingOf>;
  link: CountedLink;
}

function lettersOf({ authors }: Catalogue): InitialGroup<Item>[] {
  return groupByInitial(
    authors.map(({ key, name, articles }) => ({
      name,
      reading: readingOf(name, 'person'),
      link: { label: name, url: authorUrl(key), count: articles.length },
    })),
  );
}

function* initialPages(groups: InitialGroup<Item>[], catalogue: Catalogue): Iterable<Page> {
  const initials = groups.map(({ initial }) => ({ label: initial, url: authorInitialUrl(initial) }));
  for (const { initial, items } of groups) {
    const path = authorInitialUrl(initial);
    const props: AuthorInitialProps = {
      path,
      trail: sectionTrail('authors', catalogue),
      initial,
      initials,
      authors: items.map(({ link }) => link),
    };
    yield { kind: 'authorInitial', path, params: { initial: anchorOf(initial) }, props };
  }
}

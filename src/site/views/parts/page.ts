import type { SitePath } from '../../../urls.ts';

/** Kinds of page; each has one view in this folder and one route in src/pages. */
export type PageKind =
  | 'home'
  | 'article'
  | 'withdrawn'
  | 'zones'
  | 'zone'
  | 'topics'
  | 'topic'
  | 'authors'
  | 'author'
  | 'authorInitial'
  | 'columns'
  | 'column'
  | 'dates'
  | 'year'
  | 'month'
  | 'day'
  | 'days'
  | 'dayOfYear'
  | 'issues'
  | 'issueYear'
  | 'issue'
  | 'coverage'
  | 'coverageYear'
  | 'compare'
  | 'list'
  | 'myList'
  | 'search'
  | 'trends'
  | 'updates'
  | 'corrections'
  | 'feeds'
  | 'data'
  | 'prose'
  | 'notFound';

/**
 * One page of the site: all that its template needs, as plain JSON.
 * A page is a function of this object, so its digest tells whether the page must be made again.
 */
export interface Page<Props extends object = object> {
  kind: PageKind;
  path: SitePath;
  /** Route parameters for Astro's getStaticPaths. */
  params: Record<string, string | undefined>;
  props: Props;
  /**
   * All that the props are computed from, but for code, settings and registries, in short: while it is the same
   * as in the last build, the props are not computed at all; both are best getters, since the preview wants neither
   * but of the one page that is open. Left out where computing them is cheap. A mistake here leaves pages stale; tests/build/steps.test.ts looks for them.
   */
  inputs?: string;
  /** True for a page of the registry without articles: nothing to lead searchers to. */
  empty?: boolean;
  /** Markdown that the page renders: an article's file below the content folder, with its digest. */
  body?: { file: string; digest: string };
  /** The same of several articles that the page renders one after the other. */
  texts?: { file: string; digest: string }[];
}

/** Whether the site map names a page among those that are no articles. */
export function isMapped({ kind, empty = false }: Pick<Page, 'kind' | 'empty'>): boolean {
  return !empty && kind !== 'article' && kind !== 'withdrawn' && kind !== 'notFound';
}

/** A link with a label. */
export interface Link {
  label: string;
  url: SitePath;
}

/** A link with a number: that of the articles to which it leads. */
export interface CountedLink extends Link {
  count: number;
  /** True where the link leads to other articles as well: then the number is no part of it. */
  elsewhere?: true;
}

import type { ArticleRecord, Source } from '../../../articles/record.ts';
import { article as articleUrl, type SitePath } from '../../../urls.ts';
import { traditionalOf } from '../parts/traditional.ts';
import type { Page } from '../parts/page.ts';

/** What is left of a withdrawn article: what it was, and why it is gone. */
export interface WithdrawnProps {
  path: SitePath;
  title: string;
  /** The title in parts between which a line may break. */
  headline: string[];
  /** Written in traditional characters. */
  traditional?: true;
  /** EDTF. */
  date: string;
  source?: Source;
  reason: string;
}

/** The page at the address of an article that was withdrawn. */
export function withdrawnPage(article: ArticleRecord): Page<WithdrawnProps> {
  const { id, title, headline, date, source, withdrawn: reason = '' } = article;
  const path = articleUrl(id);
  return {
    kind: 'withdrawn',
    path,
    params: { id },
    props: { path, title, headline, ...traditionalOf(article), date, ...(source && { source }), reason },
  };
}

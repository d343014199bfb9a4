import type { ProseInput } from '../../archive/schema.ts';
import { prose as proseUrl, type SitePath } from '../../urls.ts';
import type { Page } from './parts/page.ts';

/** A page that the archive writes about itself. */
export interface ProseProps {
  path: SitePath;
  title: string;
  description?: string;
  html: string;
}

/** About, help, and whatever else stands in `content/pages`. */
export function prosePage({ name, title, description, html }: ProseInput): Page<ProseProps> {
  const path = proseUrl(name);
  return {
    kind: 'prose',
    path,
    params: { prose: name },
    props: { path, title, ...(description && { description }), html },
  };
}

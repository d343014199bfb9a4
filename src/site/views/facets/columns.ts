import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { column as columnUrl, columns as columnsUrl, type SitePath } from '../../../urls.ts';
import type { CountedLink, Page } from '../parts/page.ts';

/** The index of columns. */
export interface ColumnsProps {
  path: SitePath;
  /** Most articles first. */
  columns: CountedLink[];
}

/** The index of columns. */
export function columnsPage({ columns }: Catalogue): Page<ColumnsProps> {
  const path = columnsUrl();
  return {
    kind: 'columns',
    path,
    params: {},
    props: {
      path,
      columns: columns.map(({ key, name, articles }) => ({
        label: name,
        url: columnUrl(key),
        count: articles.length,
      })),
    },
  };
}

import type { Catalogue } from '../../catalogue/catalogue.ts';
import { additions, corrections, type Change } from '../../catalogue/changes.ts';
import { compareText } from '../../text/compare.ts';
import { updates as updatesUrl, type SitePath } from '../../urls.ts';
import { headlineLinkOf, type HeadlineLink } from './parts/card.ts';
import type { Page } from './parts/page.ts';

/** What came and what was corrected. */
export interface UpdatesProps {
  path: SitePath;
  /** Newest first. */
  days: UpdatesDay[];
  /** Changes of earlier days, which are not listed. */
  others: number;
}

/** One day of it. */
export interface UpdatesDay {
  /** YYYY-MM-DD. */
  date: string;
  added: HeadlineLink[];
  corrected: (HeadlineLink & { note?: string })[];
}

/** Changes that the page lists. */
const MOST = 200;

/** The page of updates; none where the archive keeps no ledger. */
export function* updatesPage(catalogue: Catalogue): Iterable<Page<UpdatesProps>> {
  if (additions(catalogue).length === 0) return;
  const all = [...additions(catalogue).slice(0, MOST), ...corrections(catalogue).slice(0, MOST)];
  const listed = all.sort((a, b) => compareText(b.date, a.date)).slice(0, MOST);
  const path = updatesUrl();
  const total = additions(catalogue).length + corrections(catalogue).length;
  yield {
    kind: 'updates',
    path,
    params: {},
    props: { path, days: byDay(listed), others: total - listed.length },
  };
}

function byDay(changes: readonly Change[]): UpdatesDay[] {
  const days = [...new Set(changes.map(({ date }) => date))];
  return days.map((day) => {
    const [added, corrected] = (['added', 'corrected'] as const).map((wanted) =>
      changes
        .filter(({ date, kind }) => date === day && kind === wanted)
        .map(({ article, note }) => ({ ...headlineLinkOf(article), ...(note && { note }) })),
    );
    return { date: day, added: added!, corrected: corrected! };
  });
}

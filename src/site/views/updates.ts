import type { Catalogue } from '../../catalogue/catalogue.ts';
import { additions, corrections, type Change } from '../../catalogue/changes.ts';
import { compareText } from '../../text/compare.ts';
import { corrections as correctionsUrl, updates as updatesUrl, type SitePath } from '../../urls.ts';
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
  corrected: (HeadlineLink & { note?: string; of?: 'paper' | 'archive' })[];
}

/** The route has a parameter so that the page may be missing; as there is one page at most, it says nothing. */
const ONLY = { only: '' };
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
    params: ONLY,
    props: { path, days: byDay(listed), others: total - listed.length },
  };
}

/** The page of corrections; none where nothing was corrected. */
export function* correctionsPage(catalogue: Catalogue): Iterable<Page<UpdatesProps>> {
  const all = corrections(catalogue);
  if (all.length === 0) return;
  const path = correctionsUrl();
  const listed = all.slice(0, MOST);
  yield {
    kind: 'corrections',
    path,
    params: ONLY,
    props: { path, days: byDay(listed), others: all.length - listed.length },
  };
}

function byDay(changes: readonly Change[]): UpdatesDay[] {
  const days = [...new Set(changes.map(({ date }) => date))];
  return days.map((day) => {
    const [added, corrected] = (['added', 'corrected'] as const).map((wanted) =>
      changes
        .filter(({ date, kind }) => date === day && kind === wanted)
        .map(({ article, note, of }) => ({
          ...headlineLinkOf(article),
          ...(note && { note }),
          ...(of && { of }),
        })),
    );
    return { date: day, added: added!, corrected: corrected! };
  });
}

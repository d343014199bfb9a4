import type { Strings } from '../../../strings/index.ts';
import type { CoverageMonth } from '../../views/calendar/coverage.ts';
import type { CalendarDay } from './calendarDay.ts';

/** A day of the coverage calendar: how many articles and pages are held, or that the issue is missing. */
export function coverageCell(
  { day, state, articles, pages, printed, url }: CoverageMonth['days'][number],
  t: Strings,
): CalendarDay {
  const texts = t.browse.coverage;
  if (state === 'missing') return { day, state, notes: [texts.missing] };
  const ofPages = state === 'partial' && printed ? `${pages}/${printed}` : String(pages);
  return {
    day,
    url,
    state,
    notes: [t.browse.countShort(articles), ...(pages > 0 || printed ? [texts.pagesShort(ofPages)] : [])],
    ...(state === 'partial' && printed && { spoken: texts.partialOf(pages, printed) }),
  };
}

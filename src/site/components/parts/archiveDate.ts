import { escapeHTML, markHTMLString } from 'astro/runtime/server/escape.js';
import { formatDate, machineDate, type DatePart } from '../../../strings/formatDate.ts';
import type { SiteContext } from '../../siteContext.ts';

/**
 * HTML of a date of the archive, marked where it is inferred.
 * @param date EDTF
 * @param part which part of the date is shown. Default: the whole of it
 */
export function archiveDate(
  date: string,
  inferred: boolean | string | undefined,
  { t }: Pick<SiteContext, 't'>,
  part?: DatePart,
) {
  const mark = inferred
    ? `<span class="inferred">${escapeHTML(t.joiner.brackets(t.date.inferred))}</span>`
    : '';
  const shown = escapeHTML(formatDate(date, t, part));
  return markHTMLString(`<time datetime="${machineDate(date)}">${shown}</time>${mark}`);
}

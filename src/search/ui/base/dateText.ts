import { fill, type PageTexts } from '../page/pageTexts.ts';

/** The texts that dates need. */
export type DateTexts = Pick<PageTexts, 'language' | 'approximate' | 'uncertain'>;

/**
 * A date in words.
 * @param edtf `2023`, `2023-04` or `2023-04-08`, perhaps with `~`, `?` or `%` after it; anything else stays as it is
 */
export function dateText(edtf: string, texts: DateTexts): string {
  const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(edtf);
  if (!shape) return edtf;
  const [, year, month, day, mark] = shape;
  const format = new Intl.DateTimeFormat(texts.language === 'en' ? 'en-GB' : texts.language, {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  let text = format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (mark === '~' || mark === '%') text = fill(texts.approximate, { date: text });
  if (mark === '?' || mark === '%') text = fill(texts.uncertain, { date: text });
  return text;
}

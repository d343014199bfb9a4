/** Days as databases in English print them: December 7, 2022; 7 Dec. 2022. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?<month>[a-z]{3,9})\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const FORMS = [`${MONTH}\\s+${DAY}\\s*,?`, `${DAY}\\s+${MONTH}\\s*,?`].map(
  (form) => new RegExp(`(?<![\\p{L}\\d])${form}\\s*(?<year>(?:19|20)\\d{2})(?!\\d)`, 'iu'),
);

/** @param text folded @returns the day as EDTF; undefined where none is printed so */
export function readEnglishDay(text: string): string | undefined {
  const found = FORMS.map((form) => form.exec(text)?.groups).find(Boolean);
  const month = MONTHS.indexOf(found?.['month']?.slice(0, 3).toLowerCase() ?? '') + 1;
  const day = Number(found?.['day']);
  if (!found || month === 0 || day < 1 || day > 31) return undefined;
  return `${found['year']}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

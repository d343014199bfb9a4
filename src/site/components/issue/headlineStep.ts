/** Length of a text in characters, from which its headline is set larger: some papers' brief, report, leading report. */
const REPORT = 500;
const LEADING = 1200;

/** Class of a headline by the length of its text, as a paper gives the longest the most room. */
export function headlineStep(length: number): 'brief' | 'report' | 'leading' {
  if (length >= LEADING) return 'leading';
  return length >= REPORT ? 'report' : 'brief';
}

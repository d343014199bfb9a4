/** Tables for spreadsheets. Pure. */

/**
 * A table as CSV: UTF-8 with byte order mark, CRLF (RFC 4180). Cells that a spreadsheet would take for a formula get a
 * leading apostrophe (OWASP, CSV injection).
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;

function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

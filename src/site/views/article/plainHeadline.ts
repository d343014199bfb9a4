/** A headline as one line of plain text: for titles, citations and feeds. */
export function plainHeadline({ headline }: { headline: string[] }): string {
  return headline
    .join('')
    .replace(/\u3000+/g, ' ')
    .trim();
}

/**
 * Puts a link to itself into each numbered paragraph of a rendered body. The sign is drawn by the style sheet,
 * so that selecting and copying the text does not pick it up.
 * @param html from `renderBody`
 * @param label names the link for readers who hear the page
 */
export function paragraphLinks(html: string, label: (paragraph: number) => string): string {
  return html.replace(
    /<p id="p(\d+)">/g,
    (tag, number: string) =>
      `${tag}<a class="pilcrow" href="#p${number}" aria-label="${label(Number(number))}"></a>`,
  );
}

/**
 * Puts a link to itself into each numbered paragraph of a rendered body. The sign is drawn by the style sheet,
 * so that selecting and copying the text does not pick it up. The first alone is a stop of the Tab key; from it the
 * arrow keys go on (paragraph/roving.ts in src/site), so that a long text is not a hundred stops.
 * @param html from `renderBody`
 * @param label names the link for readers who hear the page
 */
export function paragraphLinks(html: string, label: (paragraph: number) => string): string {
  let rest = '';
  return html.replace(/<p id="p(\d+)">/g, (tag, number: string) => {
    const link = `<a class="pilcrow" href="#p${number}" aria-label="${label(Number(number))}"${rest}></a>`;
    rest = ' tabindex="-1"';
    return tag + link;
  });
}

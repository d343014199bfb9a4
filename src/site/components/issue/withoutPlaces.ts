/** A start tag as `renderBody` writes it: values in double quotes. */
const TAG = /<[a-z][a-z0-9]*(?:\s+[^\s"=<>/]+(?:="[^"]*")?)+\s*>/g;
/** What names a place on the page, or leads to one. */
const PLACE = /\s(?:id|aria-describedby|href)="(?:#[^"]*)?"|\s(?:id|aria-describedby)="[^"]*"/g;

/**
 * Takes the names of places out of a body, and the links to them: several bodies stand on one page.
 * @param html from `renderBody`
 */
export function withoutPlaces(html: string): string {
  return html.replace(TAG, (tag) => tag.replace(PLACE, ''));
}

/** OpenSearch 1.1: a browser that reads it can search the archive from its own address bar. */
import type { Site } from '../../archive/schema.ts';
import { favicon, openSearch as openSearchUrl, search } from '../../urls.ts';
import { absolute } from '../absolute.ts';
import { element, xmlDocument } from '../xml.ts';

/** The longest `ShortName` and `Description` that the format allows. */
const LONGEST = { name: 16, description: 1024 };

/** The description of the archive's search. */
export function openSearch(site: Site): string {
  const cut = (text: string, most: number) => [...text].slice(0, most).join('');
  return xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      element('ShortName', {}, cut(site.title, LONGEST.name)),
      element('Description', {}, cut(site.description || site.title, LONGEST.description)),
      element('InputEncoding', {}, 'UTF-8'),
      element('Language', {}, site.language),
      element('Image', { width: '48', height: '48', type: 'image/png' }, absolute(site, favicon())),
      element('Url', { type: 'text/html', template: `${absolute(site, search())}?q={searchTerms}` }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: absolute(site, openSearchUrl()),
      }),
    ]),
  );
}

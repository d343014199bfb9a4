/** The package document of a book (EPUB 3.2, 3.4), and the file that leads to it (OCF, 3.5.2). */
import type { Site } from '../../archive/schema.ts';
import { element, xmlDocument } from '../xml.ts';

/** What a book says of itself. */
export interface BookHead {
  title: string;
  /** A URN. */
  identifier: string;
  language: string;
  /** When one of its articles last changed, as an instant. */
  modified: string;
  site: Site;
}

/** A file of the book. */
export interface Item {
  id: string;
  /** Beside the package document. */
  href: string;
  type: string;
  properties?: string;
  /** True for what is read, in the order given. */
  inSpine?: true;
}

/** `META-INF/container.xml`. */
export function container(): string {
  const rootfile = element('rootfile', {
    'full-path': 'EPUB/package.opf',
    'media-type': 'application/oebps-package+xml',
  });
  return xmlDocument(
    element('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      element('rootfiles', {}, [rootfile]),
    ]),
  );
}

/** `package.opf`. */
export function packageDocument(
  { title, identifier, language, modified, site }: BookHead,
  items: readonly Item[],
): string {
  return xmlDocument(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': language,
      },
      [
        element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          element('dc:identifier', { id: 'id' }, identifier),
          element('dc:title', {}, title),
          element('dc:language', {}, language),
          element('dc:creator', {}, site.title),
          element('dc:source', {}, site.baseUrl),
          ...(site.rights ? [element('dc:rights', {}, site.rights.statement)] : []),
          element('meta', { property: 'dcterms:modified' }, modified),
        ]),
        element(
          'manifest',
          {},
          items.map(({ id, href, type, properties }) =>
            element('item', { id, href, 'media-type': type, ...(properties && { properties }) }),
          ),
        ),
        element(
          'spine',
          {},
          items.flatMap(({ id, inSpine }) => (inSpine ? [element('itemref', { idref: id })] : [])),
        ),
      ],
    ),
  );
}

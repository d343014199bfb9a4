/** Types of the files of a site, where the library does not know them or leaves out the character set. */
const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/\.html$/, 'text/html; charset=utf-8'],
  [/\.css$/, 'text/css; charset=utf-8'],
  [/\.m?js$/, 'text/javascript; charset=utf-8'],
  [/\.(?:json|map)$/, 'application/json; charset=utf-8'],
  [/\.ndjson$/, 'application/x-ndjson; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.webmanifest$/, 'application/manifest+json; charset=utf-8'],
  [/\.opml$/, 'text/x-opml; charset=utf-8'],
  [/\.db$/, 'application/vnd.sqlite3'],
  [/\.xml$/, 'application/xml; charset=utf-8'],
  [/\.svg$/, 'image/svg+xml; charset=utf-8'],
  [/\.(?:txt|bib|ris)$/, 'text/plain; charset=utf-8'],
  [/\.md$/, 'text/markdown; charset=utf-8'],
  [/\.webp$/, 'image/webp'],
  [/\.(?:pagefind|pf_\w+)$/, 'application/octet-stream'],
];

/**
 * The Content-Security-Policy of a drawing that is opened alone, as a document of its own: it has its styles and what
 * is embedded in it, and runs nothing. Pages carry theirs in `<meta>`.
 */
export const DRAWING_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/** Whether a file is a drawing, whatever its name's case. */
export const isDrawing = (path: string): boolean => /\.svg$/i.test(path);

/** Type of a file by its name; nothing where the library knows it. */
export function contentType(path: string): string | undefined {
  return TYPES.find(([pattern]) => pattern.test(path))?.[1];
}

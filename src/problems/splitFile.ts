import matter from 'gray-matter';

/** A Markdown file taken apart, still as text. */
export interface SplitFile {
  /** The YAML between the `---` lines. */
  yaml: string;
  /** Everything after the front-matter. */
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
}

/**
 * Parts front-matter and body. The YAML is only cut out here; yaml.ts reads it with places.
 * @param text content of the file, with or without BOM, any line ends
 * @returns undefined where the file has no closed front-matter
 */
export function splitFile(text: string): SplitFile | undefined {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/^---[ \t]*\n/.test(normal) || !/\n---[ \t]*(?:\n|$)/.test(normal.slice(3))) return undefined;
  // An options argument keeps gray-matter from handing out its shared cache.
  const { matter: yaml, content } = matter(normal, { language: 'yaml', engines: { yaml: () => ({}) } });
  const bodyStart = normal.length - content.length;
  return {
    yaml: yaml.replace(/^\n/, ''),
    body: content,
    bodyLine: normal.slice(0, bodyStart).split('\n').length,
  };
}

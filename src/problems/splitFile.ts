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

/** A line that begins like the end of the front-matter and is none: gray-matter takes it for one. */
const NO_END = /\n---(?![ \t]*(?:\n|$))/g;
/** Blank lines by the dozen: gray-matter looks through them again from each (64 KB of them: 26 s). */
const BLANKS = /\n\s{64,}\n/g;

/**
 * Parts front-matter and body. The YAML is only cut out here; yaml.ts reads it with places.
 * @param text content of the file, with or without BOM, any line ends
 * @returns undefined where the file has no closed front-matter
 */
export function splitFile(text: string): SplitFile | undefined {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/^---[ \t]*\n/.test(normal) || !/\n---[ \t]*(?:\n|$)/.test(normal.slice(3))) return undefined;
  // Only places are taken from the answer, so that what it is given may be another text of the same length.
  const plain = normal.replace(NO_END, '\n   ').replace(BLANKS, (run) => `\n${'x'.repeat(run.length - 2)}\n`);
  // An options argument keeps gray-matter from handing out its shared cache.
  const parted = matter(plain, { language: 'yaml', engines: { yaml: () => ({}) } });
  const yamlStart = normal.indexOf('\n') + 1;
  const bodyStart = normal.length - parted.content.length;
  return {
    yaml: normal.slice(yamlStart, Math.max(yamlStart, yamlStart - 1 + parted.matter.length)),
    body: normal.slice(bodyStart),
    bodyLine: normal.slice(0, bodyStart).split('\n').length,
  };
}

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

/** Characters of the line that opens the front-matter, without blanks behind. */
const OPENING = 3;
/** The line that closes it. */
const CLOSING = /\n---[ \t]*(?:\n|$)/;
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
  const closing = /^---[ \t]*\n/.test(normal) ? CLOSING.exec(normal.slice(OPENING)) : null;
  if (!closing) return undefined;
  // Of the text, gray-matter is shown what it takes off, not what it leaves.
  const head = normal.slice(0, OPENING + closing.index + closing[0].length);
  // Only places are taken from the answer, so that what it is given may be another text of the same length.
  const plain = head.replace(NO_END, '\n   ').replace(BLANKS, (run) => `\n${'x'.repeat(run.length - 2)}\n`);
  // An options argument keeps gray-matter from handing out its shared cache.
  const parted = matter(plain, { language: 'yaml', engines: { yaml: () => ({}) } });
  const yamlStart = normal.indexOf('\n') + 1;
  const bodyStart = head.length - parted.content.length;
  return {
    yaml: normal.slice(yamlStart, Math.max(yamlStart, OPENING + parted.matter.length)),
    body: normal.slice(bodyStart),
    bodyLine: normal.slice(0, bodyStart).split('\n').length,
  };
}

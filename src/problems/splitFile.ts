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
  const opening = /^---[ \t]*\n/.exec(normal);
  if (!opening) return undefined;
  // From the end of the first line on, so that a front-matter of no lines is one.
  const from = opening[0].length - 1;
  const closing = /\n---[ \t]*(?=\n|$)/.exec(normal.slice(from));
  if (!closing) return undefined;
  const close = from + closing.index;
  const end = close + '\n---'.length;
  const bodyStart = normal[end] === '\n' ? end + 1 : end;
  return {
    yaml: normal.slice(from + 1, Math.max(close, from + 1)),
    body: normal.slice(bodyStart),
    bodyLine: normal.slice(0, bodyStart).split('\n').length,
  };
}

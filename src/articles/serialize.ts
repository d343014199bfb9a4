import { Document, isMap, isScalar, type Pair, type Scalar } from 'yaml';
import { frontMatter, type FrontMatterInput } from './schema.ts';

/**
 * Writes an article file.
 * @param data front-matter; fields come out in the order of the schema, absent ones are left out
 * @param body Markdown
 * @param comments doubts, by field: a line `# 存疑：…` stands before the field
 * @returns the file's text, ending in a newline; the same input gives the same text
 */
export function serializeArticle(
  data: FrontMatterInput,
  body: string,
  comments: Record<string, string> = {},
): string {
  const given = data as Record<string, unknown>;
  const ordered = Object.fromEntries(
    Object.keys(frontMatter.shape).flatMap((field) =>
      given[field] === undefined ? [] : [[field, given[field]]],
    ),
  );
  const document = new Document(ordered);
  if (isMap(document.contents)) {
    for (const pair of document.contents.items as Pair<Scalar, unknown>[]) {
      const doubt = isScalar(pair.key) ? comments[String(pair.key.value)] : undefined;
      if (doubt)
        pair.key.commentBefore = doubt
          .split('\n')
          .map((line) => ` 存疑：${line}`)
          .join('\n');
    }
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}

/** Front-matter lines of a valid article, to be overridden one by one. */
const VALID: Record<string, string> = {
  title: '甲',
  date: '2023-04-08',
  zones: '[昆山高新区]',
  topics: '[党建]',
};

/**
 * Text of an article file.
 * @param fields front-matter, field → YAML; `undefined` leaves a field out
 */
export function articleFile(
  fields: Record<string, string | undefined> = {},
  body = '正文一段，写了一些字。\n',
): string {
  const lines = Object.entries({ ...VALID, ...fields }).flatMap(([field, yaml]) =>
    yaml === undefined ? [] : [`${field}: ${yaml}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

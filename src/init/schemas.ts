/** JSON Schemas of the files of an archive, for editors: the schemas by which they are read. */
import { z } from 'zod';
import { importRules } from '../archive/importRules.ts';
import { site, topicsFile, zonesFile } from '../archive/schema.ts';
import { frontMatter } from '../articles/schema.ts';

const FILES = { site, zones: zonesFile, topics: topicsFile, import: importRules, article: frontMatter };

/** @returns path below the archive's folder → JSON */
export function editorSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, schema]) => [
      `.vscode/schemas/${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

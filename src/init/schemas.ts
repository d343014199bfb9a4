/** JSON Schemas of the files of an archive, for editors: those that docs/schemas has. */
import { jsonSchemas } from './jsonSchemas.ts';

/** @returns path below the archive's folder → JSON */
export function editorSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(jsonSchemas()).map(([name, text]) => [`.vscode/schemas/${name}.json`, text]),
  );
}

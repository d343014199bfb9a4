/** How npm starts the commands of this project, for benches: their figures are those of `npm run`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder in which npm starts them. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param name of a script of package.json that runs a module with Node
 * @returns arguments of Node before the module, and the module's file; all paths are absolute
 */
export function npmScript(name: string): { options: string[]; module: string } {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [node, ...words] = scripts[name]?.split(' ') ?? [];
  const module = words.pop();
  if (node !== 'node' || module === undefined) throw new Error(`no module is run by npm run ${name}`);
  return {
    options: words.map((word) => (word.startsWith('./') ? join(ROOT, word) : word)),
    module: join(ROOT, module),
  };
}

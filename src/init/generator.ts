/** Where this generator comes from, so that a new archive can ask npm for the same. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/**
 * What the `package.json` of an archive asks for.
 * @param root folder of the generator: below a `node_modules`, or a checkout of its repository
 * @param target folder of the archive
 * @returns a range of versions; for one installed from a file or a folder, the way to it
 */
export function generatorFor(root: string, target: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const packages = dirname(root);
  if (basename(packages) !== 'node_modules') return `file:${relative(target, root)}`;
  const lock = join(packages, '.package-lock.json');
  const installed = existsSync(lock)
    ? (JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, { resolved?: string }> })
    : { packages: {} };
  const from = installed.packages[`node_modules/${basename(root)}`]?.resolved;
  if (!from?.startsWith('file:')) return `^${version}`;
  return `file:${relative(target, resolve(dirname(packages), from.slice('file:'.length)))}`;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../text/compare.ts';
import { ROOT } from './astroConfig.ts';

/** Digest of texts, parted so that no two lists of parts run together: 32 hexadecimal digits of SHA-256. */
export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

/** What decides, besides the content, what is made: folders count with all they hold. */
const FOLDERS = ['src'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Folders of the source that have no part in a build. */
const BYSTANDERS = new Set(['src/import']);

/** Digest of the code, the templates, and the versions of the tools (lock file, Node). */
export function codeDigest(root = ROOT): string {
  const files = [...FILES.filter((file) => existsSync(join(root, file))), ...FOLDERS.flatMap((folder) => filesBelow(root, folder))];
  const texts = files.sort(compareText).flatMap((file) => [file, readFileSync(join(root, file))]);
  return digest(process.versions.node, process.platform, process.arch, ...texts);
}

function filesBelow(root: string, folder: string): string[] {
  if (BYSTANDERS.has(folder)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

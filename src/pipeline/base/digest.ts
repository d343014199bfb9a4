import { createHash, hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareText } from '../../text/compare.ts';
import { ROOT, SOURCE } from '../astro/astroConfig.ts';
import { filesBelow } from './filesBelow.ts';

/** Digest of texts, separated so that no two lists of parts run together: 32 hexadecimal digits of SHA-256. */
export function digest(...parts: (string | Uint8Array)[]): string {
  // One call for texts alone: a hundred thousand pages are digested in every build.
  if (parts.every((part) => typeof part === 'string'))
    return hash('sha256', parts.map((part) => `${part.length}:${part}`).join('')).slice(0, 32);
  const hashing = createHash('sha256');
  for (const part of parts) hashing.update(`${part.length}:`).update(part);
  return hashing.digest('hex').slice(0, 32);
}

/** Registries that archives without their own are lent. */
const SHIPPED_FILES = ['content/zones.yaml', 'content/topics.yaml'];

/** What decides, besides the content, what is made: folders count with all they hold. */
const FOLDERS = [basename(SOURCE)];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Folders of the source that have no part in a build. */
const BYSTANDERS = new Set(['commands', 'import', 'server'].map((room) => `${basename(SOURCE)}/${room}`));

/** Digest of the code, the templates, and the versions of the tools (lock file, Node). */
export function codeDigest(root = ROOT): string {
  const files = [...FILES, ...FOLDERS.flatMap((folder) => sourcesBelow(root, folder))];
  return digest(process.versions.node, process.platform, process.arch, digestOfFiles(root, files));
}

/** Digest of the registries that come with the generator. */
export function shippedDigest(root = ROOT): string {
  return digestOfFiles(root, SHIPPED_FILES);
}

function digestOfFiles(root: string, files: string[]): string {
  const present = files.filter((file) => existsSync(join(root, file))).sort(compareText);
  return digest(...present.flatMap((file) => [file, readFileSync(join(root, file))]));
}

function sourcesBelow(root: string, folder: string): string[] {
  return filesBelow(join(root, folder))
    .map((file) => `${folder}/${file}`)
    .filter((file) => ![...BYSTANDERS].some((bystander) => file.startsWith(`${bystander}/`)));
}

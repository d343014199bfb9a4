import { z } from 'zod';
import { say } from './fault.ts';
import { LONGEST_NAME, LONGEST_PATH } from './fileNames.ts';
import type { WordRule } from './mend/vocabulary.ts';

/** A path on this site that a static host can answer: no query, no way out of the site's folder. */
export const redirect = z
  .string({ error: say('redirect-type') })
  .trim()
  .regex(/^\/(?!\/)\S*$/, say('redirect-form'))
  .refine((path) => !/[?#\\]/.test(path), say('redirect-query'))
  // An empty part would be a folder without a name.
  .refine(isCleanPath, say('redirect-path'))
  .refine(isShort, say('redirect-long', { most: LONGEST_NAME, whole: LONGEST_PATH }));

function isCleanPath(path: string): boolean {
  try {
    const plain = decodeURIComponent(path);
    if (plain.includes('//')) return false;
    return !plain.split('/').some((part) => part === '..' || part === '.' || part.includes('\0'));
  } catch {
    return false;
  }
}

function isShort(path: string): boolean {
  return (
    !isCleanPath(path) ||
    (Buffer.byteLength(decodeURIComponent(path)) <= LONGEST_PATH &&
      decodeURIComponent(path)
        .split('/')
        .every((part) => Buffer.byteLength(part) <= LONGEST_NAME))
  );
}

/** Between two addresses: their own commas part nothing, since what follows is no path. */
const APART = /(?<!\s)(?:\s+|\s*[,，、；;]\s*)(?=["'“]?(?:\/|https?:))/giu;
/** What people copy with a path; a query is no part to leave away, since it tells pages apart. */
const HOST = /^(?:https?:\/\/[^/]*|\/\/[^/]*\.[^/]*|(?:[a-z\d-]+\.)+(?:cn|com|net|org)(?::\d+)?(?=\/))/i;
const PLACE = /#.*$/u;
const PATH = /^[^/\s].*(?:\/|\.html?$)/iu;

/** An address as it was copied → the path that it has on this site; undefined for one that is right, or unknown. */
function oldAddressIn(word: string): string | undefined {
  const meant = word.replaceAll('\\', '/').replace(HOST, '').replace(PLACE, '').replace(PATH, '/$&');
  return meant !== word && redirect.safeParse(meant).success ? meant : undefined;
}

/** A page whose id has changed is a folder: a file without an ending would be offered for saving. */
function oldFolderIn(word: string): string | undefined {
  const meant = oldAddressIn(word);
  const path = meant ?? word;
  const isFolder = redirect.safeParse(path).success && !/[/.]/.test(path.at(-1)!) && !/\.[^/]*$/.test(path);
  return isFolder ? `${path}/` : meant;
}

/** How old addresses are written: of articles, and of what the registries hold. */
export const OLD_ADDRESSES = {
  article: { isList: true, apart: APART, meant: oldAddressIn },
  entry: { isList: true, apart: APART, meant: oldFolderIn },
} satisfies Record<string, WordRule>;

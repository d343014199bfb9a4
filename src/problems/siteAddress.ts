import { z } from 'zod';
import { say } from './fault.ts';
import { LONGEST_NAME, LONGEST_PATH } from './fileNames.ts';

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

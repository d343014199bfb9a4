/** Whether the content is still what it was when a build began to read it: a site of two states is none of either. */
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import { scanContent, scanDigest } from './scan.ts';

/** Somebody changed the content while it was read. */
export class ContentChanged extends UserError {
  constructor() {
    super(fault('content-changing'));
  }
}

/**
 * Looks at a content folder, to be asked later.
 * @returns false once a file in it is another, or has been touched
 */
export function steadySince(contentDir: string): () => boolean {
  const before = stateOf(contentDir);
  return () => stateOf(contentDir) === before;
}

/** No file is too young to be compared here: what is written twice within one tick was written after the first look. */
const stateOf = (contentDir: string) => scanDigest(scanContent(contentDir, Infinity).files);

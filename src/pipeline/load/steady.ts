/** Whether the content is still what it was when a build began to read it: a site of two states is none of either. */
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import { scanContent, scanDigest, type ContentScan } from './scan.ts';

/** Somebody changed the content while it was read. */
export class ContentChanged extends UserError {
  constructor() {
    super(fault('content-changing'));
  }
}

/**
 * Whether a content folder is what it was, to be asked later.
 * @param before how it was when reading it began
 * @returns false once a file in it is another, or has been touched
 */
export function steadySince(contentDir: string, before: Pick<ContentScan, 'exact'>): () => boolean {
  const digest = scanDigest(before.exact);
  return () => scanDigest(scanContent(contentDir).exact) === digest;
}

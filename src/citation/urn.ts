import { createHash } from 'node:crypto';

/** Namespace of articles of newspaper archives, made once for this project. */
const NAMESPACE = '6f2d3c58-8a57-4c0e-9f55-9b1b2f7a3d41';

/**
 * A name for an article that does not depend on where the archive is served: a UUID (RFC 9562, version 5) of the
 * paper's name in site.yaml and the article's id, as a URN.
 */
export function urnOf(id: string, { publication }: { publication: string }): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(`${publication}\n${id}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

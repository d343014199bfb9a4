/**
 * State of the files that a build reads, without reading them.
 *
 * A file counts as unchanged when size, modification time, change time and inode are those of the earlier
 * build, and it was not touched so shortly before being looked at that a second change could hide behind the
 * same times (git's rule for racily clean entries, Documentation/technical/racy-git.txt).
 */
import { readdirSync, statSync, type BigIntStats } from 'node:fs';
import { pendingPaths } from '../../articles/pendingSet.ts';
import { compareText } from '../../text/compare.ts';
import { digest } from '../base/digest.ts';

/** Coarsest resolution of time stamps still met (FAT: 2 s), in milliseconds. */
const RACY_MS = 2000;

/** Size, modification and change time (ns), inode; '' when the file was touched too recently to be trusted. */
export type Stamp = string;

/** Stamps by path below the folder, sorted by path. */
export type Scan = ReadonlyMap<string, Stamp>;

/** Stamp of a file as it is now. */
export function stampOf(path: string, now = Date.now()): Stamp {
  return stampFrom(statSync(path, { bigint: true }), now);
}

function stampFrom({ size, mtimeNs, ctimeNs, ino }: BigIntStats, now: number): Stamp {
  const newest = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
  return newest >= now - RACY_MS ? '' : `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/**
 * Looks at all files below a folder; hidden ones are passed over.
 * @param now when the look began, in milliseconds since the epoch
 */
export function scan(folder: string, now = Date.now()): Scan {
  const found: [string, Stamp][] = [];
  const visit = (inner: string) => {
    for (const entry of readdirSync(`${folder}/${inner}`, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = inner ? `${inner}/${entry.name}` : entry.name;
      const status = entry.isDirectory()
        ? undefined
        : statSync(`${folder}/${path}`, { bigint: true, throwIfNoEntry: false });
      if (entry.isDirectory() || status?.isDirectory()) visit(path);
      else if (status) found.push([path, stampFrom(status, now)]);
    }
  };
  visit('');
  return new Map(found.sort(([a], [b]) => compareText(a, b)));
}

/** Looks at a content folder. Files of a set that is only half written are not there yet. */
export function scanContent(contentDir: string): Scan {
  const pending = pendingPaths(contentDir);
  const files = scan(contentDir);
  return pending.size === 0 ? files : new Map([...files].filter(([file]) => !pending.has(file)));
}

/** Digest of a scan; undefined when a file in it cannot be trusted to be what it was. */
export function scanDigest(files: Scan): string | undefined {
  const lines: string[] = [];
  for (const [path, stamp] of files) {
    if (stamp === '') return undefined;
    lines.push(`${path}\t${stamp}`);
  }
  return digest(lines.join('\n'));
}

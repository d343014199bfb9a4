/**
 * State of the files that a build reads, without reading them.
 *
 * A file counts as unchanged when size, modification time, change time and inode are those of the earlier
 * build, and it was not touched so shortly before being looked at that a second change could hide behind the
 * same times (git's rule for racily clean entries, Documentation/technical/racy-git.txt).
 */
import { join, sep } from 'node:path';
import { statSync, type BigIntStats } from 'node:fs';
import { findFiles, type FoundFiles } from '../../files/contentFiles.ts';
import type { Problem } from '../../problems/problem.ts';
import { pendingPaths } from '../../articles/pendingSet.ts';
import { digest } from '../base/digest.ts';
import { PUBLIC } from './publicFiles.ts';

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
  return stampsOf(findFiles(folder), now);
}

function stampsOf({ files }: FoundFiles, now: number): Scan {
  return new Map(files.map(({ path, status }) => [path, stampFrom(status, now)]));
}

/** A content folder as it is now. */
export interface ContentScan {
  /** Files of a set that is only half written are not there yet. */
  files: Scan;
  /** The same, none of them too young: to be compared within one build, where a second change comes after the look. */
  exact: Scan;
  /** What cannot be taken for a file. Of the public files `publicFiles.ts` tells. */
  problems: Problem[];
}

/** What is published must lie in the archive; its settings several archives may share by links. */
const isPublished = (path: string) => /^(?:articles|pages|public)(?:\/|$)/.test(path);

/** Looks at a content folder. */
export function scanContent(contentDir: string, now = Date.now()): ContentScan {
  const pending = pendingPaths(contentDir);
  const found = findFiles(contentDir, { within: contentDir, bound: isPublished });
  const placed = found.files.filter(({ path }) => !pending.has(path));
  const files = stampsOf({ ...found, files: placed }, now);
  const publicFolder = join(contentDir, PUBLIC, sep);
  return {
    files,
    exact: new Map(placed.map(({ path, status }) => [path, files.get(path) || stampFrom(status, Infinity)])),
    problems: found.problems.filter(({ file }) => !file.startsWith(publicFolder)),
  };
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

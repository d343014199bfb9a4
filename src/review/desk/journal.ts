/**
 * The work on one file, on disk: what was read, then every step, each on the disk before it is answered. A process that
 * is killed in mid-line leaves a line without an end, which counts as never written.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { z } from 'zod';
import type { Desk, Sheet } from '../model/desk.ts';
import { operation } from '../model/operation.ts';

/** Raised when a journal means something else than before; older ones are set aside, never misread. */
const FORMAT = 1;

/** One step, with the id by which a browser that asks twice is known. */
export const entry = z.strictObject({
  id: z.string().min(1).max(60),
  step: z.union([operation, z.enum(['undo', 'redo'])]),
});
/** One step, with its id. */
export type Entry = z.infer<typeof entry>;

const written = z.strictObject({ written: z.array(z.string()) });
const line = z.union([entry, written]);

/** What a journal holds. */
export interface Kept {
  sheet: Sheet;
  desk: Desk;
  entries: Entry[];
  /** Paths of the articles, once they are in the archive. */
  written?: string[];
}

interface Head {
  format: number;
  sheet: Sheet;
  desk: Desk;
}

/** @returns undefined where nothing was done yet, or another version did it */
export function readJournal(path: string): Kept | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const head = parsed(lines[0]) as Head | undefined;
  if (head?.format !== FORMAT) return undefined;
  const kept: Kept = { sheet: head.sheet, desk: head.desk, entries: [] };
  for (const text of lines.slice(1)) {
    const { data } = line.safeParse(parsed(text));
    if (!data) break;
    if ('written' in data) kept.written = data.written;
    else kept.entries.push(data);
  }
  return kept;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** Puts down what was read; steps follow. A journal of another version is kept beside it. */
export function startJournal(path: string, sheet: Sheet, desk: Desk): void {
  makeFolder(dirname(path));
  if (existsSync(path)) renameSync(path, `${path}.old`);
  const staged = `${path}.part`;
  write(staged, `${JSON.stringify({ format: FORMAT, sheet, desk } satisfies Head)}\n`, 'w');
  renameSync(staged, path);
}

/** Adds a step, or the end of the work. */
export function appendTo(path: string, added: Entry | z.infer<typeof written>): void {
  write(path, `${JSON.stringify(added)}\n`, 'r+');
}

/** Behind the last whole line: half a line of a process that was killed is written over. */
function write(path: string, text: string, flags: 'w' | 'r+'): void {
  const file = openSync(path, flags, 0o600);
  try {
    const at = flags === 'w' ? 0 : readFileSync(path).lastIndexOf('\n') + 1;
    ftruncateSync(file, at);
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;)
      done += writeSync(file, bytes, done, bytes.length - done, at + done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Sets a finished or unwanted work aside, so that the file can be begun anew. */
export function setAside(path: string): void {
  if (existsSync(path)) renameSync(path, `${path}.old`);
}

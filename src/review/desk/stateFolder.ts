/** Where the desk keeps what is being worked on: beside the content folder, never in it. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { z } from 'zod';
import { isGone, ownerIn, thisProcess } from '../../files/processOwner.ts';

/** Folder of an archive's desk. Example: `content` → `.content/review`. */
export function stateFolder(contentDir: string): string {
  const content = resolve(contentDir);
  return join(dirname(content), `.${basename(content)}`, 'review');
}

const RUNNING = 'desk.json';

/** Where a desk is open, or was last: an open page goes on with the next server by itself. */
const address = z.object({ port: z.int(), token: z.string().regex(/^[\w-]{20,}$/) });
/** Where a desk is open. */
export type DeskAddress = z.infer<typeof address>;

/** @returns where a desk was open last; whether its process still runs */
export function lastAddress(folder: string): (DeskAddress & { running: boolean }) | undefined {
  const path = join(folder, RUNNING);
  if (!existsSync(path)) return undefined;
  try {
    const text = readFileSync(path, 'utf8');
    const value = JSON.parse(text) as { owner?: unknown };
    const owner = ownerIn(JSON.stringify(value.owner ?? null));
    const running = owner !== undefined && owner.pid !== process.pid && !isGone(owner);
    return { ...address.parse(value), running };
  } catch {
    return undefined;
  }
}

/** Says that this process has the desk open. Only this user may read it: the token opens the desk. */
export function claim(folder: string, { port, token }: DeskAddress): void {
  makeFolder(folder);
  // What is worked on is nothing for a repository of the archive.
  writeFileSync(join(dirname(folder), '.gitignore'), '*\n');
  const staged = join(folder, `${RUNNING}.part`);
  rmSync(staged, { force: true });
  writeFileSync(staged, JSON.stringify({ port, token, owner: thisProcess() }), { mode: 0o600, flush: true });
  renameSync(staged, join(folder, RUNNING));
}

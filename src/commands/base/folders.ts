/** Folders that commands are pointed at. */
import { readdirSync, statSync } from 'node:fs';
import { UserError } from '../../problems/userError.ts';
import { pathIn, type Io } from './io.ts';

/**
 * The archive's folder, which must be there and readable.
 * @param named as the user named it
 * @throws {UserError} when it is not there or is a file; the system's error when it cannot be read
 */
export function contentFolder(io: Pick<Io, 'cwd'>, named: string): string {
  const folder = pathIn(io, named);
  const hint = '--content 写档案所在的文件夹，里面有 articles/';
  const status = statSync(folder, { throwIfNoEntry: false });
  if (!status) throw new UserError(`${folder}：没有这个文件夹 — ${hint}`);
  if (!status.isDirectory()) throw new UserError(`${folder}：这是文件，不是文件夹 — ${hint}`);
  // An archive that cannot be listed must not pass for an empty one.
  readdirSync(folder);
  return folder;
}

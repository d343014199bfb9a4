/** Folders that commands are pointed at. */
import { readdirSync, statSync } from 'node:fs';
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import { pathIn, type Io } from './io.ts';

/**
 * The archive's folder, which must be there and readable.
 * @param named as the user named it
 * @throws {UserError} when it is not there or is a file; the system's error when it cannot be read
 */
export function contentFolder(io: Pick<Io, 'cwd'>, named: string): string {
  const folder = pathIn(io, named);
  const status = statSync(folder, { throwIfNoEntry: false });
  if (!status) throw new UserError(fault('folder-missing', { folder }));
  if (!status.isDirectory()) throw new UserError(fault('folder-file', { folder }));
  // An archive that cannot be listed must not pass for an empty one.
  readdirSync(folder);
  return folder;
}

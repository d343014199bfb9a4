/** A copy of the published site as a real folder, which tar, cp and git carry as it is. */
import { cpSync, existsSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';

/** Marks a folder that was copied: only such a one is replaced. */
const MARK = '.gaoxin-archive';

/**
 * Copies a site.
 * @param out the published site
 * @param to new folder, or one that was copied before
 * @param change what is changed in the copy before it takes its place
 * @throws {UserError} when the folder holds anything else
 */
export function copySite(out: string, to: string, change: (folder: string) => void = () => {}): void {
  if (existsSync(to) && readdirSync(to).length > 0 && !existsSync(join(to, MARK)))
    throw new UserError(fault('copy-used', { folder: to }));
  const draft = `${to.replace(/\/+$/, '')}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(realpathSync(out), draft, { recursive: true, dereference: true });
  change(draft);
  writeFileSync(join(draft, MARK), 'npm run build\n');
  rmSync(to, { recursive: true, force: true });
  renameSync(draft, to);
}

/** The files of an archive as they lie on disk; what cannot be taken for a file is reported, not passed over. */
import { readdirSync, realpathSync, statSync, type BigIntStats, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fault, type Fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import type { FaultId } from '../problems/registry.ts';
import { compareText } from '../text/compare.ts';

/** A file, and its state. */
export interface FoundFile {
  /** Below the folder, with `/` between the parts. */
  path: string;
  status: BigIntStats;
}

/** What was found below a folder. */
export interface FoundFiles {
  /** Sorted by path. */
  files: FoundFile[];
  problems: Problem[];
}

/** How a folder is looked at. */
export interface LookOptions {
  /** Takes names that begin with a dot, too. */
  hidden?: boolean;
  /** Folder that links must not lead out of. Left out: they may lead anywhere. */
  within?: string;
  /** Paths to which that applies. Left out: all. */
  bound?: (path: string) => boolean;
}

/** What stands for bytes that are not UTF-8 in a name that was read as UTF-8. */
const UNREADABLE = '\uFFFD';

/**
 * Finds all files below a folder.
 * @param folder as the user named it
 * @throws the system's error where a folder cannot be read: its files must not be missed in silence
 */
export function findFiles(
  folder: string,
  { hidden = false, within, bound = () => true }: LookOptions = {},
): FoundFiles {
  const found: FoundFiles = { files: [], problems: [] };
  const limit = within === undefined ? undefined : realpathSync(within);
  const tell = (file: string, told: Fault) =>
    void found.problems.push({ ...told, file, line: 1, column: 1, field: '' });
  /** @param above real paths of the folders that lead here, once a link was followed */
  const visit = (inner: string, above: readonly string[]) => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      if (!hidden && entry.name.startsWith('.')) continue;
      const path = inner ? `${inner}/${entry.name}` : entry.name;
      if (entry.name.includes(UNREADABLE))
        tell(join(folder, path), fault('name-encoding', { guess: guessIn(join(folder, inner), entry) }));
      else if (entry.isDirectory()) visit(path, above);
      else if (entry.isSymbolicLink()) follow(path, above);
      else add(path, entry);
    }
  };
  const add = (path: string, entry: { isFile(): boolean }) => {
    const full = join(folder, path);
    if (!entry.isFile()) return tell(full, fault('file-special'));
    const status = statSync(full, { bigint: true, throwIfNoEntry: false });
    // Gone since the folder was read.
    if (status) found.files.push({ path, status });
  };
  const follow = (path: string, above: readonly string[]) => {
    const full = join(folder, path);
    const real = realOf(full);
    if (typeof real !== 'object') return tell(full, fault(real));
    if (limit !== undefined && bound(path) && !isWithin(limit, real.path))
      return tell(full, fault('link-outside', { target: real.path }));
    const status = statSync(real.path);
    if (!status.isDirectory()) return add(path, status);
    // A link to a folder above it, or one that two links lead into by turns.
    const here = realpathSync(join(full, '..'));
    if (isWithin(real.path, here) || above.includes(real.path)) return tell(full, fault('link-loop'));
    visit(path, [...above, real.path]);
  };
  visit('', []);
  found.files.sort((a, b) => compareText(a.path, b.path));
  return found;
}

function realOf(path: string): { path: string } | Extract<FaultId, 'link-broken' | 'link-loop'> {
  try {
    return { path: realpathSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'link-broken';
    if (code === 'ELOOP') return 'link-loop';
    throw error;
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

/** What the name may have been meant as. */
function guessIn(folder: string, { name }: Dirent): string {
  const bytes = readdirSync(folder, { encoding: 'buffer' }).find((one) => one.toString() === name);
  if (!bytes) return '';
  try {
    return `，像是 GBK 的“${new TextDecoder('gb18030', { fatal: true }).decode(bytes)}”`;
  } catch {
    return '';
  }
}

/** Paths that come from files which anybody could have written: used only when they stay where they belong. */

/** Empty parts, `.` and `..`, a leading slash, and what no path of ours holds. */
const LEAVES = /(?:^|\/)(?:\.{0,2})(?:\/|$)|[\\\0]/;

/** Whether a path, with `/` between its parts, leads to something below the folder that it is joined to. */
export function isInside(path: string): boolean {
  return path !== '' && !LEAVES.test(path.endsWith('/') ? path.slice(0, -1) : path);
}

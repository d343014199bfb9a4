import { tellProblem, type Problem } from '../problems/problem.ts';

/**
 * Tells the terminal of problems as they come and go: only those that are new, and when the last is gone.
 * @param write gets lines to print
 */
export function problemLines(write: (lines: string[]) => void): (problems: readonly Problem[]) => void {
  let told = new Set<string>();
  return (problems) => {
    const lines = problems.map((problem) => tellProblem(problem));
    const fresh = lines.filter((line) => !told.has(line));
    const isMended = lines.length === 0 && told.size > 0;
    told = new Set(lines);
    if (fresh.length > 0) write(fresh);
    else if (isMended) write(['都改好了，没有错误']);
  };
}

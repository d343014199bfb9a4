import type { Problem } from '../problems/problem.ts';
import type { LastBuild } from './load/unchanged.ts';

/** How a build ended. */
export interface BuildResult {
  /** False when there were errors: then nothing was published. */
  ok: boolean;
  /** Every problem of the content. */
  problems: Problem[];
  /** Files made, reused from earlier builds, and removed; a bundle of the search index counts as one. */
  made: number;
  reused: number;
  removed: number;
  bytes: number;
}

/** The result where everything is as the last build left it. */
export function nothingToDo({ warnings, files, bytes }: LastBuild): BuildResult {
  return { ok: true, problems: warnings, made: 0, reused: files, removed: 0, bytes };
}

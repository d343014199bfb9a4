/** Paths of roles through a page: a linear chain, whose best path is found by dynamic programming (Viterbi). */

/** Scores of roles at a line, in the order of `LINE_ROLES`. */
export type RoleScores = ArrayLike<number>;

/** What it costs or gains that one role follows another, `[above][below]`, and that a page begins with it. */
export interface Transitions {
  first: readonly number[];
  next: readonly (readonly number[])[];
}

/**
 * The score of the best path on which a line has a role, for every line and role (max-marginals): the greatest of a line
 * is that of the best path of all.
 * @param scores of the lines of a page
 */
export function bestPaths(scores: readonly RoleScores[], { first, next }: Transitions): number[][] {
  const roles = first.map((_, role) => role);
  const from: number[][] = [];
  scores.forEach((own, line) => {
    const above = from[line - 1];
    from.push(
      roles.map((role) => own[role]! + (above ? best(above, (other) => next[other]![role]!) : first[role]!)),
    );
  });
  const behind: number[][] = new Array<number[]>(scores.length);
  for (let line = scores.length - 1; line >= 0; line--) {
    const below = behind[line + 1]?.map((value, role) => value + scores[line + 1]![role]!);
    behind[line] = roles.map((role) => (below ? best(below, (other) => next[role]![other]!) : 0));
  }
  return from.map((values, line) => values.map((value, role) => value + behind[line]![role]!));
}

function best(values: readonly number[], step: (role: number) => number): number {
  let most = -Infinity;
  for (let role = 0; role < values.length; role++) most = Math.max(most, values[role]! + step(role));
  return most;
}

/** Trains the model over lines: a structured perceptron whose weights are averaged over all of its steps (Collins 2002). */
import { bestPaths } from '../../../src/import/lineModel/bestPaths.ts';
import { scoresOf, type LineModel } from '../../../src/import/lineModel/lineModel.ts';
import { LINE_ROLES } from '../../../src/import/lineModel/lineRoles.ts';
import { makeDice } from '../generate/dice.ts';

/** Lines of a page with what was found at them, and what they truly are (index in `LINE_ROLES`). */
export interface TrainingPage {
  features: string[][];
  roles: number[];
  /** How much its errors count. */
  weight: number;
}

const ROUNDS = 8;
/** Rarer features are chance. */
const FEWEST_SEEN = 5;
/** Weights are kept with one digit behind the point of a tenth of a step. */
const SCALE = 10;

const SIZE = LINE_ROLES.length;
const zeros = (count: number) => new Array<number>(count).fill(0);

/** Weights, and the sums over time that their means are made of. */
class Weights {
  readonly now = new Map<string, number[]>();
  readonly late = new Map<string, number[]>();

  add(name: string, role: number, by: number, step: number): void {
    for (const [weights, more] of [
      [this.now, by],
      [this.late, by * step],
    ] as const) {
      const own = weights.get(name) ?? zeros(SIZE);
      own[role]! += more;
      weights.set(name, own);
    }
  }

  /** The mean over all steps so far, rounded. */
  mean(name: string, steps: number): number[] {
    const late = this.late.get(name);
    return this.of(name).map(
      (value, role) => Math.round((value - (late ? late[role]! / steps : 0)) * SCALE) / SCALE,
    );
  }

  of(name: string): number[] {
    return this.now.get(name) ?? zeros(SIZE);
  }
}

const FIRST = 'first';
const after = (role: number) => `after ${role}`;

/** @param pages in a fixed order: the same pages give the same weights */
export function trainLineModel(pages: readonly TrainingPage[]): LineModel {
  const kept = frequent(pages);
  const [features, steps] = [new Weights(), new Weights()];
  const dice = makeDice(7);
  let step = 1;
  for (let round = 0; round < ROUNDS; round++)
    for (const page of dice.some(kept, kept.length)) {
      const model = {
        transitions: {
          first: steps.of(FIRST),
          next: LINE_ROLES.map((_, role) => steps.of(after(role))),
        },
        weights: features.now,
      };
      learn(page, pathOf(page, model), step, features, steps);
      step++;
    }
  return {
    transitions: {
      first: steps.mean(FIRST, step),
      next: LINE_ROLES.map((_, role) => steps.mean(after(role), step)),
    },
    weights: new Map(
      [...features.now.keys()]
        .sort()
        .map((name): [string, number[]] => [name, features.mean(name, step)])
        .filter(([, weights]) => weights.some((weight) => weight !== 0)),
    ),
  };
}

function frequent(pages: readonly TrainingPage[]): TrainingPage[] {
  const times = new Map<string, number>();
  for (const name of pages.flatMap(({ features }) => features.flat()))
    times.set(name, (times.get(name) ?? 0) + 1);
  return pages
    .filter(({ roles }) => roles.length > 0)
    .map((page) => ({
      ...page,
      features: page.features.map((found) => found.filter((name) => times.get(name)! >= FEWEST_SEEN)),
    }));
}

/** @returns the roles of the best path */
export function pathOf({ features }: Pick<TrainingPage, 'features'>, model: LineModel): number[] {
  return bestPaths(scoresOf(features, model), model.transitions).map((values) =>
    values.indexOf(Math.max(...values)),
  );
}

/** Draws weights towards what the lines are, away from what they were taken for. */
function learn(page: TrainingPage, path: number[], step: number, features: Weights, steps: Weights): void {
  page.roles.forEach((role, line) => {
    const guess = path[line]!;
    if (guess !== role)
      for (const name of page.features[line]!) {
        features.add(name, role, page.weight, step);
        features.add(name, guess, -page.weight, step);
      }
    const [above, guessAbove] = [page.roles[line - 1], path[line - 1]];
    if (guess === role && guessAbove === above) return;
    steps.add(above === undefined ? FIRST : after(above), role, page.weight, step);
    steps.add(guessAbove === undefined ? FIRST : after(guessAbove), guess, -page.weight, step);
  });
}

/** What each line of a page is likely to be, by a linear-chain model trained on labelled pages (bench/import/lineModel). */
import { bestPaths, type Transitions } from './bestPaths.ts';
import { lineFeatures } from './features.ts';
import { LINE_ROLES, type LineGuess, type LineRole } from './lineRoles.ts';
import trained from './weights.json' with { type: 'json' };
import type { Line } from '../lines/lines.ts';
import type { SheetText } from '../base/textRun.ts';

/** Weights of features by role, and of roles that follow each other. */
export interface LineModel {
  transitions: Transitions;
  weights: ReadonlyMap<string, ArrayLike<number>>;
}

let shipped: LineModel | undefined;

/** @returns the model that is shipped; made at the first page */
export function shippedModel(): LineModel {
  shipped ??= {
    transitions: { first: trained.first, next: trained.next },
    weights: new Map(
      Object.entries(trained.weights as unknown as Record<string, number[]>).map(([name, own]) => [
        name,
        Float64Array.from(own),
      ]),
    ),
  };
  return shipped;
}

/** @returns sums of the weights of what was found at each line */
export function scoresOf(features: readonly string[][], { weights }: LineModel): Float64Array[] {
  return features.map((found) => {
    const sum = new Float64Array(LINE_ROLES.length);
    for (const name of found) {
      const own = weights.get(name);
      if (own) for (let role = 0; role < sum.length; role++) sum[role]! += own[role]!;
    }
    return sum;
  });
}

/** @param lines of the page, in order @returns what the model says of each of them */
export function guessLines(page: SheetText, lines: readonly Line[], model = shippedModel()): LineGuess[] {
  const paths = bestPaths(scoresOf(lineFeatures(page, lines), model), model.transitions);
  return paths.map((values) => {
    const most = Math.max(...values);
    const behind = Object.fromEntries(
      LINE_ROLES.map((role, order) => [role, most - values[order]!]),
    ) as Record<LineRole, number>;
    return { role: LINE_ROLES[values.indexOf(most)]!, behind };
  });
}

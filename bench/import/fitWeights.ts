/** Weights of the evidence for a headline, fitted on labelled pages and tried on forms that were left out. */
import { HEAD_EVIDENCE, OPENS_ARTICLE } from '../../src/import/stories/evidence.ts';
import { compareText } from '../../src/text/compare.ts';
import type { HeadDecision } from './headDecisions.ts';

/** Rounds over all decisions; the weights stand still long before. */
const ROUNDS = 120;
const STEP = 0.5;
/** How strongly weights are held to those of the table: decisions of few forms must not turn a row round. */
const PRIOR = 0.02;

const dot = (weights: readonly number[], points: readonly number[]) =>
  weights.reduce((sum, weight, row) => sum + weight * points[row]!, 0);
const tableWeights = () => HEAD_EVIDENCE.map(({ weight }) => weight);
const isRight = (weights: readonly number[], { points, head }: HeadDecision) =>
  dot(weights, points) >= OPENS_ARTICLE === head;

/** Logistic regression by gradient descent, drawn to the weights of the table; the threshold stays. */
export function fitWeights(decisions: readonly HeadDecision[]): number[] {
  const start = tableWeights();
  let weights = [...start];
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, row) => PRIOR * (weight - start[row]!));
    for (const { points, head } of decisions) {
      const likely = 1 / (1 + Math.exp(OPENS_ARTICLE - dot(weights, points)));
      points.forEach((point, row) => (slope[row]! += ((likely - Number(head)) * point) / decisions.length));
    }
    weights = weights.map((weight, row) => weight - STEP * slope[row]!);
  }
  return weights;
}

/** Wrong decisions of a form, by the table and by weights fitted on all other forms. */
export interface FormErrors {
  form: string;
  decisions: number;
  table: number;
  fitted: number;
}

/** Leaves out one form after the other. @returns errors on the form that was left out, forms in order of their names */
export function leaveOneFormOut(decisions: readonly HeadDecision[]): FormErrors[] {
  const table = tableWeights();
  const errors = (weights: readonly number[], some: readonly HeadDecision[]) =>
    some.filter((decision) => !isRight(weights, decision)).length;
  return [...new Set(decisions.map(({ form }) => form))].sort(compareText).map((form) => {
    const own = decisions.filter((decision) => decision.form === form);
    const fitted = fitWeights(decisions.filter((decision) => decision.form !== form));
    return { form, decisions: own.length, table: errors(table, own), fitted: errors(fitted, own) };
  });
}

/** What a row of the table is worth. */
export interface RowWorth {
  name: string;
  weight: number;
  fitted: number;
  /** Decisions at which it found something. */
  seen: number;
  /** Decisions that are right only with it, less those that are right only without it. */
  contributes: number;
}

/** @returns the rows in the order of the table */
export function rowWorths(decisions: readonly HeadDecision[]): RowWorth[] {
  const table = tableWeights();
  const fitted = fitWeights(decisions);
  const right = decisions.filter((decision) => isRight(table, decision)).length;
  return HEAD_EVIDENCE.map(({ name, weight }, row) => {
    const without = table.map((other, index) => (index === row ? 0 : other));
    return {
      name,
      weight,
      fitted: fitted[row]!,
      seen: decisions.filter(({ points }) => points[row] !== 0).length,
      contributes: right - decisions.filter((decision) => isRight(without, decision)).length,
    };
  });
}

/** @returns lines of the report: forms with an error, the sums, and the rows */
export function evidenceTable(decisions: readonly HeadDecision[]): string[] {
  const forms = leaveOneFormOut(decisions);
  const sum = (field: 'decisions' | 'table' | 'fitted') => forms.reduce((all, one) => all + one[field], 0);
  return [
    `headlines and subheads told apart: ${sum('decisions')} decisions on ${forms.length} forms; wrong by the table ${sum('table')}, by weights fitted without the form ${sum('fitted')}`,
    ...forms
      .filter(({ table, fitted }) => table + fitted > 0)
      .map(
        ({ form, decisions: all, table, fitted }) =>
          `  ${form.padEnd(24)}${String(all).padStart(5)} decisions, wrong: table ${table}, fitted without it ${fitted}`,
      ),
    '  row                  weight  fitted    seen  right only with it',
    ...rowWorths(decisions).map(
      ({ name, weight, fitted, seen, contributes }) =>
        `  ${name.padEnd(20)}${weight.toFixed(1).padStart(7)}${fitted.toFixed(1).padStart(8)}${String(seen).padStart(8)}${String(contributes).padStart(8)}`,
    ),
  ];
}

/** How right the importer is on labelled pages, by field and by form, and whether its doubts tell where it is wrong. */
import { compareText } from '../../src/text/compare.ts';
import { FIELDS, type Fact } from './facts.ts';

const percent = (some: number, all: number) => (all === 0 ? '–' : `${((100 * some) / all).toFixed(1)} %`);

/**
 * @param facts of all pages
 * @returns lines of a table: right and all facts of each field, then wrong ones with and without a doubt
 */
export function accuracyTable(facts: readonly Fact[]): string[] {
  return [
    ...FIELDS.map((field) =>
      line(
        field,
        facts.filter((fact) => fact.field === field),
      ),
    ),
    line('all', facts),
    line(
      'without doubt',
      facts.filter(({ doubted }) => !doubted),
    ),
    line(
      'doubted',
      facts.filter(({ doubted }) => doubted),
    ),
  ];
}

function line(name: string, some: readonly Fact[]): string {
  const right = some.filter((fact) => fact.right).length;
  const wrong = some.filter((fact) => !fact.right);
  const told = wrong.filter(({ doubted }) => doubted).length;
  return `  ${name.padEnd(14)}${`${right}/${some.length}`.padStart(9)}${percent(right, some.length).padStart(9)}   wrong ${wrong.length}: doubted ${told}, not doubted ${wrong.length - told}`;
}

/** How well doubts tell. */
export interface Calibration {
  errors: number;
  doubts: number;
  /** Wrong facts under a doubt. */
  told: number;
  /** Share of facts without a doubt that are right. */
  rightWithoutDoubt: number;
}

/** @param facts of all pages */
export function calibrationOf(facts: readonly Fact[]): Calibration {
  const sure = facts.filter(({ doubted }) => !doubted);
  const wrong = facts.filter(({ right }) => !right);
  return {
    errors: wrong.length,
    doubts: facts.length - sure.length,
    told: wrong.filter(({ doubted }) => doubted).length,
    rightWithoutDoubt: sure.length === 0 ? 1 : sure.filter(({ right }) => right).length / sure.length,
  };
}

/** @returns how many doubts an error costs, and what facts without one are worth */
export function calibrationLine(facts: readonly Fact[]): string {
  const { errors, doubts, told, rightWithoutDoubt } = calibrationOf(facts);
  const each = errors === 0 ? '' : ` (${(doubts / errors).toFixed(1)} each)`;
  return `  doubts: ${doubts} doubted facts for ${errors} errors${each}, ${told} of them told; ${(100 * rightWithoutDoubt).toFixed(1)} % of facts without a doubt are right`;
}

/** @param groups facts by form @returns a line for each form, the least right first */
export function formTable(groups: ReadonlyMap<string, readonly Fact[]>): string[] {
  return [...groups]
    .map(([form, facts]) => ({ form, facts, right: facts.filter(({ right }) => right).length }))
    .sort((a, b) => a.right / a.facts.length - b.right / b.facts.length || compareText(a.form, b.form))
    .map(({ form, facts, right }) => {
      const { errors, doubts, told } = calibrationOf(facts);
      const share = percent(right, facts.length);
      return `  ${form.padEnd(16)}${`${right}/${facts.length}`.padStart(10)}${share.padStart(9)}   doubts ${doubts}, wrong ${errors}, of them doubted ${told}`;
    });
}

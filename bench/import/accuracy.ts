/** How right the importer is on labelled pages, by field, and whether its doubts tell where it is wrong. */
import { FIELDS, type Fact } from './facts.ts';

/**
 * @param facts of all pages
 * @returns lines of a table: right and all facts of each field, then wrong ones with and without a doubt
 */
export function accuracyTable(facts: Fact[]): string[] {
  const line = (name: string, some: Fact[]) => {
    const right = some.filter((fact) => fact.right).length;
    const wrong = some.filter((fact) => !fact.right);
    const told = wrong.filter(({ doubted }) => doubted).length;
    const share = some.length === 0 ? '–' : `${((100 * right) / some.length).toFixed(1)} %`;
    return `  ${name.padEnd(14)}${`${right}/${some.length}`.padStart(9)}${share.padStart(9)}   wrong ${wrong.length}: doubted ${told}, not doubted ${wrong.length - told}`;
  };
  const sure = facts.filter(({ doubted }) => !doubted);
  return [
    ...FIELDS.map((field) =>
      line(
        field,
        facts.filter((fact) => fact.field === field),
      ),
    ),
    line('all', facts),
    line('without doubt', sure),
    line(
      'doubted',
      facts.filter(({ doubted }) => doubted),
    ),
  ];
}

/** What the model over lines is worth on a set that it was not trained on, and the model that is shipped. */
import { writeFileSync } from 'node:fs';
import type { Archive } from '../../../src/archive/archive.ts';
import type { LineModel } from '../../../src/import/lineModel/lineModel.ts';
import { LINE_ROLES } from '../../../src/import/lineModel/lineRoles.ts';
import { blindSets, trainingSets } from './sets.ts';
import { pathOf, trainLineModel } from './perceptron.ts';
import { trainingPages, type SetPage } from './trainingPages.ts';

/** @returns a line for each blind set: roles of lines right when the model was trained on all pages but those of the set */
export function lineModelTable(pages: readonly SetPage[]): string[] {
  return blindSets().map(({ set }) => {
    const model = trainLineModel(pages.filter((page) => page.set !== set));
    const own = pages.filter((page) => page.set === set);
    const right = own.reduce((sum, page) => sum + rightLines(page, model), 0);
    const all = own.reduce((sum, { roles }) => sum + roles.length, 0);
    return `  ${set.padEnd(16)}${`${right}/${all}`.padStart(10)} ${((100 * right) / all).toFixed(1).padStart(6)} % of lines`;
  });
}

function rightLines(page: SetPage, model: LineModel): number {
  return pathOf(page, model).filter((role, line) => role === page.roles[line]).length;
}

/** @returns pages of all sets with the roles of their lines */
export function allTrainingPages(archive: Archive): SetPage[] {
  return trainingPages(
    trainingSets(archive).flatMap(({ set, weight, pages }) => pages.map((page) => ({ set, weight, page }))),
    archive,
  );
}

/** Trains on all pages and writes what the importer reads, with where it comes from. */
export function writeLineModel(file: string, pages: readonly SetPage[]): void {
  const { transitions, weights } = trainLineModel(pages);
  const lines = pages.reduce((sum, { roles }) => sum + roles.length, 0);
  const rows = [...weights].map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`);
  writeFileSync(
    file,
    `{"provenance":${JSON.stringify(`npm run bench:import -- --lines --train: ${pages.length} pages (${[...new Set(pages.map(({ set }) => set))].join(', ')}), ${lines} lines`)},
"roles":${JSON.stringify(LINE_ROLES)},
"first":${JSON.stringify(transitions.first)},
"next":${JSON.stringify(transitions.next)},
"weights":{
${rows.join(',\n')}
}}
`,
  );
}

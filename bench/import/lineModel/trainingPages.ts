/** Labelled pages → lines with their roles, as the model over lines is trained on. */
import type { Archive } from '../../../src/archive/archive.ts';
import type { SheetText } from '../../../src/import/base/textRun.ts';
import { decode } from '../../../src/import/bytes/decode.ts';
import { lineFeatures } from '../../../src/import/lineModel/features.ts';
import { LINE_ROLES } from '../../../src/import/lineModel/lineRoles.ts';
import { readRoles } from '../../../src/import/lineModel/readRoles.ts';
import type { Line } from '../../../src/import/lines/lines.ts';
import { knowledgeOf, readPage } from '../../../src/import/readPage.ts';
import type { LabelledPage } from '../labelledPages.ts';
import type { TrainingPage } from './perceptron.ts';

/** A page with the set that it belongs to: the unit that is left out when the model is tried. */
export interface SetPage extends TrainingPage {
  set: string;
  name: string;
  texts: string[];
}

/**
 * Roles are those that the importer's own reading gives the lines: rules were mended on these pages until some 98 of 100
 * facts were right, so that a set is labelled once its kinds are mended, and not before.
 * @param pages with the name of their set
 */
export function trainingPages(
  pages: readonly { set: string; weight: number; page: LabelledPage }[],
  archive: Archive,
): SetPage[] {
  const knowledge = knowledgeOf(archive, []);
  return pages.flatMap(({ set, weight, page: { name, bytes } }) => {
    const decoded = decode(bytes);
    if (!('text' in decoded)) return [];
    let seen: { page: SheetText; lines: readonly Line[] } | undefined;
    const reading = readPage(decoded.text, {
      ...knowledge,
      lined: (page, lines) => (seen = { page, lines }),
    });
    if (!seen) return [];
    const { page, lines } = seen;
    return [
      {
        set,
        name,
        weight,
        features: lineFeatures(page, lines),
        roles: readRoles(page, lines, reading.items).map(({ role }) => LINE_ROLES.indexOf(role)),
        texts: lines.map(({ start, end }) => page.text.slice(start, end)),
      },
    ];
  });
}

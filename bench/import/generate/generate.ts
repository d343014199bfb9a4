/** Labelled pages without limit: a form and a number give the same page on every machine. */
import { makeDice } from './dice.ts';
import type { World, Zone } from './article.ts';
import type { Form, FormPage } from './form.ts';
import * as damaged from './forms/damaged.ts';
import * as electronic from './forms/electronic.ts';
import * as printed from './forms/printed.ts';
import * as unseen from './forms/unseen.ts';

/** All forms by name. */
export const FORMS: Record<string, Form> = {
  wrapped: printed.wrapped,
  'wrapped-short': printed.wrappedShort,
  plain: printed.plain,
  feature: printed.feature,
  signed: printed.signed,
  jumps: printed.jumps,
  tables: printed.tables,
  notices: printed.notices,
  'joint-issue': printed.jointIssue,
  boxes: printed.boxes,
  briefs: printed.briefs,
  'end-codes': printed.endCodes,
  footed: printed.footed,
  epaper: electronic.epaper,
  'epaper-page': electronic.epaperPage,
  labelled: electronic.labelled,
  'full-text': electronic.fullText,
  markdown: electronic.markdown,
  taiwan: electronic.taiwan,
  'fact-line': electronic.factLine,
  columns: damaged.columns,
  recognised: damaged.recognised,
  blanks: damaged.blanks,
  captions: damaged.captions,
  photos: damaged.photos,
  'head-between': damaged.sidebarOrder,
  'label-sets': unseen.labelSets,
  'pdf-lines': unseen.pdfLines,
  'picture-notes': unseen.pictureNotes,
  'photo-page': unseen.photoPage,
  brackets: unseen.brackets,
  decks: unseen.decks,
  tools: unseen.tools,
};

/** A page with its name and form. */
export interface GeneratedPage extends FormPage {
  name: string;
  form: string;
}

/** Zones whose name leaves no doubt which zone it is. */
export function plainZones(zones: readonly { id: string; name: string }[]): Zone[] {
  return zones
    .filter(({ name }) => /^\p{Script=Han}{2,4}高新区$/u.test(name))
    .map(({ id, name }) => ({ id, name }));
}

/** @param number 0-based; the same number of the same form gives the same page */
export function generatePage(form: string, number: number, zones: Zone[]): GeneratedPage {
  const order = Object.keys(FORMS).indexOf(form);
  const dice = makeDice(number * 104_729 + order * 7_919 + 11);
  const pad = (figure: number) => String(figure).padStart(2, '0');
  const world: World = {
    dice,
    zones,
    issue: `${dice.between(1996, 2025)}-${pad(dice.between(1, 12))}-${pad(dice.between(8, 28))}`,
  };
  return { ...FORMS[form]!(world), form, name: `${form}-${number}.txt` };
}

/** A form: a way in which pages come to an archivist. */
import type { TruePage } from '../facts.ts';
import { truthOf, type Made, type World } from './article.ts';
import { runningHead, someSheet, staff } from './margins.ts';
import type { LabelledLine } from './sheet.ts';

/** A page before its name. */
export interface FormPage {
  sheet: LabelledLine[];
  truth: TruePage;
}

/** Makes a page of one form. */
export type Form = (world: World) => FormPage;

/** A page under its running head. */
export function framed(world: World, articles: readonly Made[], body: readonly LabelledLine[]): FormPage {
  const { dice, issue } = world;
  const sheet = someSheet(dice, issue);
  return {
    sheet: [...runningHead(dice, sheet), ...body, ...(dice.chance(0.2) ? staff(dice) : [])],
    truth: { articles: articles.map(truthOf), date: issue, page: sheet.page },
  };
}

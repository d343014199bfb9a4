/** Cards of the articles, as files of the site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { hasCards, shareCardOf, shareCardUrl } from '../../../site/views/article/shareCard.ts';
import { compareText } from '../../../text/compare.ts';
import { fileOf } from '../../../urls.ts';
import { ROOT } from '../../astro/astroConfig.ts';
import { digest } from '../../base/digest.ts';
import type { Output } from '../../base/output.ts';
import type { TypeCase } from './sorts.ts';

/** Packages whose version shows in what is drawn. */
const DRAWING = [
  '@fontsource-variable/noto-serif-sc',
  '@fontsource-variable/noto-serif-tc',
  'harfbuzzjs',
  'sharp',
  'wawoff2',
];

/**
 * A card an article, drawn only where no generation of the site holds it: its name and key are all that stands on it,
 * and how it is drawn. Two articles that look the same on it share one.
 */
export function cardOutputs(catalogue: Catalogue): Output[] {
  if (!hasCards(catalogue)) return [];
  const recipe = recipeOf(import.meta.dirname);
  let opened: Promise<TypeCase> | undefined;
  const type = async () => (opened ??= import('./sorts.ts').then(({ TypeCase }) => TypeCase.open()));
  const outputs = new Map<string, Output>();
  for (const article of catalogue.articles) {
    const card = shareCardOf(article, catalogue)!;
    const file = fileOf(shareCardUrl(card));
    const make = async () => (await import('./draw.ts')).drawCard(card, await type());
    outputs.set(file, { file, key: digest(file, recipe), content: { make } });
  }
  return [...outputs.values()];
}

/** Digest of this folder and of the packages that draw. */
function recipeOf(folder: string): string {
  const sources = readdirSync(folder).toSorted(compareText);
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versions = DRAWING.map((name) => dependencies[name] ?? '');
  return digest(...sources.map((source) => readFileSync(join(folder, source))), ...versions);
}

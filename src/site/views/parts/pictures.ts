/** Pictures of articles that the archive holds. */
import { dirname, join } from 'node:path/posix';
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { marksOf } from '../../../catalogue/marks.ts';
import { scanOf, type Region } from '../../../articles/fields/scan.ts';
import type { Picture } from '../../../markdown/picture.ts';

/**
 * File of a picture.
 * @param article file of the article, below the content folder
 * @param src as written there, relative to the article
 * @returns path below the content folder, composed: `é` may be one character or two, in the text or on disk
 */
export function pictureFile(article: string, src: string): string {
  return join(dirname(article), src).normalize('NFC');
}

/** The scan of an article, whole and cut to it, where the archive holds it. */
export function scanPictures(
  { file, source }: ArticleRecord,
  { pictures }: Pick<Catalogue, 'pictures'>,
): { whole: Picture; shown: Picture } | undefined {
  const scan = source?.scan === undefined ? undefined : scanOf(source.scan);
  if (!scan) return undefined;
  const whole = pictures.get(pictureFile(file, scan.src));
  const shown = scan.region ? pictures.get(partOf(pictureFile(file, scan.src), scan.region)) : whole;
  return whole && shown && { whole, shown };
}

/** Name of a part of a picture, among all pictures. @param file of the whole, as of `pictureFile` */
export const partOf = (file: string, { unit, left, top, width, height }: Region) =>
  `${file}#${[unit, left, top, width, height].join()}`;

/** The first picture of an article that the archive holds. */
export function firstPicture(
  { file, images }: ArticleRecord,
  { pictures }: Pick<Catalogue, 'pictures'>,
): Picture | undefined {
  if (pictures.size === 0) return undefined;
  for (const { src } of images) {
    const picture = src && pictures.get(pictureFile(file, src));
    if (picture) return picture;
  }
  return undefined;
}

/** What the cards of articles are made from, in short: the articles, and the pictures they show. */
export function marksOfCards(articles: readonly ArticleRecord[], catalogue: Catalogue): string {
  const shown = articles.flatMap((article) => firstPicture(article, catalogue)?.sources.at(-1)?.url ?? []);
  return [marksOf(articles), ...shown].join(' ');
}

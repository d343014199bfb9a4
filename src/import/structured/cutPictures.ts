/** Pictures that printed pages show → files beside the articles. */
import type { Region } from '../geometry/printed.ts';
import { pictureName, undescribed, type PictureFile } from '../saved/companions.ts';
import type { Doubt, ImagePart, Item } from '../stories/item.ts';
import { printed } from '../base/textRun.ts';

/** Cuts regions out of the pages of a file; undefined where there is no picture that could be cut out. */
export interface Cutter {
  cut(regions: readonly Region[]): Promise<(Uint8Array | undefined)[]>;
  /** Why there may be none and what to do, in Chinese, after “没有截下来：”. */
  whyNot: string;
}

/**
 * Names the pictures of items in place. What could not be cut out keeps its caption and is doubted; a picture that
 * only its place told of is left out: it was an empty frame.
 * @returns the pictures, each once
 */
export async function cutPictures(items: Item[], { cut, whyNot }: Cutter): Promise<PictureFile[]> {
  const wanted = items.flatMap((item) => item.images.flatMap((image) => wantedOf(item, image)));
  const pictures = wanted.length > 0 ? await cut(wanted.map(({ region }) => region)) : [];
  const files = new Map<string, PictureFile>();
  for (const [index, { item, image }] of wanted.entries()) {
    const bytes = pictures[index];
    const name = bytes && pictureName('', bytes);
    if (name) {
      image.file = name;
      files.set(name, { name, bytes });
      if (!image.caption) item.doubts.push(undescribed(name));
    } else if (image.caption ?? image.credit) item.doubts.push(uncut(image, whyNot));
  }
  for (const item of items)
    item.images = item.images.filter(
      ({ region, file, caption, credit }) => !region || (file ?? caption ?? credit),
    );
  return [...files.values()];
}

function wantedOf(item: Item, image: ImagePart): { item: Item; image: ImagePart; region: Region }[] {
  return image.region ? [{ item, image, region: image.region }] : [];
}

/** Characters of a caption that name its picture. */
const SHOWN = 16;

function uncut({ caption, credit }: ImagePart, whyNot: string): Doubt {
  const named = caption ?? credit;
  const text = named ? printed(named) : '';
  return {
    field: 'images',
    confidence: 'low',
    reason: `图片“${text.slice(0, SHOWN)}${text.length > SHOWN ? '……' : ''}”没有截下来：${whyNot}`,
  };
}

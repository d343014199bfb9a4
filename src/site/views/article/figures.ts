import type { ArticleRecord, Image } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Picture } from '../../../markdown/picture.ts';
import { pictureFile } from '../parts/pictures.ts';

/** A picture with its caption, or the caption alone. */
export interface Figure extends Image {
  picture?: Picture;
}

/** The pictures of an article. */
export interface Figures {
  images: Figure[];
  /** Pictures in the body, by path as written there. */
  bodyPictures?: Record<string, Picture>;
}

/** The pictures of an article, as far as the archive holds them. */
export function picturesOf(article: ArticleRecord, { pictures }: Catalogue): Figures {
  const find = (src: string) => pictures.get(pictureFile(article.file, src));
  const body = Object.fromEntries(
    (article.bodyImages ?? []).flatMap((src) => (find(src) ? [[src, find(src)!]] : [])),
  );
  return {
    images: article.images.map((image) => {
      const picture = image.src ? find(image.src) : undefined;
      return {
        ...image,
        ...(picture && { picture }),
      };
    }),
    ...(Object.keys(body).length > 0 && { bodyPictures: body }),
  };
}

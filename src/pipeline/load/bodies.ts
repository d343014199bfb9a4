/** Bodies of articles, rendered once a build: those parsed in this build wait in spools, others are rendered from source. */
import { join } from 'node:path';
import type { PictureOf } from '../../markdown/picture.ts';
import type { BodyPlace } from './parsePool.ts';
import { SpoolReader } from '../base/spool.ts';

/** A body's two faces. */
export interface Body {
  html: string;
  paragraphs: string[];
}

/** Gives the bodies of articles, from the spools of this build or from the files. */
export interface Bodies {
  /**
   * @param file Markdown file below the content folder
   * @param place where its body waits, if it does
   * @param pictureOf see `renderBody`
   */
  of(file: string, place?: BodyPlace, pictureOf?: PictureOf): Body;
}

/** Renders the body of a Markdown file. @param pictureOf see `renderBody` */
export type RenderFile = (path: string, pictureOf?: PictureOf) => Body;

/**
 * Opens the bodies of a build.
 * @param spools files written by the load phase
 * @param renderFile for bodies that do not wait there
 */
export function openBodies(contentDir: string, spools: string[], renderFile: RenderFile): Bodies {
  const readers = spools.map((path) => new SpoolReader(path));
  return {
    of: (file, place, pictureOf) =>
      place
        ? (JSON.parse(readers[place.spool]!.read(place)) as Body)
        : renderFile(join(contentDir, file), pictureOf),
  };
}

/** Bodies of articles, rendered once a build: those parsed in this build wait in a spool, others are rendered from source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFile } from '../articles/split.ts';
import { renderBody } from '../markdown/render.ts';
import { SpoolReader, type Place } from './spool.ts';

/** A body's two faces. */
export interface Body {
  html: string;
  paragraphs: string[];
}

export interface Bodies {
  /** @param file Markdown file below the content folder; @param place where its body waits, if it does */
  of(file: string, place?: Place): Body;
}

/**
 * Opens the bodies of a build.
 * @param spool file written by the load phase
 */
export function openBodies(contentDir: string, spool: string): Bodies {
  const reader = new SpoolReader(spool);
  return {
    of: (file, place) => (place ? (JSON.parse(reader.read(place)) as Body) : renderFile(join(contentDir, file))),
  };
}

/** Renders the body of a Markdown file. @param pictureUrl see `renderBody` */
export function renderFile(path: string, pictureUrl?: (src: string) => string): Body {
  const split = splitFile(readFileSync(path, 'utf8'));
  const { html, paragraphs } = renderBody(split?.body ?? '', pictureUrl);
  return { html, paragraphs };
}

import { readFileSync } from 'node:fs';
import { renderBody } from '../../markdown/render.ts';
import { splitFile } from '../../problems/splitFile.ts';
import type { RenderFile } from './bodies.ts';

/** Reads a Markdown file and renders its body. */
export const renderFile: RenderFile = (path, pictureOf) => {
  const split = splitFile(readFileSync(path, 'utf8'));
  const { html, paragraphs } = renderBody(split?.body ?? '', pictureOf);
  return { html, paragraphs };
};

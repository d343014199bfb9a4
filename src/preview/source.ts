/** The generator's own source, where it is being worked on. */
import { join, relative, sep } from 'node:path';
import { ROOT } from '../pipeline/astro/astroConfig.ts';

/** What only the compiled templates consist of; everything else the running process consists of as well. */
const TEMPLATES =
  /^src\/(?:site\/(?!views\/|pageSource\.ts)|search\/ui\/|offline\/register)|\.(?:astro|css)$|\.client\.ts$/;
const PREVIEW = /^src\/preview\//;

/** Whether a file of the source takes effect once the templates are compiled again. */
export function isTemplate(path: string): boolean {
  const file = inSource(path);
  return TEMPLATES.test(file) && !PREVIEW.test(file);
}

/** Whether a file of the source takes effect only in a new process. */
export function isCode(path: string): boolean {
  const file = inSource(path);
  return /^(?:src|scripts)\/.*\.ts$/.test(file) && !isTemplate(path) && !file.endsWith('.client.ts');
}

/** Whether the generator is worked on here: installed as a package it does not change. */
export const isWorkedOn = !ROOT.split(sep).includes('node_modules');

function inSource(path: string): string {
  return relative(ROOT, path).split(sep).join('/');
}

/** Folders of the source. */
export const SOURCE_FOLDERS = [join(ROOT, 'src'), join(ROOT, 'scripts')];

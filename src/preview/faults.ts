/** What goes wrong beside the content, reported like its problems: in the page, with a place. */
import { join } from 'node:path';
import { fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { isSystemError, tellSystemError } from '../problems/systemError.ts';

const AT_THE_BEGINNING = { line: 1, column: 1, field: '' };
/** A place in the source as Astro and Vite tell it. */
const SOURCE = /((?:[\w.@[\]-]+[\\/])*[\w.@[\]-]+\.(?:astro|ts|css))(?::(\d+):(\d+))?/;

/** A file that the system does not give. @param contentDir told where the error names no file */
export function faultOf(error: unknown, contentDir: string): Problem {
  const { path = contentDir, message } = error as NodeJS.ErrnoException;
  return {
    ...AT_THE_BEGINNING,
    ...fault('preview-unreadable', { why: isSystemError(error) ? tellSystemError(error) : message }),
    file: path,
  };
}

/** A template that cannot be compiled. @param root of the project */
export function templateFault(error: unknown, root: string): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const [, file = 'src/site', line = '1', column = '1'] = SOURCE.exec(text.replaceAll(root, '')) ?? [];
  return {
    ...AT_THE_BEGINNING,
    ...fault('template-broken', { why: text.split('\n', 1)[0]! }),
    file: join(root, file),
    line: Number(line),
    column: Number(column),
  };
}

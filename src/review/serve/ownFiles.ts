/** Files of the page itself: browser code without its types, the style sheet, and pdf.js. */
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Extension of the modules: of the source, or compiled as in the installed package. */
export const EXTENSION = extname(import.meta.url);

/** A file with its type. */
export interface OwnFile {
  type: string;
  body: string | Uint8Array;
}

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const BROWSER = fileURLToPath(new URL('../browser/', import.meta.url));
const MODULE = /^js\/([a-zA-Z]+\.client\.(?:ts|js))$/;
const PDF = /^pdfjs\/((?:legacy\/build\/pdf(?:\.worker)?\.mjs)|(?:cmaps|standard_fonts)\/[\w.-]+)$/;

/** @returns undefined for anything else */
export function ownFile(path: string): OwnFile | undefined {
  if (path === 'desk.css') return read(join(BROWSER, 'desk.css'), 'text/css; charset=utf-8');
  if (path === 'icon.svg') return read(join(BROWSER, 'icon.svg'), 'image/svg+xml');
  const module = MODULE.exec(path)?.[1];
  if (module !== undefined) {
    const file = read(join(BROWSER, module), JAVASCRIPT);
    return file && { ...file, body: module.endsWith('.ts') ? withoutTypes(String(file.body)) : file.body };
  }
  const part = PDF.exec(path)?.[1];
  if (part === undefined) return undefined;
  return read(join(pdfjs(), part), part.endsWith('.mjs') ? JAVASCRIPT : 'application/octet-stream');
}

function pdfjs(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

function read(path: string, type: string): OwnFile | undefined {
  try {
    return { type, body: readFileSync(path) };
  } catch {
    return undefined;
  }
}

/** Node warns once that the function is experimental; a user can do nothing about it. */
function withoutTypes(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Opens PDF files with pdf.js. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Where pdf.js keeps the tables of fonts that PDF files only name, and its decoders. */
const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Does something with an open file, and closes it. @throws what pdf.js throws for files that it cannot open */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const task = getDocument({
    // pdf.js takes the bytes away from who gives them.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(HOME, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(HOME, 'standard_fonts')}/`,
    wasmUrl: `${join(HOME, 'wasm')}/`,
    useSystemFonts: false,
    // Names of fonts, which tell bold from regular: without it pdf.js keeps them to itself.
    fontExtraProperties: true,
    verbosity: 0,
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

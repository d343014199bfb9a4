/** Writes a book: one ZIP file (OCF 3.2), the same bytes for the same articles. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import sharp from 'sharp';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { book, type Selection } from '../../feeds/epub/book.ts';
import { splitFile } from '../../problems/splitFile.ts';

/** Widest picture: a reader's screen, and no more bytes than that. */
const WIDEST = 1200;
/** ZIP wants a time and knows none before 1980; the book's own is in its package document. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/**
 * @param contentDir where the articles are
 * @param path of the file to write
 */
export async function writeEpub(
  catalogue: Catalogue,
  selection: Selection,
  contentDir: string,
  path: string,
): Promise<void> {
  const { files, pictures } = book(
    catalogue,
    selection,
    ({ file }) => splitFile(readFileSync(join(contentDir, file), 'utf8'))?.body ?? '',
  );
  const zip = new JSZip();
  const add = (name: string, content: string | Uint8Array, compression: 'STORE' | 'DEFLATE') =>
    zip.file(name, content, { compression, date: NO_TIME, createFolders: false });
  // The type stands first and uncompressed: programs look for it at the beginning of the file.
  for (const [name, text] of files) add(name, text, name === 'mimetype' ? 'STORE' : 'DEFLATE');
  for (const { name, file } of pictures) {
    const drawn = sharp(join(contentDir, file)).rotate().resize({ width: WIDEST, withoutEnlargement: true });
    add(`EPUB/pictures/${name}`, await drawn.jpeg({ quality: 80 }).toBuffer(), 'STORE');
  }
  const bytes = await zip.generateAsync({ type: 'uint8array', compressionOptions: { level: 9 } });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

/** Pictures that a browser saved beside a page (`NAME_files/`, `NAME.files/`). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { PictureSource } from '../saved/companions.ts';

/** Bigger files are no pictures of a page. */
const LARGEST = 50 * 2 ** 20;

/**
 * Looks for a picture where the page says it is, then by its name in the folder that the browser made for the page.
 * Only pictures are ever used of what is read (companions.ts).
 * @param page path of the saved page
 */
export function picturesBeside(page: string): PictureSource {
  const folder = dirname(page);
  const stem = basename(page, extname(page));
  return (address) => {
    const path = decoded(address.replace(/[?#].*$/u, ''));
    const own = [`${stem}_files`, `${stem}.files`, `${stem}_文件`].map((name) => join(folder, name));
    const tries = [
      ...(/^[a-z][a-z\d+.-]+:|^\/\//iu.test(path) ? [] : [resolve(folder, path)]),
      ...own.flatMap((place) => named(place, basename(path))),
    ];
    return tries.map(readSmall).find((bytes) => bytes !== undefined);
  };
}

/** A file by its name, whatever the case of its letters. */
function named(folder: string, name: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((entry) => entry.toLowerCase() === name.toLowerCase())
    .map((entry) => join(folder, entry));
}

function readSmall(path: string): Uint8Array | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() && stat.size <= LARGEST ? readFileSync(path) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

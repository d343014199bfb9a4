/**
 * Pictures of the articles, made ready for the site: in several widths, named by their content.
 * Their sizes go into the pages' props; the files themselves are made only where the site does not hold them yet.
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ArticleRecord } from '../../articles/record.ts';
import type { Picture } from '../../markdown/picture.ts';
import { picture as pictureUrl, fileOf } from '../../urls.ts';
import { pictureFile } from '../../site/views/parts/pictures.ts';
import { digest } from '../base/digest.ts';
import type { Output } from '../base/output.ts';
import type { Scan } from './scan.ts';

/** Widths in CSS pixels: a phone, the measure of the text, the same on a fine screen, a close look. */
const WIDTHS = [480, 800, 1200, 1600];
const QUALITY = 80;
/** Part of the names: pictures made otherwise get other names. */
const RECIPE = digest('webp', String(QUALITY), sharp.versions.sharp, sharp.versions.vips).slice(0, 4);

/** A picture's file as an earlier build found it. */
export interface KnownPicture {
  stamp: string;
  /** Digest of its bytes. */
  digest: string;
  width: number;
  height: number;
}

/** By path below the content folder. */
export type PictureCache = Record<string, KnownPicture>;

/** The pictures of an archive. */
export interface Pictures {
  /** Ready for the views, by composed path below the content folder. */
  found: ReadonlyMap<string, Picture>;
  /** For the next build. */
  cache: PictureCache;
  problems: Problem[];
}

/**
 * Finds size and content of every picture that articles name. Missing ones are the check's business and passed over.
 * @param files the content folder as it is now
 * @param before what the last build knew; used where the stamp still holds
 */
export async function readPictures(
  contentDir: string,
  records: ArticleRecord[],
  files: Scan,
  before: PictureCache,
): Promise<Pictures> {
  const problems: Problem[] = [];
  const read = pLimit(availableParallelism());
  const known = await Promise.all(
    picturesNamed(records, onDisk(files)).map((file) =>
      read(async (): Promise<[string, KnownPicture][]> => {
        const stamp = files.get(file)!;
        const old = before[file];
        if (old && stamp !== '' && old.stamp === stamp) return [[file, old]];
        try {
          return [[file, { stamp, ...(await look(join(contentDir, file))) }]];
        } catch {
          problems.push(unreadable(contentDir, file, records));
          return [];
        }
      }),
    ),
  );
  const cache = Object.fromEntries(known.flat());
  return {
    cache,
    problems,
    found: new Map(Object.entries(cache).map(([file, picture]) => [file.normalize('NFC'), ready(picture)])),
  };
}

/** Files that may be pictures, by their composed path: macOS and some archives decompose names (`é` in two). */
function onDisk(files: Scan): ReadonlyMap<string, string> {
  const pictures = [...files.keys()].filter((file) => !file.endsWith('.md'));
  return new Map(pictures.map((file) => [file.normalize('NFC'), file]));
}

/** @param files paths on disk, by their composed form */
function picturesNamed(records: ArticleRecord[], files: ReadonlyMap<string, string>): string[] {
  const named = records.flatMap(({ file, images, bodyImages = [] }) =>
    [...images.flatMap(({ src }) => (src ? [src] : [])), ...bodyImages].map((src) => pictureFile(file, src)),
  );
  return [...new Set(named)].flatMap((file) => files.get(file) ?? []);
}

async function look(path: string): Promise<Omit<KnownPicture, 'stamp'>> {
  const bytes = await readFile(path);
  const { width, height } = (await sharp(bytes).metadata()).autoOrient;
  // A file cut off in the middle tells its size, and fails only when it is read to its end.
  await sharp(bytes).resize({ width: 1 }).raw().toBuffer();
  return { digest: digest(bytes), width, height };
}

/** Told of the picture, with the first article that names it. */
function unreadable(contentDir: string, file: string, records: ArticleRecord[]): Problem {
  const article = records.find(
    (record) => picturesNamed([record], new Map([[file.normalize('NFC'), file]])).length > 0,
  )!;
  return {
    ...fault('image-unreadable', { article: article.file }),
    file: join(contentDir, file),
    line: 1,
    column: 1,
    field: '',
  };
}

function ready({ digest: name, width, height }: KnownPicture): Picture {
  const widths = widthsOf(width);
  const widest = widths.at(-1)!;
  return {
    width: widest,
    height: Math.max(1, Math.round((height * widest) / width)),
    sources: widths.map((value) => ({
      url: pictureUrl(`${name.slice(0, 16)}-${RECIPE}`, value),
      width: value,
    })),
  };
}

/** A picture is never enlarged; its own width is the widest, within reason. */
function widthsOf(width: number): number[] {
  const widest = Math.min(width, WIDTHS.at(-1)!);
  return [...WIDTHS.filter((value) => value < widest), widest];
}

/** The files of all pictures, to be made where they are missing. A picture that two articles share is one. */
export function pictureOutputs(contentDir: string, { cache }: Pick<Pictures, 'cache'>): Output[] {
  const outputs = new Map<string, Output>();
  for (const [path, known] of Object.entries(cache)) {
    for (const { url, width } of ready(known).sources) {
      const file = fileOf(url);
      outputs.set(file, {
        file,
        key: digest(file),
        content: { make: () => resize(join(contentDir, path), width) },
      });
    }
  }
  return [...outputs.values()];
}

/** One picture in one width: upright, in sRGB, without the camera's metadata. */
export async function resize(path: string, width: number): Promise<Uint8Array> {
  return sharp(path)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
}

/**
 * Pictures of the articles, made ready for the site: in several widths, named by their content.
 * Their sizes go into the pages' props; the files themselves are made only where the site does not hold them yet.
 */
import { readFileSync } from 'node:fs';
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
import { locate } from '../../articles/locate.ts';
import { scanOf, type Region } from '../../articles/fields/scan.ts';
import { partOf, pictureFile } from '../../site/views/parts/pictures.ts';
import { digest } from '../base/digest.ts';
import type { Output } from '../base/output.ts';
import type { Scan } from './scan.ts';

/** Widths in CSS pixels: a phone, the measure of the text, the same on a fine screen, a close look. */
const WIDTHS = [480, 800, 1200, 1600];
/** The small print of a whole page of a newspaper is read at this width. */
const SCAN_WIDTH = 2400;
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

/** A rectangle of a picture, in pixels. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A picture to be made in several widths: a file as it is upright, or a part of it. */
interface Wanted {
  /** Path on disk, below the content folder. */
  path: string;
  known: KnownPicture;
  box?: Box;
  /** True for what may be a whole page of a newspaper. */
  isScan: boolean;
}

/** The pictures of an archive. */
export interface Pictures {
  /** Ready for the views, by composed path below the content folder; a part of a scan by `partOf` it. */
  found: ReadonlyMap<string, Picture>;
  /** To be made, by the same names. */
  wanted: ReadonlyMap<string, Wanted>;
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
  const scans = scansNamed(records);
  const pages = new Set(scans.map(({ page }) => page));
  const wanted = new Map<string, Wanted>(
    Object.entries(cache).map(([path, picture]) => {
      const file = path.normalize('NFC');
      return [file, { path, known: picture, isScan: pages.has(file) }];
    }),
  );
  for (const { page, region, article } of scans) {
    const whole = wanted.get(page);
    if (!whole || !region) continue;
    const box = boxOf(region, whole.known);
    if (isInside(box, whole.known)) wanted.set(partOf(page, region), { ...whole, box, isScan: false });
    else problems.push(beyond(contentDir, article, whole.known));
  }
  return {
    cache,
    problems,
    wanted,
    found: new Map([...wanted].map(([file, picture]) => [file, ready(picture)])),
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
  const scans = scansNamed(records).map(({ page }) => page);
  return [...new Set([...named, ...scans])].flatMap((file) => files.get(file) ?? []);
}

/** The scans that articles name: file of the page by its composed path, and the article's part of it. */
function scansNamed(records: ArticleRecord[]): { page: string; region?: Region; article: ArticleRecord }[] {
  return records.flatMap((article) => {
    const scan = article.source?.scan === undefined ? undefined : scanOf(article.source.scan);
    if (!scan) return [];
    const page = pictureFile(article.file, scan.src);
    return [{ page, article, ...(scan.region && { region: scan.region }) }];
  });
}

/** A part in whole pixels; a hundredth of a pixel too much is rounding, not a mistake. */
function boxOf({ unit, ...region }: Region, known: Pick<KnownPicture, 'width' | 'height'>): Box {
  const [across, down] = unit === 'percent' ? [known.width / 100, known.height / 100] : [1, 1];
  const left = Math.round(region.left * across);
  const top = Math.round(region.top * down);
  return {
    left,
    top,
    width: Math.max(1, Math.round((region.left + region.width) * across) - left),
    height: Math.max(1, Math.round((region.top + region.height) * down) - top),
  };
}

const isInside = ({ left, top, width, height }: Box, known: Pick<KnownPicture, 'width' | 'height'>) =>
  left + width <= known.width && top + height <= known.height;

/** Told at the line that names the part. */
function beyond(
  contentDir: string,
  { file, source }: ArticleRecord,
  { width, height }: KnownPicture,
): Problem {
  const path = join(contentDir, file);
  return {
    ...fault('scan-beyond', { scan: source!.scan!, width, height }),
    file: path,
    ...locate(readFileSync(path, 'utf8'), { path: ['source', 'scan'] }),
  };
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

function ready({ known, box, isScan }: Wanted): Picture {
  const { width, height } = box ?? known;
  const widths = widthsOf(width, isScan);
  const widest = widths.at(-1)!;
  const cut = box && `-${[box.left, box.top, box.width, box.height].join('-')}`;
  return {
    width: widest,
    height: Math.max(1, Math.round((height * widest) / width)),
    sources: widths.map((value) => ({
      url: pictureUrl(`${known.digest.slice(0, 16)}-${RECIPE}${cut ?? ''}`, value),
      width: value,
    })),
    ...(box && { part: hundredths(box, known) }),
  };
}

/** Where a part lies, in hundredths of the whole to two digits. */
function hundredths(box: Box, whole: Pick<KnownPicture, 'width' | 'height'>): Box {
  const of = (value: number, all: number) => Math.round((value * 10_000) / all) / 100;
  return {
    left: of(box.left, whole.width),
    top: of(box.top, whole.height),
    width: of(box.width, whole.width),
    height: of(box.height, whole.height),
  };
}

/** A picture is never enlarged; its own width is the widest, within reason. */
function widthsOf(width: number, isScan: boolean): number[] {
  const most = isScan ? SCAN_WIDTH : WIDTHS.at(-1)!;
  const widest = Math.min(width, most);
  return [...WIDTHS.filter((value) => value < widest), widest];
}

/** The files of all pictures, to be made where they are missing. A picture that two articles share is one. */
export function pictureOutputs(contentDir: string, { wanted }: Pick<Pictures, 'wanted'>): Output[] {
  const outputs = new Map<string, Output>();
  for (const one of wanted.values()) {
    for (const { url, width } of ready(one).sources) {
      const file = fileOf(url);
      outputs.set(file, {
        file,
        key: digest(file),
        content: { make: () => resize(join(contentDir, one.path), width, one.box) },
      });
    }
  }
  return [...outputs.values()];
}

/** One picture, or a part of it, in one width: upright, in sRGB, without the camera's metadata. */
export async function resize(path: string, width: number, box?: Box): Promise<Uint8Array> {
  const upright = sharp(path).autoOrient();
  return (box ? upright.extract(box) : upright)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
}
